using Analytics.Words;

namespace Analytics.Topics.Matrix;

/// <summary>Numbers the terms of a corpus and remembers how each is usually printed.</summary>
internal sealed class TermVocabulary(TermReader reader)
{
    /// <summary>Stands in a sequence of terms where words were left out or a phrase cannot go on.</summary>
    public const int Gap = -1;

    private readonly Dictionary<string, PrintedForm>.AlternateLookup<ReadOnlySpan<char>> _printed =
        new Dictionary<string, PrintedForm>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];

    private sealed class PrintedForm
    {
        public int Term;
        public int Count;
    }

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Count;

    /// <summary>The term with a number.</summary>
    public string this[int term] => _terms[term];

    /// <summary>The number of a printed word's term, or <see cref="Gap"/> where it is not counted.</summary>
    public int Read(ReadOnlySpan<char> printed)
    {
        if (!_printed.TryGetValue(printed, out var form))
        {
            form = new PrintedForm { Term = reader.TermOf(printed) is { Length: > 1 } term ? IdOf(term) : Gap };
            _printed[printed] = form;
        }

        form.Count++;
        return form.Term;
    }

    /// <summary>The number of a phrase made of two terms.</summary>
    public int Join(int first, int second) => IdOf(_terms[first] + " " + _terms[second]);

    /// <summary>For each term the form it is printed in most often, without a possessive ending; ties go to the ordinal first. Phrases have theirs word by word.</summary>
    public string[] UsualForms()
    {
        var best = new string?[Count];
        var counts = new int[Count];
        foreach (var (printed, form) in _printed.Dictionary.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (form.Term == Gap || form.Count <= counts[form.Term]) continue;
            best[form.Term] = printed;
            counts[form.Term] = form.Count;
        }

        return [.. best.Select((printed, term) => printed is null ? PhraseOf(term, best) : WithoutPossessive(printed))];
    }

    /// <summary>
    /// For each term whether it is a name: nine in ten times it is printed with a capital, which the beginnings of sentences alone do not explain.
    /// A phrase is one where all its words are.
    /// </summary>
    public bool[] ProperNames()
    {
        var capitals = new int[Count];
        var all = new int[Count];
        foreach (var (printed, form) in _printed.Dictionary)
        {
            if (form.Term == Gap) continue;
            all[form.Term] += form.Count;
            if (char.IsUpper(printed[0])) capitals[form.Term] += form.Count;
        }

        return [.. _terms.Select(term => term.Split(' ').All(word => _ids.TryGetValue(word, out var id) && all[id] > 0 && capitals[id] >= 0.9 * all[id]))];
    }

    private string PhraseOf(int phrase, string?[] best) =>
        string.Join(' ', _terms[phrase].Split(' ').Select(word => _ids.TryGetValue(word, out var id) && best[id] is { } printed ? WithoutPossessive(printed) : word));

    private static string WithoutPossessive(string printed) =>
        printed.Length > 2 && printed[^1] == 's' && Text.Tokens.WordScanner.IsApostrophe(printed[^2]) ? printed[..^2] : printed;

    /// <summary>The number of a term; it is given one where it has none.</summary>
    public int IdOf(string term)
    {
        if (_ids.TryGetValue(term, out var id)) return id;
        id = _terms.Count;
        _ids.Add(term, id);
        _terms.Add(term);
        return id;
    }
}
