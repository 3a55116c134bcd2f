using System.Text.Json.Nodes;
using Analytics.Notebooks.Model;

namespace Analytics.Notebooks.Dib;

/// <summary>
/// What a notebook and its cells say of themselves, carried in the <c>#!meta</c> cell of a <c>.dib</c> file beside what Polyglot Notebooks puts
/// there, so that a notebook that is converted and back is the same: <c>notebook</c> holds the metadata of the notebook, <c>cells</c> holds
/// ids and metadata by the number of the cell, for the cells where they say something.
/// </summary>
internal sealed class DibFacts
{
    private const string NotebookField = "notebook";
    private const string CellsField = "cells";
    private const string PolyglotField = "polyglot_notebook";
    private const string KernelInfo = "kernelInfo";

    private static readonly string[] CarriedOtherwise = ["cell_type", "execution_count", "id", "outputs", "source"];

    private readonly JsonObject? _cells;

    /// <summary>Reads them.</summary>
    /// <param name="meta">The contents of the <c>#!meta</c> cell.</param>
    public DibFacts(JsonObject meta)
    {
        _cells = meta[CellsField] as JsonObject;
        DefaultKernel = meta[KernelInfo] is JsonObject info && info["defaultKernelName"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : "csharp";
        Root = Notebook.NewRoot();
        if (meta[NotebookField] is JsonObject own)
        {
            Root["metadata"] = own.DeepClone();
            return;
        }

        // A file of Polyglot Notebooks: what it says goes where its .ipynb files have it.
        var polyglot = (JsonObject)meta.DeepClone();
        polyglot.Remove(CellsField);
        if (polyglot.Count > 0 && !JsonNode.DeepEquals(polyglot, PlainMeta("csharp"))) ((JsonObject)Root["metadata"]!).Place(PolyglotField, polyglot);
    }

    /// <summary>The kernel of cells before the first line that names one.</summary>
    public string DefaultKernel { get; }

    /// <summary>The fields of the notebook's file, its cells left out.</summary>
    public JsonObject Root { get; }

    /// <summary>The cell with the id and the metadata that it had.</summary>
    /// <exception cref="InvalidOperationException">They are not of the form that they are written in.</exception>
    public NotebookCell Restore(int index, NotebookCell cell)
    {
        if (_cells?[Key(index)] is not JsonObject facts) return cell;
        foreach (var (name, value) in facts) cell = name == "id" ? cell.WithId(value!.GetValue<string>()) : cell.WithField(name, value?.DeepClone());
        return cell;
    }

    /// <summary>The contents of the <c>#!meta</c> cell for a notebook.</summary>
    public static JsonObject Of(Notebook notebook, DibKernels kernels)
    {
        var defaultKernel = kernels.NameOf(notebook.Language);
        var metadata = notebook.Metadata;
        var isPlain = JsonNode.DeepEquals(metadata, Notebook.NewRoot()["metadata"]);
        var polyglot = metadata?[PolyglotField] as JsonObject;
        var meta = (JsonObject?)polyglot?.DeepClone() ?? PlainMeta(defaultKernel);
        if (!isPlain && !IsAsRead(metadata, polyglot)) meta[NotebookField] = metadata?.DeepClone() ?? new JsonObject();
        if (Cells(notebook, kernels, defaultKernel) is { Count: > 0 } cells) meta[CellsField] = cells;
        return meta;
    }

    private static JsonObject PlainMeta(string kernel) => new()
    {
        [KernelInfo] = new JsonObject
        {
            ["defaultKernelName"] = kernel,
            ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["languageName"] = kernel, ["name"] = kernel }),
        },
    };

    // Whether reading what stands in the polyglot fields gives the same metadata again.
    private static bool IsAsRead(JsonObject? metadata, JsonObject? polyglot) =>
        polyglot is not null && JsonNode.DeepEquals(metadata, new DibFacts((JsonObject)polyglot.DeepClone()).Root["metadata"]);

    private static JsonObject Cells(Notebook notebook, DibKernels kernels, string defaultKernel)
    {
        var ids = new CellIds();
        var cells = new JsonObject();
        foreach (var (cell, index) in notebook.Cells.Select((cell, index) => (cell, index)))
        {
            var facts = new JsonObject();
            if (ids.Make(cell.Kind, cell.Source) != cell.Id) facts["id"] = cell.Id;
            var plain = DibKernels.NewCell(kernels.NameOf(cell, notebook), cell.Source, defaultKernel).Node;
            foreach (var (name, value) in cell.Node)
            {
                if (!CarriedOtherwise.Contains(name) && !JsonNode.DeepEquals(value, plain[name])) facts[name] = value?.DeepClone();
            }

            if (facts.Count > 0) cells[Key(index)] = facts;
        }

        return cells;
    }

    private static string Key(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
