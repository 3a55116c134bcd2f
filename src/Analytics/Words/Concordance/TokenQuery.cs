using System.Text;
using System.Text.RegularExpressions;
using Analytics.Text.Tokens;
using Analytics.Words.Indexing;

namespace Analytics.Words.Concordancing;

/// <summary>
/// A query of one word or several neighbouring ones, such as <c>climate chang*</c>: <c>*</c> stands for any number of characters, <c>?</c> for
/// one, a <c>*</c> alone for any word.
/// </summary>
internal sealed class TokenQuery
{
    private readonly string[] _words;
    private readonly TokenIndex _index;
    private readonly bool[]?[] _matches;

    private TokenQuery(TokenIndex index, string[] words, TermOptions options)
    {
        _index = index;
        _words = words;
        _matches = [.. words.Select(word => word == "*" ? null : Matches(word, options))];
    }

    /// <summary>The first tokens of all hits, in order, with how many tokens a hit has.</summary>
    public static (List<int> Hits, int Length) Find(TokenIndex index, string query, TermOptions options)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw new ArgumentException("The query is empty; give a word, several words, or a pattern such as \"elect*\".", nameof(query));
        return (new TokenQuery(index, words, options).Find(), words.Length);
    }

    private List<int> Find()
    {
        var hits = new List<int>();
        // The word that seems to be the rarest decides where to look.
        var places = new TypePlaces(_index);
        var ranks = _matches.Select(match => match is null ? int.MaxValue : places.Rank(match)).ToArray();
        var anchor = Array.IndexOf(ranks, ranks.Min());
        var candidates = _matches[anchor] is { } anchored ? places.Of(anchored) : Enumerable.Range(0, _index.Count);
        foreach (var candidate in candidates)
        {
            var first = candidate - anchor;
            if (first >= 0 && first + _words.Length <= _index.Count && IsHit(first)) hits.Add(first);
        }

        return hits;
    }

    private bool IsHit(int first)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            if (_matches[word] is { } match && !match[_index.Types[first + word]]) return false;
        }

        return _words.Length == 1 || _index.DocumentOf(first) == _index.DocumentOf(first + _words.Length - 1);
    }

    private bool[] Matches(string word, TermOptions options)
    {
        var reader = new TermReader(options with { StopWords = null, Numbers = true, MinLength = 1, Phrases = null });
        var isPattern = word.AsSpan().ContainsAny('*', '?');
        var wanted = Forms.Of(word, options.KeepCase);
        var pattern = isPattern ? Pattern(wanted) : null;
        var term = isPattern ? null : TermOf(reader, word);
        var matches = new bool[_index.Printed.Count];
        for (var type = 0; type < matches.Length; type++)
        {
            var printed = _index.Printed[type];
            matches[type] = isPattern
                ? pattern!.IsMatch(Forms.Of(printed, options.KeepCase))
                : string.Equals(reader.TermOf(printed, _index.Kinds[type]) ?? Forms.Of(printed, options.KeepCase), term, StringComparison.Ordinal);
        }

        return matches;
    }

    private static string TermOf(TermReader reader, string word)
    {
        var tokens = WordScanner.Scan(word);
        return tokens.Count == 1 && reader.TermOf(tokens[0].Range.In(word), tokens[0].Kind) is { } term ? term : Forms.Of(word);
    }

    private static Regex Pattern(string wildcards)
    {
        var pattern = new StringBuilder("^");
        foreach (var character in wildcards)
        {
            pattern.Append(character switch { '*' => ".*", '?' => ".", _ => Regex.Escape(character.ToString()) });
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
