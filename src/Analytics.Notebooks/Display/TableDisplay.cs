using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks;

/// <summary>Shows tables: as HTML that every notebook client lays out alike, and as aligned text.</summary>
public static class TableDisplay
{
    /// <summary>How many rows are shown; the rest is a note under the table.</summary>
    public const int MaxRows = 50;

    /// <summary>How many columns are shown; the rest is a note under the table.</summary>
    public const int MaxColumns = 30;

    private const int MaxTextWidth = 60;

    /// <summary>The table as <c>text/html</c> and <c>text/plain</c>. All texts are escaped.</summary>
    /// <param name="columns">The columns, left to right; all of the same length.</param>
    /// <param name="rowCount">How many rows the whole table has, where <paramref name="columns"/> hold only its first; null for theirs.</param>
    public static MimeBundle Format(IReadOnlyList<TableColumn> columns, long? rowCount = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var held = columns.Count == 0 ? 0 : columns.Max(column => column.Values.Count);
        return Format(columns, Notes(Math.Min(held, MaxRows), rowCount ?? held, columns.Count));
    }

    internal static MimeBundle Format(IReadOnlyList<TableColumn> columns, IReadOnlyList<string> notes)
    {
        var shown = columns.Take(MaxColumns).Select(column => new Shown(column.Name, column.IsNumeric, column.Texts(MaxRows))).ToArray();
        return MimeTypes.OfHtml(Html(shown, notes), Text(shown, notes, MaxTextWidth));
    }

    /// <summary>A table of texts with every row, and each text whole.</summary>
    internal static MimeBundle Whole(IReadOnlyList<string> headers, IReadOnlyList<string[]> rows)
    {
        var shown = headers.Select((header, i) => new Shown(header, false, [.. rows.Select(row => row[i])])).ToArray();
        return MimeTypes.OfHtml(Html(shown, []), Text(shown, [], int.MaxValue));
    }

    private static List<string> Notes(long rows, long rowCount, int columns)
    {
        var notes = new List<string>();
        if (rowCount > rows) notes.Add(Invariant($"{rows} of {rowCount} rows"));
        if (columns > MaxColumns) notes.Add(Invariant($"{MaxColumns} of {columns} columns"));
        return notes;
    }

    private static string Html(Shown[] columns, IReadOnlyList<string> notes)
    {
        var html = new StringBuilder("<table>\n<thead><tr>");
        foreach (var column in columns) html.Append("<th scope=\"col\"").Append(column.Style).Append('>').Append(Escape(column.Name)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < RowCount(columns); row++)
        {
            html.Append("<tr>");
            foreach (var column in columns) html.Append("<td").Append(column.Style).Append('>').Append(Escape(column.Texts[row])).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>");
        foreach (var note in notes) html.Append("\n<p><em>").Append(Escape(note)).Append("</em></p>");
        return html.ToString();
    }

    private static string Text(Shown[] columns, IReadOnlyList<string> notes, int maxWidth)
    {
        var text = new StringBuilder();
        string Line(string cell) => OneLine(cell, maxWidth);
        var widths = columns.Select(column => column.Texts.Append(column.Name).Max(cell => Line(cell).Length)).ToArray();
        AppendRow(text, columns, widths, (column, _) => Line(column.Name));
        AppendRow(text, columns, widths, (column, width) => new string('-', width));
        for (var row = 0; row < RowCount(columns); row++) AppendRow(text, columns, widths, (column, _) => Line(column.Texts[row]));
        foreach (var note in notes) text.Append('(').Append(note).Append(")\n");
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendRow(StringBuilder text, Shown[] columns, int[] widths, Func<Shown, int, string> cell)
    {
        var line = columns.Select((column, i) =>
            column.IsNumeric ? cell(column, widths[i]).PadLeft(widths[i]) : cell(column, widths[i]).PadRight(widths[i]));
        text.Append(string.Join("  ", line).TrimEnd()).Append('\n');
    }

    private static string OneLine(string cell, int maxWidth)
    {
        var line = cell.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length <= maxWidth ? line : line[..(maxWidth - 1)] + "…";
    }

    private static int RowCount(Shown[] columns) => columns.Length == 0 ? 0 : columns.Min(column => column.Texts.Count);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Shown(string Name, bool IsNumeric, IReadOnlyList<string> Texts)
    {
        // On every cell, because clients strip style sheets from outputs they do not trust, and align to the right themselves.
        public string Style { get; } = IsNumeric ? " style=\"text-align:right\"" : " style=\"text-align:left\"";
    }
}
