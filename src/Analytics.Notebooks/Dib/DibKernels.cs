using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Dib;

/// <summary>The names by which lines such as <c>#!csharp</c> begin a cell, each with the one name it stands for.</summary>
internal sealed class DibKernels
{
    private const string Markdown = "markdown";
    private const string Raw = "raw";

    // Those every Polyglot notebook knows; a file can name more.
    private static readonly (string Name, string[] Aliases)[] Known =
    [
        ("csharp", ["c#", "cs"]),
        ("fsharp", ["f#", "fs"]),
        ("pwsh", ["powershell"]),
        ("javascript", ["js"]),
        ("html", []),
        ("http", []),
        ("sql", []),
        ("kql", []),
        ("mermaid", []),
        ("value", []),
        (Markdown, ["md"]),
        (Raw, []),
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that every notebook knows and those that one lists.</summary>
    /// <param name="kernelInfo">The object of that name in a notebook's metadata, or null.</param>
    public DibKernels(JsonObject? kernelInfo)
    {
        foreach (var (name, aliases) in Known) Add(name, aliases);
        foreach (var item in (kernelInfo?["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Text(item["name"]) is { Length: > 0 } name) Add(name, (item["aliases"] as JsonArray ?? []).Select(Text).OfType<string>());
        }
    }

    /// <summary>The name that a language goes by here; its own where it is not known.</summary>
    public string NameOf(string language) => _names.GetValueOrDefault(language, language);

    /// <summary>The name that the line above a cell of a notebook has.</summary>
    public string NameOf(NotebookCell cell, Notebook notebook) => cell.Kind switch
    {
        CellKind.Markdown => Markdown,
        CellKind.Raw => Raw,
        _ => NameOf(cell.Language ?? notebook.Language),
    };

    /// <summary>The cell that stands below a line with that name.</summary>
    public static NotebookCell NewCell(string kernel, string source, string defaultKernel) => kernel switch
    {
        Markdown => NotebookCell.Markdown(source),
        Raw => NotebookCell.Raw(source),
        _ => NotebookCell.Code(source, kernel == defaultKernel ? null : kernel),
    };

    /// <summary>The name that a line begins a cell with, or null where the line is part of one.</summary>
    public string? Begun(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? _names.GetValueOrDefault(line[2..].TrimEnd()) : null;

    private void Add(string name, IEnumerable<string> aliases)
    {
        _names[name] = name;
        foreach (var alias in aliases) _names.TryAdd(alias, name);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
