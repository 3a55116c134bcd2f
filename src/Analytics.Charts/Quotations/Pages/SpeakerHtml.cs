using System.Globalization;
using System.Net;
using System.Text;

namespace Analytics.Charts.Quoted;

/// <summary>Shows a speaker's page: each quotation in its paragraphs, with its cue, its story and the rule that decided.</summary>
internal static class SpeakerHtml
{
    public static IReadOnlyDictionary<string, string> ToBundle(SpeakerPage page) => new Dictionary<string, string>
    {
        ["text/html"] = ToHtml(page, QuotationIds.Of("speaker " + page.Name), _ => null).TrimEnd('\n'),
        ["text/plain"] = string.Join("\n\n", page.Quotations.Select(quotation => $"{Head(quotation)}\n{quotation}").Prepend(Summary(page))),
    };

    /// <summary>The page as a piece of a larger one.</summary>
    /// <param name="page">The speaker.</param>
    /// <param name="prefix">What the ids in it start with.</param>
    /// <param name="placeOf">The id of a quotation in its story, or null where the story is not on the page.</param>
    public static string ToHtml(SpeakerPage page, string prefix, Func<Quotation, string?> placeOf)
    {
        var html = new StringBuilder();
        html.Append("<h3 id=\"").Append(prefix).Append("\">").Append(WebUtility.HtmlEncode(page.Name)).Append("</h3>\n<p>").Append(WebUtility.HtmlEncode(Summary(page))).Append("</p>\n");
        if (page.Quotations.Count == 0) return html.ToString();
        var speaker = new ShownSpeaker(1, page.Name, prefix);
        html.Append("<ol>\n");
        for (var i = 0; i < page.Quotations.Count; i++)
        {
            var quotation = page.Quotations[i];
            var head = WebUtility.HtmlEncode(Head(quotation));
            html.Append("<li><p>").Append(placeOf(quotation) is { } place ? $"<a href=\"#{place}\">{head}</a>" : head).Append("</p>\n<blockquote>\n");
            var paragraphs = new QuotedParagraph(quotation.Document, [new ShownQuotation(quotation, i + 1, $"{prefix}-q{i + 1}", speaker)]);
            foreach (var paragraph in quotation.Document.Paragraphs.Where(paragraph => quotation.Parts.Any(part => part.Start < paragraph.End && part.End > paragraph.Start))) paragraphs.Append(html, paragraph);
            html.Append("</blockquote></li>\n");
        }

        return html.Append("</ol>\n").ToString();
    }

    private static string Head(Quotation quotation)
    {
        var facts = StoryHtml.Facts(quotation.Document);
        var story = quotation.Document.Title ?? quotation.Document.Id;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{story}{(facts.Length > 0 ? $" ({facts})" : "")}: {Kind(quotation.Kind)}, {(quotation.Cue is { } cue ? $"cue “{cue}”" : "no cue")}, by the rule {quotation.Rule}, which is right {quotation.Confidence:P0} of the time");
    }

    private static string Kind(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Mixed => "mixed",
        _ => "indirect",
    };

    private static string Summary(SpeakerPage page)
    {
        if (page.Speaker is not { } speaker) return $"{page.Name} is not quoted.";
        var role = speaker.Role is null ? "" : speaker.Role + ". ";
        var days = speaker.First is { } first && speaker.Last is { } last
            ? string.Create(CultureInfo.InvariantCulture, $", from {first:d MMMM yyyy} to {last:d MMMM yyyy}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{role}{Counted(speaker.Quotations, "quotation", "quotations")} in {Counted(speaker.Stories, "story", "stories")}, {Counted(speaker.WordsQuoted, "word", "words")} quoted{days}.");
    }

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
