using System.Globalization;
using System.Net;
using System.Text;

namespace Analytics.Charts.Quoted;

/// <summary>Writes a paragraph with its quotations marked, their sources in bold and their cues underlined.</summary>
/// <param name="story">The story.</param>
/// <param name="quotations">The quotations to mark, in the order of the text.</param>
internal sealed class QuotedParagraph(Document story, IReadOnlyList<ShownQuotation> quotations)
{
    private readonly HashSet<int> _named = [];

    public void Append(StringBuilder html, TextRange paragraph)
    {
        ShownQuotation[] inside = [.. quotations.Where(shown => shown.Start < paragraph.End && shown.End > paragraph.Start).OrderBy(shown => shown.Start)];
        var places = Places(inside, paragraph);
        var active = new List<ShownQuotation>();
        var next = 0;
        html.Append("<p>");
        for (var i = 0; i + 1 < places.Length; i++)
        {
            var run = new TextRange(places[i], places[i + 1]);
            while (next < inside.Length && inside[next].Start <= run.Start) active.Add(inside[next++]);
            active.RemoveAll(shown => shown.End <= run.Start);
            AppendRun(html, run, active);
        }

        html.Append("</p>\n");
    }

    private void AppendRun(StringBuilder html, TextRange run, List<ShownQuotation> active)
    {
        var quoted = active.Where(shown => shown.Quotation.Parts.Any(part => Holds(part, run))).MinBy(shown => shown.Quotation.Range.Length);
        var source = active.Find(shown => Holds(shown.Quotation.SourceRange, run));
        var cue = active.Exists(shown => Holds(shown.Quotation.CueRange, run));
        if (quoted is not null) html.Append("<mark").Append(_named.Add(quoted.Number) ? $" id=\"{quoted.Id}\"" : "").Append(CultureInfo.InvariantCulture, $" style=\"{quoted.Style}\">");
        if (source is not null) html.Append(CultureInfo.InvariantCulture, $"<strong style=\"{source.Speaker.Style}\">");
        if (cue) html.Append("<u>");
        html.Append(WebUtility.HtmlEncode(run.In(story.Text)).Replace("\n", "<br>", StringComparison.Ordinal));
        if (cue) html.Append("</u>");
        if (source is not null) html.Append("</strong>");
        if (quoted is not null) html.Append("</mark>");
        foreach (var ended in active.Where(shown => shown.Quotation.Range.End == run.End)) AppendNumber(html, ended);
    }

    private static void AppendNumber(StringBuilder html, ShownQuotation shown) =>
        html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#{shown.Speaker.Id}\" title=\"{WebUtility.HtmlEncode($"{shown.Speaker.Name}, by the rule {shown.Quotation.Rule}")}\">")
            .Append(shown.Speaker.Number == 0 ? "?" : shown.Speaker.Number.ToString(CultureInfo.InvariantCulture))
            .Append("</a></sup>");

    private static bool Holds(TextRange? range, TextRange run) => range is { } found && found.Start <= run.Start && found.End >= run.End;

    /// <summary>Where something starts or ends in the paragraph, in order, each place once.</summary>
    private static int[] Places(ShownQuotation[] inside, TextRange paragraph)
    {
        var places = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var range in inside.SelectMany(shown => shown.Quotation.Parts.Append(shown.Quotation.Range).Concat(new[] { shown.Quotation.CueRange, shown.Quotation.SourceRange }.OfType<TextRange>())))
        {
            places.Add(Math.Clamp(range.Start, paragraph.Start, paragraph.End));
            places.Add(Math.Clamp(range.End, paragraph.Start, paragraph.End));
        }

        return [.. places];
    }
}
