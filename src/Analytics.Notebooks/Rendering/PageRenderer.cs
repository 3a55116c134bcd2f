using Analytics.Notebooks.Rendering;

namespace Analytics.Notebooks;

/// <summary>
/// Makes a page of a notebook: one HTML file that needs no network and no other file. It shows what the notebook holds; it runs nothing.
/// The same notebook gives the same bytes.
/// </summary>
/// <remarks>
/// HTML that cells produced is written anew from an allow list, markdown holds no HTML, and a policy in the page lets only its own scripts
/// run, so that neither a story's text nor a package's output can do anything in a reader's browser.
/// </remarks>
public static class PageRenderer
{
    /// <summary>The page.</summary>
    /// <param name="notebook">The notebook with its outputs. Pictures that its prose shows are read from the notebook's folder.</param>
    /// <param name="options">How the page is made; null for the code folded and charts as pictures.</param>
    public static string Render(Notebook notebook, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var settings = options ?? new RenderOptions();
        var page = new NotebookPage(notebook, settings);
        var body = page.ToHtml();
        var scripts = page.TraceTypes.Count > 0 && settings.ChartScript is { } script
            ? new[] { script(page.TraceTypes), PageResources.Read("page.js") } : [];
        return PageShell.Wrap(page.Title, body, scripts);
    }
}
