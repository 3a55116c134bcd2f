using System.Globalization;
using System.Net;
using System.Text;

namespace Analytics.Charts.Tables;

/// <summary>Shows a concordance as lines whose nodes stand below each other, each with where it comes from.</summary>
internal static class ConcordanceTable
{
    private const int MostRows = 25;
    private const int MostContext = 90;
    private const int MostTextContext = 45;

    public static IReadOnlyDictionary<string, string> Of(Concordance concordance)
    {
        var lines = concordance.Take(MostRows).ToArray();
        var note = Note(concordance);
        return new Dictionary<string, string> { ["text/html"] = Html(lines, note), ["text/plain"] = Text(lines, note) };
    }

    private static string Html(KwicLine[] lines, string note)
    {
        var html = new StringBuilder();
        if (lines.Length > 0)
        {
            html.Append("<table>\n<thead><tr><th scope=\"col\" style=\"text-align:right\">Left</th><th scope=\"col\" style=\"text-align:center\">Node</th>")
                .Append("<th scope=\"col\" style=\"text-align:left\">Right</th><th scope=\"col\" style=\"text-align:left\">Story</th></tr></thead>\n<tbody>\n");
            foreach (var line in lines)
            {
                html.Append("<tr><td style=\"text-align:right\">").Append(Escape(EndOf(line.Left, MostContext)))
                    .Append("</td><td style=\"text-align:center;white-space:nowrap\"><strong>").Append(Escape(line.Node))
                    .Append("</strong></td><td style=\"text-align:left\">").Append(Escape(StartOf(line.Right, MostContext)))
                    .Append("</td><td style=\"text-align:left;white-space:nowrap\">").Append(Source(line)).Append("</td></tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }

        return html.Append("<p><em>").Append(Escape(note)).Append("</em></p>").ToString();
    }

    private static string Text(KwicLine[] lines, string note)
    {
        var text = new StringBuilder();
        var left = lines.Select(line => EndOf(line.Left, MostTextContext).Length).DefaultIfEmpty(0).Max();
        var right = lines.Select(line => line.Node.Length + 2 + StartOf(line.Right, MostTextContext).Length).DefaultIfEmpty(0).Max();
        foreach (var line in lines)
        {
            text.Append(EndOf(line.Left, MostTextContext).PadLeft(left)).Append("  ")
                .Append($"{line.Node}  {StartOf(line.Right, MostTextContext)}".PadRight(right)).Append("  ").Append(Place(line)).Append('\n');
        }

        return text.Append('(').Append(note).Append(')').ToString();
    }

    private static string Source(KwicLine line) => line.Link is { } link
        ? $"<a href=\"{Escape(link)}\">{Escape(Place(line))}</a>"
        : Escape(Place(line));

    private static string Place(KwicLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Document.Id} ¶{line.Paragraph}");

    private static string Note(Concordance concordance)
    {
        var stories = concordance.Select(line => line.Document).Distinct().Count();
        if (concordance.Count == 0) return $"No hits of {concordance.Query}";
        var hits = string.Create(CultureInfo.InvariantCulture, $"{concordance.Count:N0} {(concordance.Count == 1 ? "hit" : "hits")} in {stories:N0} {(stories == 1 ? "story" : "stories")}");
        return concordance.Count > MostRows ? string.Create(CultureInfo.InvariantCulture, $"The first {MostRows} of {hits}") : hits;
    }

    private static string EndOf(string text, int length)
    {
        if (text.Length <= length) return text;
        var start = text.Length - length + 1;
        return "…" + text[(char.IsLowSurrogate(text[start]) ? start + 1 : start)..];
    }

    private static string StartOf(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
