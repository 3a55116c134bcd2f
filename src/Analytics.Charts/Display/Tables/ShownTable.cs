using System.Net;
using System.Text;

namespace Analytics.Charts.Tables;

/// <summary>A column as it is shown.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="IsNumeric">Whether its texts are numbers, which stand to the right.</param>
/// <param name="Texts">Its texts from the top, not yet escaped.</param>
internal sealed record ShownColumn(string Heading, bool IsNumeric, IReadOnlyList<string> Texts);

/// <summary>A table as it is shown: as HTML in the form that notebook clients lay out, and as aligned text.</summary>
/// <param name="Columns">The columns, left to right, all of the same length.</param>
/// <param name="Before">Sentences above it.</param>
/// <param name="After">Sentences below it.</param>
internal sealed record ShownTable(IReadOnlyList<ShownColumn> Columns, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    private const int MostTextWidth = 60;

    // A day or a name is read as one; a column of them need not be wide.
    private const int ShortText = 24;

    // Sentences must not be squeezed between columns of short texts.
    private const int LongText = 60;

    public IReadOnlyDictionary<string, string> ToBundle() => new Dictionary<string, string> { ["text/html"] = ToHtml(), ["text/plain"] = ToText() };

    public string ToHtml()
    {
        var html = new StringBuilder();
        foreach (var line in Before) html.Append("<p>").Append(Escape(line)).Append("</p>\n");
        if (Columns.Count > 0) AppendTable(html);
        foreach (var line in After) html.Append("\n<p><em>").Append(Escape(line)).Append("</em></p>");
        return html.ToString().Trim('\n');
    }

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var line in Before) text.Append(line).Append('\n');
        if (Columns.Count > 0)
        {
            var widths = Columns.Select(column => column.Texts.Append(column.Heading).Max(cell => OneLine(cell).Length)).ToArray();
            AppendRow(text, widths, (column, _) => OneLine(column.Heading));
            AppendRow(text, widths, (_, width) => new string('-', width));
            for (var row = 0; row < Columns[0].Texts.Count; row++) AppendRow(text, widths, (column, _) => OneLine(column.Texts[row]));
        }

        foreach (var line in After) text.Append('(').Append(line).Append(")\n");
        return text.ToString().TrimEnd('\n');
    }

    private void AppendTable(StringBuilder html)
    {
        html.Append("<table>\n<thead><tr>");
        foreach (var column in Columns) html.Append("<th scope=\"col\"").Append(Style(column)).Append('>').Append(Escape(column.Heading)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < Columns[0].Texts.Count; row++)
        {
            html.Append("<tr>");
            foreach (var column in Columns) html.Append("<td").Append(Style(column)).Append('>').Append(Escape(column.Texts[row])).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>");
    }

    private void AppendRow(StringBuilder text, int[] widths, Func<ShownColumn, int, string> cell)
    {
        var line = Columns.Select((column, i) => column.IsNumeric ? cell(column, widths[i]).PadLeft(widths[i]) : cell(column, widths[i]).PadRight(widths[i]));
        text.Append(string.Join("  ", line).TrimEnd()).Append('\n');
    }

    private static string OneLine(string cell)
    {
        var line = cell.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length <= MostTextWidth ? line : line[..(MostTextWidth - 1)] + "…";
    }

    // On every cell, because clients strip style sheets from outputs they do not trust, and align to the right themselves.
    private static string Style(ShownColumn column) =>
        column.IsNumeric ? " style=\"text-align:right\""
            : column.Texts.All(text => text.Length <= ShortText) ? " style=\"text-align:left;white-space:nowrap\""
            : column.Texts.Any(text => text.Length > LongText) ? " style=\"text-align:left;min-width:18em\""
            : " style=\"text-align:left\"";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
