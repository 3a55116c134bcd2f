using System.Globalization;
using Analytics.Charts.Frames;
using Analytics.Charts.Reading;
using Microsoft.Data.Analysis;

namespace Analytics.Charts.Tables;

/// <summary>Makes tables of frames: of results with headings in words, of frames from elsewhere with the names their author chose.</summary>
internal static class FrameTable
{
    private const int MostRows = 25;
    private const int MostColumns = 20;
    private const int MostTextLength = 300;
    private const int MostDecimals = 4;

    // Numbers that name something are not quantities: nobody writes the year 2,025.
    private static readonly string[] Names = ["year", "topic", "line", "id", "number", "index", "week", "month", "day", "start", "end"];

    /// <summary>The columns of a result that are named, in that order, and a note that there are others.</summary>
    public static ShownTable Of(DataFrame frame, params IReadOnlyList<string> columns)
    {
        var chosen = new DataFrame(columns.Select(name => frame.Columns[name]));
        var others = frame.Columns.Select(column => column.Name).Except(columns, StringComparer.Ordinal).ToArray();
        return Of(chosen, inWords: true, after: others.Length == 0 ? [] : [$"ToDataFrame() also has {string.Join(", ", others)}"]);
    }

    /// <summary>All columns of a frame.</summary>
    public static ShownTable Of(DataFrame frame, bool inWords, IReadOnlyList<string>? before = null, IReadOnlyList<string>? after = null)
    {
        var columns = frame.Columns.Take(MostColumns).Select(column => Shown(column, inWords)).ToArray();
        var notes = new List<string>();
        var rows = frame.Rows.Count;
        if (rows == 0) notes.Add("No rows");
        if (rows > MostRows) notes.Add(Invariant($"The first {MostRows} of {rows:N0} rows; {rows - MostRows:N0} more"));
        if (frame.Columns.Count > MostColumns) notes.Add(Invariant($"{MostColumns} of {frame.Columns.Count:N0} columns"));
        return new ShownTable(columns, before ?? [], [.. notes, .. after ?? []]);
    }

    private static ShownColumn Shown(DataFrameColumn column, bool inWords)
    {
        var rows = (int)Math.Min(column.Length, MostRows);
        var values = Enumerable.Range(0, rows).Select(row => column[row]).ToArray();
        var measure = ColumnWords.Of(column.Name, FrameColumns.IsWhole(column));
        if (!FrameColumns.IsNumber(column)) return new ShownColumn(inWords ? measure.Title : column.Name, false, [.. values.Select(Text)]);
        var format = Format(column, inWords ? measure.Format : "", values);
        return new ShownColumn(inWords ? measure.Title : column.Name, true, [.. values.Select(value => Number(value, format))]);
    }

    private static string Format(DataFrameColumn column, string asked, object?[] values)
    {
        if (Array.Exists(Names, name => name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))) return FrameColumns.IsWhole(column) ? "d" : "";
        if (FrameColumns.IsWhole(column)) return ",d";
        if (asked is ".1%" or ",.1f" or ",.2f" or ",.3f") return asked;
        var fractions = values.OfType<IConvertible>().Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture)).Where(double.IsFinite).ToArray();
        // Sizes too far apart for one number of decimals: significant digits say more than columns of zeros.
        var isWide = fractions.Any(value => Math.Abs(value) >= 1e15) || (fractions.Any(value => value != 0) && fractions.All(value => Math.Abs(value) < 0.001));
        return isWide ? ",.4~r" : ",." + fractions.Select(Decimals).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture) + "f";
    }

    private static int Decimals(double value)
    {
        var wanted = Math.Round(value, MostDecimals);
        for (var count = 0; count < MostDecimals; count++)
        {
            if (Math.Round(wanted, count) == wanted) return count;
        }

        return MostDecimals;
    }

    private static string Number(object? value, string format) => value switch
    {
        null => "",
        double.PositiveInfinity => "∞",
        double.NaN => "NaN",
        // Beyond what a double holds exactly, and a quantity all the same.
        long or ulong => ((IFormattable)value).ToString(format == "d" ? "D" : "N0", CultureInfo.InvariantCulture),
        _ => NumberFormat.Format(Convert.ToDouble(value, CultureInfo.InvariantCulture), format),
    };

    private static string Text(object? value)
    {
        var text = FrameColumns.Text(value);
        if (text.Length <= MostTextLength) return text;
        var end = char.IsHighSurrogate(text[MostTextLength - 2]) ? MostTextLength - 2 : MostTextLength - 1;
        return text[..end] + "…";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
