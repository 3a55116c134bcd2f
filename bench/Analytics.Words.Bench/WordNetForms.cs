namespace Analytics.WordBench;

/// <summary>The dictionary forms that WordNet gives for a form: its exceptions, then its rules of detachment where what is left is an entry.</summary>
/// <param name="folder">The folder of WordNet's files, such as Debian's <c>/usr/share/wordnet</c>.</param>
internal sealed class WordNetForms(string folder)
{
    private readonly (HashSet<string> Entries, Dictionary<string, string[]> Exceptions, (string Ending, string Other)[] Rules)[] _parts =
    [
        (Entries(folder, "noun"), Exceptions(folder, "noun"), [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")]),
        (Entries(folder, "verb"), Exceptions(folder, "verb"), [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")]),
        (Entries(folder, "adj"), Exceptions(folder, "adj"), [("er", ""), ("est", ""), ("er", "e"), ("est", "e")]),
        (Entries(folder, "adv"), Exceptions(folder, "adv"), []),
    ];

    /// <summary>Irregular forms of nouns and verbs, each with what it may be a form of.</summary>
    public IEnumerable<(string Form, string[] Lemmas)> Irregular => _parts[..2]
        .SelectMany(part => part.Exceptions)
        .Where(pair => IsWord(pair.Key) && pair.Value.All(IsWord))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.SelectMany(pair => pair.Value).Distinct().ToArray()));

    /// <summary>Whether a form is an entry itself, as "meeting" is.</summary>
    public bool IsEntry(string form) => Array.Exists(_parts, part => part.Entries.Contains(form));

    /// <summary>The entries that a noun or a verb of this form may belong to, itself left out; empty where there is none.</summary>
    public HashSet<string> Of(string form) => _parts[..2].SelectMany(part => Of(form, part)).Where(lemma => lemma != form).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Of(string form, (HashSet<string> Entries, Dictionary<string, string[]> Exceptions, (string Ending, string Other)[] Rules) part)
    {
        if (part.Exceptions.TryGetValue(form, out var lemmas)) return lemmas;
        return part.Rules
            .Where(rule => form.EndsWith(rule.Ending, StringComparison.Ordinal))
            .Select(rule => form[..^rule.Ending.Length] + rule.Other)
            .Where(part.Entries.Contains);
    }

    private static HashSet<string> Entries(string folder, string part) => File.ReadLines(Path.Combine(folder, "index." + part))
        .Where(line => line[0] != ' ')
        .Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])
        .ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string[]> Exceptions(string folder, string part) => File.ReadLines(Path.Combine(folder, part + ".exc"))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(words => words[1..]).ToArray(), StringComparer.Ordinal);

    private static bool IsWord(string text) => text.All(char.IsAsciiLetterLower);
}
