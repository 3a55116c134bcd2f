using Analytics.Text.Tokens;

namespace Analytics.Words.Indexing;

/// <summary>The tokens of a corpus as numbers of the terms that are counted.</summary>
internal sealed class TermSequence
{
    /// <summary>Stands for a token that is not counted.</summary>
    public const int None = -1;

    /// <summary>Stands for a token that belongs to the term of several words before it.</summary>
    public const int Absorbed = -2;

    private readonly int[] _termOfType;
    private readonly Dictionary<string, int> _numbers;
    private readonly TermReader _reader;
    private readonly Lazy<int[]> _at;
    private readonly Lazy<(int[] Starts, int[] Places)> _places;
    private readonly List<string> _terms;

    private TermSequence(TokenIndex index, TermOptions options)
    {
        Index = index;
        Options = options;
        _reader = new TermReader(options);
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _terms = [];
        _termOfType = new int[index.Printed.Count];
        for (var type = 0; type < _termOfType.Length; type++)
        {
            _termOfType[type] = _reader.TermOf(index.Printed[type], index.Kinds[type]) is { } term ? NumberFor(term) : None;
        }

        _at = new Lazy<int[]>(options.Phrases is { Count: > 0 } ? Join : Translate);
        if (options.Phrases is { Count: > 0 }) _ = _at.Value;
        _places = new Lazy<(int[], int[])>(Locate);
    }

    public TokenIndex Index { get; }

    public TermOptions Options { get; }

    /// <summary>The terms by their numbers.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>For each token its term's number, or <see cref="None"/> or <see cref="Absorbed"/>.</summary>
    public int[] At => _at.Value;

    /// <summary>How many tokens there are, each term of several words being one.</summary>
    public int Tokens { get; private set; }

    public static TermSequence Of(TokenIndex index, TermOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinLength, 1);
        var terms = new TermSequence(index, options);
        if (terms.Tokens == 0) terms.Tokens = index.Count;
        return terms;
    }

    /// <summary>The number of a term that is given in any form and case, or <see cref="None"/> where the corpus has none such.</summary>
    public int NumberOf(string given)
    {
        var words = WordScanner.Scan(given);
        if (words.Count == 0) return None;
        var terms = words.Select(word => _reader.TermOf(word.Range.In(given), word.Kind)).ToArray();
        return Array.TrueForAll(terms, term => term is not null) && _numbers.TryGetValue(string.Join(' ', terms), out var number) ? number : None;
    }

    /// <summary>The tokens at which a term stands, in order.</summary>
    public ReadOnlySpan<int> PlacesOf(int term)
    {
        if (term < 0) return [];
        var (starts, places) = _places.Value;
        return places.AsSpan(starts[term], starts[term + 1] - starts[term]);
    }

    /// <summary>The end of the term that starts at a token: the token after it and what it absorbed.</summary>
    public int EndOf(int token)
    {
        var at = At;
        var end = token + 1;
        while (end < at.Length && at[end] == Absorbed) end++;
        return end;
    }

    private int[] Translate()
    {
        var terms = _termOfType;
        var types = Index.Types;
        var at = new int[types.Length];
        for (var token = 0; token < at.Length; token++) at[token] = terms[types[token]];
        return at;
    }

    private int NumberFor(string term)
    {
        if (_numbers.TryGetValue(term, out var number)) return number;
        number = _terms.Count;
        _numbers.Add(term, number);
        _terms.Add(term);
        return number;
    }

    private (int[] Starts, int[] Places) Locate()
    {
        var at = At;
        var starts = new int[_terms.Count + 1];
        foreach (var term in at) if (term >= 0) starts[term + 1]++;
        for (var term = 0; term < _terms.Count; term++) starts[term + 1] += starts[term];
        var next = starts.AsSpan(0, _terms.Count).ToArray();
        var places = new int[starts[^1]];
        for (var token = 0; token < at.Length; token++) if (at[token] >= 0) places[next[at[token]]++] = token;
        return (starts, places);
    }

    /// <summary>Joins the words of phrases, the longest phrase first, within sentences. Stop words inside a phrase belong to it.</summary>
    private int[] Join()
    {
        var whole = new TermReader(Options with { StopWords = null, MinLength = 1, Phrases = null, Numbers = true });
        var wordOfType = Index.Printed.Select((printed, type) => whole.TermOf(printed, Index.Kinds[type])).ToArray();
        var phrases = Options.Phrases!
            .Select(phrase => WordScanner.Scan(phrase).Select(word => whole.TermOf(word.Range.In(phrase), word.Kind)).ToArray())
            .Where(words => words.Length > 1 && Array.TrueForAll(words, word => word is not null))
            .ToLookup(words => words[0], StringComparer.Ordinal);
        var at = Translate();
        Tokens = at.Length;
        for (var token = 0; token < at.Length; token++)
        {
            var first = wordOfType[Index.Types[token]];
            if (first is null || phrases[first].Where(words => Stands(words, token, wordOfType)).MaxBy(words => words.Length) is not { } found) continue;
            at[token] = NumberFor(string.Join(' ', found));
            for (var word = 1; word < found.Length; word++) at[token + word] = Absorbed;
            token += found.Length - 1;
            Tokens -= found.Length - 1;
        }

        return at;
    }

    private bool Stands(string?[] words, int token, string?[] wordOfType)
    {
        if (token + words.Length > Index.Count || Index.Sentences[token] != Index.Sentences[token + words.Length - 1]) return false;
        for (var word = 1; word < words.Length; word++)
        {
            if (!string.Equals(wordOfType[Index.Types[token + word]], words[word], StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
