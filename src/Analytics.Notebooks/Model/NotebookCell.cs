using System.Text.Json.Nodes;
using Analytics.Notebooks.Model;

namespace Analytics.Notebooks;

/// <summary>What a cell is for.</summary>
public enum CellKind
{
    /// <summary>Code that is run.</summary>
    Code,

    /// <summary>Prose in markdown.</summary>
    Markdown,

    /// <summary>Text that is neither run nor shown.</summary>
    Raw,
}

/// <summary>One block of a notebook. Immutable: the methods that change something return another cell.</summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject node, string id, CellKind kind, string source, IReadOnlyList<NotebookOutput> outputs)
    {
        Node = node;
        Id = id;
        Kind = kind;
        Source = source;
        Outputs = outputs;
    }

    /// <summary>The id that names the cell in its notebook; stays with it when cells move.</summary>
    public string Id { get; }

    /// <summary>What the cell is for.</summary>
    public CellKind Kind { get; }

    /// <summary>The code or prose, with <c>\n</c> line ends.</summary>
    public string Source { get; }

    /// <summary>What the cell produced when it was last run; empty for cells that are not code.</summary>
    public IReadOnlyList<NotebookOutput> Outputs { get; }

    /// <summary>The language the cell itself asks for, or null where it is in the notebook's.</summary>
    public string? Language => CellMetadata.Language(Node["metadata"] as JsonObject);

    /// <summary>The cell's tags, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags => CellMetadata.Tags(Node["metadata"] as JsonObject);

    /// <summary>The number of the run that made the outputs, or null where the cell has not been run.</summary>
    public int? ExecutionCount => Node["execution_count"] is JsonValue value && value.TryGetValue<int>(out var count) ? count : null;

    internal JsonObject Node { get; }

    internal JsonObject? Metadata => Node["metadata"] as JsonObject;

    /// <summary>Files pasted into a markdown cell: name to MIME type to base64.</summary>
    internal JsonObject? Attachments => Node["attachments"] as JsonObject;

    /// <summary>A new code cell. Its id comes from its source when it is put in a notebook.</summary>
    /// <param name="source">The code.</param>
    /// <param name="language">Its language, where it is not the notebook's.</param>
    public static NotebookCell Code(string source, string? language = null) => New(CellKind.Code, source, language);

    /// <summary>A new markdown cell. Its id comes from its source when it is put in a notebook.</summary>
    public static NotebookCell Markdown(string source) => New(CellKind.Markdown, source, null);

    /// <summary>A new cell of text that is neither run nor shown. Its id comes from its source when it is put in a notebook.</summary>
    public static NotebookCell Raw(string source) => New(CellKind.Raw, source, null);

    /// <summary>The cell with these tags in place of its own.</summary>
    public NotebookCell WithTags(params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var node = (JsonObject)Node.DeepClone();
        if (node["metadata"] is not JsonObject metadata) node.Place("metadata", metadata = []);
        metadata.Place("tags", new JsonArray([.. tags.Select(tag => (JsonNode)tag)]));
        return new NotebookCell(node, Id, Kind, Source, Outputs);
    }

    /// <summary>The cell with other outputs and another execution count; times noted by an earlier run are dropped.</summary>
    /// <exception cref="InvalidOperationException">The cell is not code.</exception>
    public NotebookCell WithResults(int? executionCount, IReadOnlyList<NotebookOutput> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        if (Kind != CellKind.Code) throw new InvalidOperationException($"Cell {Id} is {Kind}; only code cells have outputs.");
        var node = (JsonObject)Node.DeepClone();
        node.Place("execution_count", executionCount);
        node.Place("outputs", new JsonArray([.. outputs.Select(OutputJson.Write)]));
        (node["metadata"] as JsonObject)?.Remove("execution");
        (node["metadata"] as JsonObject)?.Remove("ExecuteTime");
        return new NotebookCell(node, Id, Kind, Source, outputs);
    }

    internal NotebookCell WithField(string name, JsonNode? value)
    {
        var node = (JsonObject)Node.DeepClone();
        node.Place(name, value);
        return new NotebookCell(node, Id, Kind, Source, Outputs);
    }

    internal NotebookCell WithId(string id)
    {
        var node = (JsonObject)Node.DeepClone();
        node.Place("id", id);
        return new NotebookCell(node, id, Kind, Source, Outputs);
    }

    private static NotebookCell New(CellKind kind, string source, string? language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.ReplaceLineEndings("\n");
        var metadata = language is null ? [] : new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };
        var node = new JsonObject { ["cell_type"] = kind.ToString().ToLowerInvariant() };
        if (kind == CellKind.Code) node["execution_count"] = null;
        node["metadata"] = metadata;
        if (kind == CellKind.Code) node["outputs"] = new JsonArray();
        node["source"] = TextLines.ToJson(text);
        return new NotebookCell(node, "", kind, text, []);
    }
}
