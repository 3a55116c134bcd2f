using System.Text;
using System.Text.RegularExpressions;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Rendering;

/// <summary>Writes what cells produced. Of a value in several formats the richest that a page can show safely.</summary>
internal sealed partial class OutputWriter(StringBuilder page, bool hasChartScript)
{
    private static readonly string[] PictureTypes = ["image/svg+xml", MimeTypes.Png, "image/jpeg", "image/gif", "image/webp"];

    private readonly HashSet<string> _traceTypes = new(StringComparer.Ordinal);

    /// <summary>The kinds of traces that a script must draw; empty where the page needs none.</summary>
    public IReadOnlyCollection<string> TraceTypes => [.. _traceTypes.Order(StringComparer.Ordinal)];

    public void Append(NotebookOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                AppendStream(stream);
                break;
            case DisplayOutput display:
                AppendValue(display.Data, display.AltText);
                break;
            case ResultOutput result:
                AppendValue(result.Data, result.AltText);
                break;
            case ErrorOutput error:
                AppendError(error);
                break;
        }
    }

    private void AppendStream(StreamOutput stream)
    {
        var text = TerminalText.Plain(stream.Text).TrimEnd('\n');
        if (text.Length == 0) return;
        var name = stream.Stream == OutputStream.Error ? "stream warning" : "stream";
        page.Append("<pre class=\"").Append(name).Append("\" tabindex=\"0\">").Append(Html.Escape(text)).Append("</pre>\n");
    }

    private void AppendValue(MimeBundle data, string? altText)
    {
        if (PageChart.Find(data, altText) is { } chart)
        {
            if (hasChartScript) _traceTypes.UnionWith(chart.TraceTypes);
            chart.Append(page, hasChartScript);
        }
        else if (data.Find(MimeTypes.Html) is { } html)
        {
            AppendHtml(html);
        }
        else if (Picture(data, altText) is { } picture)
        {
            page.Append("<figure class=\"image\">").Append(picture).Append("</figure>\n");
        }
        else if (data.Find(MimeTypes.Markdown) is { } markdown)
        {
            page.Append("<div class=\"value prose\">\n").Append(ProseDocument.Parse(markdown, new Slugs(), _ => null).ToHtml()).Append("</div>\n");
        }
        else
        {
            AppendText(data.Find(MimeTypes.Text) ?? data.Find("application/json") ?? "");
        }
    }

    private void AppendHtml(string html)
    {
        var clean = HtmlSanitizer.Clean(html).Trim();
        // Wide tables scroll on their own, and whoever has no mouse must be able to scroll them.
        clean = TableStart().Replace(clean, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">$0").Replace("</table>", "</table></div>", StringComparison.Ordinal);
        if (clean.Length > 0) page.Append("<div class=\"value\">\n").Append(clean).Append("\n</div>\n");
    }

    private void AppendText(string text)
    {
        var plain = TerminalText.Plain(text).Trim('\n');
        if (plain.Length > 0) page.Append("<pre class=\"text\" tabindex=\"0\">").Append(Html.Escape(plain)).Append("</pre>\n");
    }

    private void AppendError(ErrorOutput error)
    {
        var lines = error.Traceback.Select(TerminalText.Plain).ToArray();
        page.Append("<div class=\"error\" role=\"group\" aria-label=\"Error\">\n<p><strong>").Append(Html.Escape(TerminalText.Plain(error.Name)))
            .Append("</strong> ").Append(Html.Escape(TerminalText.Plain(error.Message))).Append("</p>\n");
        if (lines.Length > 0) page.Append("<pre tabindex=\"0\">").Append(Html.Escape(string.Join('\n', lines))).Append("</pre>\n");
        page.Append("</div>\n");
    }

    private static string? Picture(MimeBundle data, string? altText)
    {
        var words = altText ?? data.Find(MimeTypes.Text) ?? "Picture without a description";
        return PictureTypes.Select(type => PageImage.Of(type, data.Find(type), words)).FirstOrDefault(picture => picture is not null);
    }

    [GeneratedRegex("<table(?=[ >])", RegexOptions.CultureInvariant)]
    private static partial Regex TableStart();
}
