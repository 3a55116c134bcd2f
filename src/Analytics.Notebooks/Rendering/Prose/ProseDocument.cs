using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Analytics.Notebooks.Rendering;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 for the title, up to 6.</param>
/// <param name="Text">Its words.</param>
/// <param name="Id">The name that links point to.</param>
internal sealed record ProseHeading(int Level, string Text, string Id);

/// <summary>The prose of one cell. Markdown only: HTML in it is shown as text, and links lead only where a reader may be led.</summary>
internal sealed class ProseDocument
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseAutoLinks().Build();

    private readonly MarkdownDocument _document;

    private ProseDocument(MarkdownDocument document, IReadOnlyList<ProseHeading> headings)
    {
        _document = document;
        Headings = headings;
    }

    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<ProseHeading> Headings { get; }

    /// <summary>The words of the first paragraph that is not in a list, a quotation or a table; null where there is none.</summary>
    public string? FirstParagraph => _document.OfType<ParagraphBlock>().Select(paragraph => Words(paragraph.Inline)).FirstOrDefault(words => words.Length > 0);

    public static ProseDocument Parse(string markdown, Slugs slugs, Func<string, string?> picture)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToArray()) Secure(link, picture);
        foreach (var link in document.Descendants<AutolinkInline>().ToArray()) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
        foreach (var cell in document.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row)) cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
        var headings = new List<ProseHeading>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var words = Words(heading.Inline);
            var id = slugs.For(words);
            heading.GetAttributes().Id = id;
            if (words.Length > 0) headings.Add(new ProseHeading(heading.Level, words, id));
        }

        return new ProseDocument(document, headings);
    }

    public string ToHtml()
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(_document);
        return writer.ToString();
    }

    private static void Secure(LinkInline link, Func<string, string?> picture)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!link.IsImage)
        {
            if (Addresses.IsSafeLink(address)) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
            else Unlink(link);
            return;
        }

        if (picture(address) is { } found)
        {
            link.GetDynamicUrl = null;
            link.Url = found;
            return;
        }

        // A page loads nothing: what stands for a picture that is not at hand is what its author wrote for readers who cannot see it.
        link.InsertBefore(new LiteralInline(Words(link) is { Length: > 0 } words ? $"[Picture: {words}]" : "[Picture]"));
        link.Remove();
    }

    private static void Unlink(LinkInline link)
    {
        link.InsertBefore(new LiteralInline(Words(link)));
        link.Remove();
    }

    private static string Words(ContainerInline? inline)
    {
        var words = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            _ = part switch
            {
                LiteralInline literal => words.Append(literal.Content.AsSpan()),
                CodeInline code => words.Append(code.Content),
                HtmlEntityInline entity => words.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => words.Append(link.Url),
                LineBreakInline => words.Append(' '),
                _ => words,
            };
        }

        return words.ToString().Trim();
    }
}
