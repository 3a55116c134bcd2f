namespace Analytics.Notebooks.Rendering;

/// <summary>The language of a cell.</summary>
internal static class CellLanguage
{
    /// <summary>What the cell's first line switches to, or else what the cell or its notebook says.</summary>
    public static string Of(NotebookCell cell, Notebook notebook)
    {
        var first = cell.Source.TrimStart();
        if (first.StartsWith("#!", StringComparison.Ordinal))
        {
            var end = first.AsSpan(2).IndexOfAny(' ', '\n');
            var name = end < 0 ? first[2..] : first[2..(end + 2)];
            if (name is "sql" or "csharp" or "fsharp" or "markdown" or "html" or "javascript") return name;
        }

        return cell.Language ?? notebook.Language;
    }

    /// <summary>The language's name as readers know it.</summary>
    public static string Shown(string language) => language.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => "C#",
        "fsharp" => "F#",
        "sql" => "SQL",
        "html" => "HTML",
        "javascript" => "JavaScript",
        _ => language,
    };
}
