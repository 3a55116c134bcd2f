using System.Text;
using System.Text.Json.Nodes;
using Analytics.Notebooks.Dib;
using Analytics.Notebooks.Model;

namespace Analytics.Notebooks;

/// <summary>
/// A notebook file (<c>.ipynb</c>, format 4). Immutable; fields that other programs wrote are kept, in their order, and a
/// notebook in which nothing changed is written back byte for byte.
/// </summary>
public sealed class Notebook
{
    private readonly JsonObject _root;
    private (byte[] Bytes, string Text)? _original;

    internal Notebook(string name, string? path, JsonObject root, IReadOnlyList<NotebookCell> cells)
    {
        Name = name;
        FilePath = path;
        _root = root;
        Cells = cells;
    }

    /// <summary>The file's name, for messages and links.</summary>
    public string Name { get; }

    /// <summary>The full path the notebook was loaded from, or null where it did not come from a file.</summary>
    public string? FilePath { get; }

    /// <summary>The cells, in reading order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The language of cells that ask for no other, as the file names it; <c>csharp</c> where it names none.</summary>
    public string Language => CellMetadata.DefaultLanguage(_root["metadata"] as JsonObject) ?? "csharp";

    internal JsonObject? Metadata => _root["metadata"] as JsonObject;

    /// <summary>
    /// Reads a notebook file: <c>.dib</c> where its name ends so, otherwise <c>.ipynb</c>. Formats 4.0 to 4.4 of these are brought to 4.5; cells
    /// without an id get one made from their contents.
    /// </summary>
    /// <exception cref="NotebookFormatException">It is not a notebook of that form; the message names the line.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Notebook Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        return IsDib(full) ? DibReader.Read(File.ReadAllBytes(full), Path.GetFileName(full), full) : Read(File.ReadAllBytes(full), full);
    }

    /// <summary>Reads a notebook from the contents of an <c>.ipynb</c> file; see <see cref="Load"/>.</summary>
    /// <param name="contents">The contents.</param>
    /// <param name="path">Where the notebook's file is; it may be one of another form.</param>
    /// <exception cref="NotebookFormatException">It is not a notebook of format 4; the message names the line.</exception>
    public static Notebook Read(ReadOnlyMemory<byte> contents, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        return NotebookReader.Read(contents, Path.GetFileName(full), full);
    }

    /// <summary>Reads a notebook from text; see <see cref="Load"/>.</summary>
    /// <param name="json">The contents of an <c>.ipynb</c> file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="NotebookFormatException">It is not a notebook of format 4; the message names the line.</exception>
    public static Notebook Parse(string json, string name = "notebook.ipynb")
    {
        ArgumentNullException.ThrowIfNull(json);
        return NotebookReader.Read(Encoding.UTF8.GetBytes(json), name, null);
    }

    /// <summary>A new notebook of C# cells.</summary>
    public static Notebook Create(IReadOnlyList<NotebookCell> cells, string name = "notebook.ipynb")
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new Notebook(name, null, NewRoot(), NotebookReader.WithIds(cells));
    }

    /// <summary>The notebook with other cells. Cells without an id, or with one that is taken, get one made from their contents.</summary>
    public Notebook WithCells(IReadOnlyList<NotebookCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new Notebook(Name, FilePath, _root, NotebookReader.WithIds(cells)) { _original = _original };
    }

    /// <summary>The file's contents: the bytes it was read from if nothing changed, otherwise as Jupyter would write them.</summary>
    public byte[] ToBytes()
    {
        var text = ToText();
        return _original is { } original && original.Text == text ? [.. original.Bytes] : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>
    /// Writes the notebook, as <c>.dib</c> where the path ends so, which has no place for outputs, otherwise as <c>.ipynb</c>. The file appears
    /// whole or not at all. See <see cref="AtomicFile"/>.
    /// </summary>
    /// <exception cref="NotebookFormatException">It cannot be written as <c>.dib</c>: a cell holds a line that would begin another one.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (IsDib(path)) AtomicFile.WriteText(path, DibWriter.Write(this));
        else AtomicFile.Write(path, ToBytes());
    }

    internal static JsonObject NewRoot() => new()
    {
        ["cells"] = null,
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = "Analytics (C#)", ["language"] = "csharp", ["name"] = "analytics" },
            ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "csharp" },
        },
        ["nbformat"] = NotebookReader.Format,
        ["nbformat_minor"] = NotebookReader.Minor,
    };

    internal Notebook From(ReadOnlyMemory<byte> bytes)
    {
        _original = (bytes.ToArray(), ToText());
        return this;
    }

    private static bool IsDib(string path) => path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase);

    private string ToText() => JupyterJson.Write(_root, [.. Cells.Select(cell => cell.Node)]);
}
