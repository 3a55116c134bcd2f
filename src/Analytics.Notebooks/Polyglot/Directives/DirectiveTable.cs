using System.Net;
using System.Text;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks.Polyglot.Directives;

/// <summary>Lays out what commands answer.</summary>
internal static class DirectiveTable
{
    /// <summary>A table of texts; the given text where there are no rows.</summary>
    public static MimeBundle Of(IReadOnlyList<string> headers, IReadOnlyList<string[]> rows, string whenEmpty)
    {
        if (rows.Count == 0) return MimeTypes.OfText(whenEmpty);
        var html = new StringBuilder("<table>\n<thead><tr>").AppendJoin("", headers.Select(header => Cell("th scope=\"col\"", header))).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows) html.Append("<tr>").AppendJoin("", row.Select(text => Cell("td", text))).Append("</tr>\n");
        return MimeTypes.OfHtml(html.Append("</tbody>\n</table>").ToString(), Text([.. headers], rows));
    }

    private static string Cell(string tag, string text) =>
        $"<{tag} style=\"text-align:left\">{WebUtility.HtmlEncode(text)}</{tag.Split(' ')[0]}>";

    private static string Text(string[] headers, IReadOnlyList<string[]> rows)
    {
        string[][] all = [headers, .. rows.Select(row => row.Select(text => text.ReplaceLineEndings(" ")).ToArray())];
        var widths = headers.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', all.Select(row => string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd()));
    }
}
