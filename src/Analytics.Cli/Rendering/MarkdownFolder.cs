using Analytics.Cli.Inputs;
using Analytics.Notebooks;

namespace Analytics.Cli.Rendering;

/// <summary>Writes notebooks as markdown documents to a folder, their pictures in a folder of their own beside each.</summary>
/// <param name="folder">The folder's full path.</param>
/// <param name="showsCode">Whether they show the cells' code.</param>
internal sealed class MarkdownFolder(string folder, bool showsCode)
{
    public void Write(NotebookInput input, Notebook notebook)
    {
        var document = MarkdownRenderer.Render(notebook, Path.GetFileName(input.Name) + "_files", showsCode);
        var path = Path.Combine(folder, input.Name + ".md");
        // Pictures first: a document that is there can be read whole.
        foreach (var (name, bytes) in document.Pictures) AtomicFile.Write(Path.Combine(Path.GetDirectoryName(path)!, name), bytes);
        AtomicFile.WriteText(path, document.Text);
    }
}
