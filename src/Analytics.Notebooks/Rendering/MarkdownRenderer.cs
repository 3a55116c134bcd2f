using Analytics.Notebooks.Rendering;

namespace Analytics.Notebooks;

/// <summary>
/// Makes a markdown document of a notebook, for repositories and wikis that show such files: prose as it is, code in fences, tables as HTML
/// written anew from an allow list, charts and other pictures as files beside it. The same notebook gives the same bytes.
/// </summary>
public static class MarkdownRenderer
{
    /// <summary>The document and its pictures.</summary>
    /// <param name="notebook">The notebook with its outputs. It shows what the notebook holds; it runs nothing.</param>
    /// <param name="pictureFolder">The folder of the pictures as the document names it, relative to the document, such as <c>words_files</c>.</param>
    /// <param name="includeCode">Whether the cells' code is in it.</param>
    public static NotebookMarkdown Render(Notebook notebook, string pictureFolder, bool includeCode = true)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentException.ThrowIfNullOrEmpty(pictureFolder);
        return new MarkdownPage(notebook, pictureFolder, includeCode).Render();
    }
}

/// <summary>A notebook as markdown.</summary>
/// <param name="Text">The document.</param>
/// <param name="Pictures">The files it shows: their paths relative to the document, with <c>/</c>, and their contents.</param>
public sealed record NotebookMarkdown(string Text, IReadOnlyDictionary<string, byte[]> Pictures);
