using System.Globalization;
using System.Net;
using System.Text;

namespace Analytics.Charts.Quoted;

/// <summary>Shows a story with its quotations: marked in the text, each with its speaker's number, and a list of who speaks.</summary>
internal static class StoryHtml
{
    private const string Key = "A solid line is under direct quotations, a dashed one under mixed and a dotted one under indirect ones; sources are bold, cues underlined.";

    public static IReadOnlyDictionary<string, string> ToBundle(StoryQuotations story) => new Dictionary<string, string>
    {
        ["text/html"] = ToHtml(story, QuotationIds.Of(story.Story.Id), _ => null).TrimEnd('\n'),
        ["text/plain"] = ToText(story),
    };

    /// <summary>The story as a piece of a page.</summary>
    /// <param name="story">The story with its quotations.</param>
    /// <param name="prefix">What the ids in it start with.</param>
    /// <param name="pageOf">The id of a speaker's page by name, or null where there is none.</param>
    public static string ToHtml(StoryQuotations story, string prefix, Func<string, string?> pageOf)
    {
        var html = new StringBuilder();
        html.Append("<h3 id=\"").Append(prefix).Append("\">").Append(WebUtility.HtmlEncode(story.Story.Title ?? story.Story.Id)).Append("</h3>\n");
        if (Facts(story.Story) is { Length: > 0 } facts) html.Append("<p>").Append(WebUtility.HtmlEncode(facts)).Append("</p>\n");
        var shown = ShownQuotation.Of(story, prefix);
        AppendSpeakers(html, shown, pageOf);
        var paragraphs = new QuotedParagraph(story.Story, shown);
        foreach (var paragraph in story.Story.Paragraphs) paragraphs.Append(html, paragraph);
        return html.ToString();
    }

    /// <summary>Outlet and day, as far as the story states them.</summary>
    public static string Facts(Document story) =>
        string.Join(", ", new[] { story.Outlet ?? story.Site, story.Published?.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) }.OfType<string>());

    private static void AppendSpeakers(StringBuilder html, IReadOnlyList<ShownQuotation> shown, Func<string, string?> pageOf)
    {
        if (shown.Count == 0)
        {
            html.Append("<p><em>Nothing is quoted.</em></p>\n");
            return;
        }

        html.Append("<ul>\n");
        foreach (var speaking in shown.GroupBy(quotation => quotation.Speaker).OrderBy(group => group.Key.Number == 0 ? int.MaxValue : group.Key.Number))
        {
            var speaker = speaking.Key;
            var name = WebUtility.HtmlEncode(speaker.Name);
            if (speaker.Number > 0 && pageOf(speaker.Name) is { } page) name = $"<a href=\"#{page}\" style=\"color:#1a1a1a\">{name}</a>";
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"{speaker.Id}\">").Append(speaker.Number == 0 ? "?" : speaker.Number.ToString(CultureInfo.InvariantCulture))
                .Append(CultureInfo.InvariantCulture, $" <span style=\"{speaker.Style};padding:0 4px\">").Append(name).Append("</span>");
            if (speaking.Select(quotation => quotation.Quotation.Role).OfType<string>().FirstOrDefault() is { } role) html.Append(", ").Append(WebUtility.HtmlEncode(role));
            html.Append(": quotation").Append(speaking.Skip(1).Any() ? "s " : " ")
                .AppendJoin(", ", speaking.Select(quotation => $"<a href=\"#{quotation.Id}\">{quotation.Number.ToString(CultureInfo.InvariantCulture)}</a>")).Append("</li>\n");
        }

        html.Append("</ul>\n<p><em>").Append(Key).Append("</em></p>\n");
    }

    private static string ToText(StoryQuotations story)
    {
        var text = new StringBuilder(story.Story.Title ?? story.Story.Id);
        if (story.Quotations.Count == 0) text.Append("\n\nNothing is quoted.");
        foreach (var quotation in story.Quotations) text.Append("\n\n").Append(quotation);
        return text.ToString();
    }
}
