using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pasted;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;

namespace Analytics;

/// <summary>Makes a document of one story that is already in memory. Nothing is fetched, and no file is read.</summary>
public static class Article
{
    /// <summary>The story in the text of a whole web page as it is pasted from a browser, menus and all.</summary>
    /// <param name="page">The pasted text. Where nothing on it reads as a story the document's text is empty.</param>
    /// <param name="id">The document's id.</param>
    public static Document FromPastedText(string page, string id = "pasted")
    {
        ArgumentNullException.ThrowIfNull(page);
        return Create(id, PastedExtractor.Extract(TracedText.Verbatim(page)));
    }

    /// <summary>The story on a saved web page.</summary>
    /// <param name="html">The page's source; offsets of the document are positions in it.</param>
    /// <param name="id">The document's id.</param>
    public static Document FromHtml(string html, string id = "page")
    {
        ArgumentNullException.ThrowIfNull(html);
        return Create(id, PageExtractor.Extract(html));
    }

    /// <summary>A story whose text is already clean: every paragraph is kept and only normalized.</summary>
    /// <param name="text">The story, a blank line between its paragraphs.</param>
    /// <param name="id">The document's id.</param>
    /// <param name="title">The headline, or null.</param>
    public static Document FromCleanText(string text, string id = "text", string? title = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Create(id, CleanText.Read(TracedText.Verbatim(text))) with { Title = title };
    }

    private static Document Create(string id, ExtractedStory story) =>
        DocumentFactory.Create(id, id, StoryText.Join(story.Paragraphs, story.InputLength), story.Facts);
}
