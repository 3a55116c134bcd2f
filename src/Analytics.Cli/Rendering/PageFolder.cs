using Analytics.Charts;
using Analytics.Cli.Inputs;
using Analytics.Notebooks;

namespace Analytics.Cli.Rendering;

/// <summary>Writes notebooks as pages to a folder, each file whole or not at all, and a page that lists them.</summary>
/// <param name="folder">The folder's full path; made when the first page is written.</param>
/// <param name="showsCode">Whether pages show the cells' code.</param>
/// <param name="hasIndex">Whether there will be a page that lists them.</param>
internal sealed class PageFolder(string folder, bool showsCode, bool hasIndex)
{
    private const string Index = "index.html";

    private readonly OrderedDictionary<string, IndexEntry> _entries = new(StringComparer.Ordinal);

    public void Write(NotebookInput input, Notebook notebook)
    {
        var link = input.Name + ".html";
        // From a page in a folder below, the list is as many folders up.
        var index = string.Concat(Enumerable.Repeat("../", link.Count(character => character == '/'))) + Index;
        var options = new RenderOptions(showsCode, PlotlyScript.For, hasIndex ? index : null);
        AtomicFile.WriteText(Path.Combine(folder, link), PageRenderer.Render(notebook, options));
        _entries[link] = new IndexEntry(notebook, string.Join('/', link.Split('/').Select(Uri.EscapeDataString)));
    }

    /// <summary>Writes the page that lists those written so far, where there is one.</summary>
    public void WriteIndex()
    {
        if (hasIndex && _entries.Count > 0) AtomicFile.WriteText(Path.Combine(folder, Index), IndexPage.Render([.. _entries.Values]));
    }
}
