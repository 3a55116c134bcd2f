using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Notebooks.Model;

namespace Analytics.Notebooks.Dib;

/// <summary>
/// Reads <c>.dib</c> files, the plain-text notebooks of Polyglot Notebooks: a line such as <c>#!csharp</c> begins a cell, an empty line follows
/// it, and another ends the cell. A cell <c>#!meta</c> holds what the notebook says of itself, as JSON.
/// </summary>
internal sealed class DibReader
{
    private const string Meta = "#!meta";

    private readonly string _name;
    private readonly string[] _lines;

    private DibReader(string text, string name)
    {
        _name = name;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <exception cref="NotebookFormatException">It is not UTF-8, or what it says of itself is not JSON; the message names the line.</exception>
    public static Notebook Read(ReadOnlyMemory<byte> bytes, string name, string? path)
    {
        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        if (!System.Text.Unicode.Utf8.IsValid(text.Span)) throw new NotebookFormatException(name, null, "not UTF-8 text, which notebooks are written in.");
        return new DibReader(Encoding.UTF8.GetString(text.Span), name).Read(path);
    }

    private Notebook Read(string? path)
    {
        var (meta, first) = ReadMeta();
        var kernels = new DibKernels(meta["kernelInfo"] as JsonObject);
        var facts = new DibFacts(meta);
        var cells = new List<NotebookCell>();
        foreach (var (kernel, source) in Pieces(first, kernels, facts.DefaultKernel))
        {
            cells.Add(Restore(facts, cells.Count, DibKernels.NewCell(kernel, source, kernels.NameOf(facts.DefaultKernel))));
        }

        return new Notebook(_name, path, facts.Root, NotebookReader.WithIds(cells));
    }

    private NotebookCell Restore(DibFacts facts, int index, NotebookCell cell)
    {
        try
        {
            return facts.Restore(index, cell);
        }
        catch (InvalidOperationException)
        {
            throw Fault(0, FormattableString.Invariant($"what “{Meta}” says of cell {index + 1} is of no use; take its entry out of “cells”."));
        }
    }

    private (JsonObject Meta, int First) ReadMeta()
    {
        var start = Array.FindIndex(_lines, line => line.Trim().Length > 0);
        if (start < 0 || _lines[start].TrimEnd() != Meta) return ([], 0);
        var end = Array.FindIndex(_lines, start + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
        if (end < 0) end = _lines.Length;
        var json = string.Join('\n', _lines[(start + 1)..end]);
        try
        {
            return (JsonNode.Parse(json) as JsonObject ?? throw Fault(start, $"expected a JSON object after “{Meta}”."), end);
        }
        catch (JsonException fault)
        {
            throw Fault(start + 1 + (int)(fault.LineNumber ?? 0), $"what follows “{Meta}” is not valid JSON.");
        }
    }

    private NotebookFormatException Fault(int index, string problem) => new(_name, index + 1, problem);

    private IEnumerable<(string Kernel, string Source)> Pieces(int first, DibKernels kernels, string defaultKernel)
    {
        var (kernel, start) = (defaultKernel, first);
        var isBegun = false;
        for (var i = first; i <= _lines.Length; i++)
        {
            var next = i < _lines.Length ? kernels.Begun(_lines[i]) : null;
            if (next is null && i < _lines.Length) continue;
            // Before the first such line there is a cell only if something stands there.
            if (Source(start, i, isBegun) is { } source) yield return (kernel, source);
            if (next is null) yield break;
            (kernel, start, isBegun) = (next, i + 1, true);
        }
    }

    /// <summary>The lines from one place to before another, without the empty line that begins a cell and the one that ends it.</summary>
    private string? Source(int start, int end, bool isBegun)
    {
        if (!isBegun && _lines[start..end].All(string.IsNullOrWhiteSpace)) return null;
        if (isBegun && start < end && _lines[start].Length == 0) start++;
        if (end > start && _lines[end - 1].Length == 0) end--;
        return string.Join('\n', _lines[start..end]);
    }
}
