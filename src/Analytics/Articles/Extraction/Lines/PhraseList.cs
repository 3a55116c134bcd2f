namespace Analytics.Articles.Extraction.Lines;

/// <summary>
/// Phrases that pages, not stories, are made of, read from a resource: one a line, <c>#</c> starts a comment, <c>*</c> at an end stands
/// for anything, and so does one inside. A phrase without <c>*</c> must be the whole line.
/// </summary>
internal sealed class PhraseList
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _starts = new(StringComparer.Ordinal);
    private readonly List<string> _ends = [];
    private readonly List<string> _within = [];
    private readonly List<string[]> _parts = [];

    private PhraseList(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases) Add(phrase);
    }

    public static PhraseList Load(string resource) => new(Lines(resource));

    /// <summary>The lines of an embedded resource without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string resource) => Resource("Analytics.Articles.Resources." + resource);

    /// <summary>The lines of any of the library's resources, by its whole name.</summary>
    public static IEnumerable<string> Resource(string name)
    {
        using var stream = typeof(PhraseList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text.Length > 0 && text[0] != '#') yield return text;
        }
    }

    /// <summary>Lower case, straight quotation marks, one space between words, no punctuation or symbols at the ends.</summary>
    public static string Fold(string line)
    {
        Span<char> folded = line.Length <= 512 ? stackalloc char[line.Length] : new char[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            folded[i] = line[i] switch
            {
                '’' or '‘' or 'ʼ' => '\'',
                '“' or '”' => '"',
                '–' or '—' => '-',
                var other => char.ToLowerInvariant(other),
            };
        }

        int start = 0, end = line.Length;
        while (start < end && !char.IsLetterOrDigit(folded[start]) && folded[start] != '©') start++;
        while (end > start && !char.IsLetterOrDigit(folded[end - 1])) end--;
        return folded[start..end].ToString();
    }

    public bool Matches(string folded)
    {
        if (folded.Length == 0) return false;
        if (_whole.Contains(folded)) return true;
        if (_starts.TryGetValue(FirstWord(folded), out var starts) && starts.Exists(start => folded.StartsWith(start, StringComparison.Ordinal))) return true;
        return _ends.Exists(end => folded.EndsWith(end, StringComparison.Ordinal)) || _within.Exists(part => folded.Contains(part, StringComparison.Ordinal))
            || _parts.Exists(parts => Contains(folded, parts));
    }

    private static bool Contains(string folded, string[] parts)
    {
        if (!folded.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var found = folded.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return parts[^1].Length == 0 || folded.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private void Add(string phrase)
    {
        var before = phrase.StartsWith('*');
        var after = phrase.EndsWith('*');
        var core = phrase.Trim('*').TrimStart();
        if (core.Contains('*', StringComparison.Ordinal)) _parts.Add(phrase.Split('*'));
        else if (before && after) _within.Add(core);
        else if (before) _ends.Add(core);
        else if (!after) _whole.Add(core.Trim());
        else if (_starts.TryGetValue(FirstWord(core), out var list)) list.Add(core);
        else _starts[FirstWord(core)] = [core];
    }

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '©')) end++;
        return text[..end];
    }
}
