using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Dib;

/// <summary>Writes notebooks as <c>.dib</c> files; see <see cref="DibReader"/>. Outputs have no place there and are left out.</summary>
internal static class DibWriter
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NotebookFormatException">A cell holds a line that would begin another one.</exception>
    public static string Write(Notebook notebook)
    {
        var kernels = new DibKernels((notebook.Metadata?["polyglot_notebook"] as JsonObject)?["kernelInfo"] as JsonObject);
        var text = new StringBuilder("#!meta\n\n").Append(DibFacts.Of(notebook, kernels).ToJsonString(Compact)).Append('\n');
        foreach (var (cell, index) in notebook.Cells.Select((cell, index) => (cell, index)))
        {
            Check(notebook, cell, index, kernels);
            text.Append("\n#!").Append(kernels.NameOf(cell, notebook)).Append("\n\n").Append(cell.Source).Append('\n');
        }

        return text.ToString();
    }

    private static void Check(Notebook notebook, NotebookCell cell, int index, DibKernels kernels)
    {
        foreach (var (line, number) in cell.Source.Split('\n').Select((line, i) => (line, i + 1)))
        {
            if (kernels.Begun(line) is null) continue;
            throw new NotebookFormatException(
                notebook.Name,
                null,
                string.Create(CultureInfo.InvariantCulture, $"line {number} of block {index + 1}, “{line.TrimEnd()}”, begins a new cell in a .dib file; put what follows it into a cell of its own."));
        }
    }
}
