
namespace Analytics.Notebooks.Model;

/// <summary>Turns the bytes of an <c>.ipynb</c> file into a notebook, or says what is wrong with them and where.</summary>
internal static class NotebookReader
{
    public const int Format = 4;
    public const int Minor = 5;

    public static Notebook Read(ReadOnlyMemory<byte> bytes, string name, string? path)
    {
        var source = new JsonSource(bytes, name);
        var root = new JsonReading(source, source.ParseObject(), [], "notebook");
        RequireFormat(root);
        var cells = new List<NotebookCell>();
        foreach (var cell in root.Objects("cells", index => $"cell {index + 1}")) cells.Add(ReadCell(cell));

        var fields = root.Node;
        // The cells are kept apart; this marks where they stand among the fields.
        fields["cells"] = null;
        if ((root.OptionalInt("nbformat_minor") ?? 0) < Minor) fields.Place("nbformat_minor", Minor);
        return new Notebook(name, path, fields, WithIds(cells)).From(bytes);
    }

    /// <summary>The cells with an id each; those that have a usable one keep it.</summary>
    public static IReadOnlyList<NotebookCell> WithIds(IReadOnlyList<NotebookCell> cells)
    {
        var ids = new CellIds();
        var kept = cells.Select(cell => ids.TryKeep(cell.Id)).ToArray();
        return [.. cells.Select((cell, i) => kept[i] ? cell : cell.WithId(ids.Make(cell.Kind, cell.Source)))];
    }

    private static void RequireFormat(JsonReading root)
    {
        if (!root.Has("nbformat"))
        {
            throw root.Fault("nbformat", "“nbformat” is missing; this is JSON, but not a Jupyter notebook.");
        }

        if (root.OptionalInt("nbformat") is not Format)
        {
            throw root.Fault("nbformat", $"notebook format {root.Node["nbformat"]?.ToJsonString() ?? "null"} cannot be read; expected {Format}. "
                + "Open the file in a current Jupyter and save it once to bring it to that format.");
        }
    }

    private static NotebookCell ReadCell(JsonReading cell)
    {
        var kind = cell.String("cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw cell.Fault("cell_type", $"“{other}” is no kind of cell; expected code, markdown or raw."),
        };
        var outputs = kind == CellKind.Code && cell.Has("outputs")
            ? cell.Objects("outputs", index => $"output {index + 1}").Select(OutputJson.Read).ToArray()
            : [];
        var source = cell.Text("source").ReplaceLineEndings("\n");
        return new NotebookCell(cell.Node, cell.OptionalString("id") ?? "", kind, source, outputs);
    }
}
