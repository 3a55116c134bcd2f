using Analytics.Notebooks.Polyglot;

namespace Analytics.Notebooks.Sessions;

/// <summary>The names that <c>#!</c> lines can have, and what is said of others.</summary>
internal sealed class CellNames(IReadOnlyList<ICellLanguage> languages)
{
    private const int MostDifferences = 2;

    // Languages of Polyglot Notebooks that are none of ours.
    private static readonly string[] Elsewhere = ["fsharp", "f#", "pwsh", "powershell", "kql", "http", "python", "r"];

    /// <summary>Whether a line of that name means something.</summary>
    public bool Knows(string name) => DirectiveSet.Find(name) is not null || LanguageNames.Find(languages, name) is not null;

    /// <summary>The failure of a cell in a language that there is not.</summary>
    public CellResult NoLanguage(string name, int lineNumber) => Failed(
        "UnknownLanguage",
        Elsewhere.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? $"{name} cells cannot be run here; cells can be in: {Known()}."
            : $"“{name}” is not known here; cells can be in: {Known()}.",
        lineNumber);

    /// <summary>The failure of a cell with a line whose name means nothing.</summary>
    public CellResult NoCommand(CellPart part)
    {
        var name = part.Line!.Name;
        if (Elsewhere.Contains(name, StringComparer.OrdinalIgnoreCase)) return NoLanguage(name, part.LineNumber);
        var nearest = Nearest(name) is { } near ? $" Did you mean #!{near}?" : "";
        return Failed("UnknownCommand", $"There is no command “#!{name}”.{nearest} #!lsmagic lists those there are.", part.LineNumber);
    }

    private string? Nearest(string name) => DirectiveSet.All.Select(directive => directive.Name).Concat(languages.Select(language => language.Name))
        .Select(known => (Name: known, Differences: Differences(known, name)))
        .Where(known => known.Differences <= MostDifferences && known.Differences < name.Length)
        .OrderBy(known => known.Differences).ThenBy(known => known.Name, StringComparer.Ordinal)
        .Select(known => known.Name).FirstOrDefault();

    /// <summary>How many characters must be put in, taken out or replaced to make one word the other (Levenshtein's distance).</summary>
    private static int Differences(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }

    private string Known() => string.Join(", ", languages.Select(language => language.Name));

    private static CellResult Failed(string name, string message, int lineNumber) =>
        new() { Outcome = CellOutcome.Failed, Failure = new CellFailure(name, message, lineNumber, []) };
}
