using Analytics.Charts.Figures;
using Analytics.Charts.Frames;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws any table: results that have no chart of their own, and frames from SQL cells or from elsewhere.</summary>
public static class TableCharts
{
    /// <summary>A bar for each row, in the table's order. Days stand side by side, all else one below the other.</summary>
    /// <param name="result">The table.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="label">The column that names the bars; the first of texts or days where nothing is given.</param>
    /// <param name="value">The column that says how long the bars are; the first of numbers where nothing is given.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static GenericChart ToBarChart(this ITabular result, string title, string? label = null, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Bars(result.ToDataFrame(), title, label, value, column => ColumnWords.Of(column.Name, FrameColumns.IsWhole(column)));
    }

    /// <summary>A bar for each row, in the frame's order. Days stand side by side, all else one below the other.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="label">The column that names the bars; the first of texts or days where nothing is given.</param>
    /// <param name="value">The column that says how long the bars are; the first of numbers where nothing is given.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static GenericChart ToBarChart(this DataFrame frame, string title, string? label = null, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Bars(frame, title, label, value, Plain);
    }

    /// <summary>A line over the rows, in the table's order; one for each name in <paramref name="series"/> where that is given.</summary>
    /// <param name="result">The table.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="x">The column along the bottom; the first of texts or days where nothing is given.</param>
    /// <param name="y">The column of heights; the first of numbers where nothing is given.</param>
    /// <param name="series">The column that says which line a row belongs to, or null for a single line.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static GenericChart ToLineChart(this ITabular result, string title, string? x = null, string? y = null, string? series = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Lines(result.ToDataFrame(), title, (x, y, series), column => ColumnWords.Of(column.Name, FrameColumns.IsWhole(column)));
    }

    /// <summary>A line over the rows, in the frame's order; one for each name in <paramref name="series"/> where that is given.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="x">The column along the bottom; the first of texts or days where nothing is given.</param>
    /// <param name="y">The column of heights; the first of numbers where nothing is given.</param>
    /// <param name="series">The column that says which line a row belongs to, or null for a single line.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static GenericChart ToLineChart(this DataFrame frame, string title, string? x = null, string? y = null, string? series = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Lines(frame, title, (x, y, series), Plain);
    }

    private static GenericChart Bars(DataFrame frame, string title, string? label, string? value, Func<DataFrameColumn, Measure> words)
    {
        ArgumentNullException.ThrowIfNull(title);
        var labels = FrameColumns.Label(frame, label);
        var values = FrameColumns.Numbers(frame, value);
        var items = FrameColumns.Texts(labels).Zip(FrameColumns.Values(values), (name, number) => new BarItem(name, number)).ToArray();
        return FrameColumns.IsTime(labels)
            ? BarFigure.Columns(title, words(labels).Title, words(values), items)
            : BarFigure.Ranking(title, words(labels).Title, words(values), items);
    }

    private static GenericChart Lines(
        DataFrame frame, string title, (string? X, string? Y, string? Series) names, Func<DataFrameColumn, Measure> words)
    {
        ArgumentNullException.ThrowIfNull(title);
        var labels = FrameColumns.Label(frame, names.X);
        var values = FrameColumns.Numbers(frame, names.Y);
        var lines = names.Series is null
            ? Enumerable.Repeat(words(values).Title, (int)frame.Rows.Count)
            : FrameColumns.Texts(FrameColumns.Label(frame, names.Series));
        var rows = FrameColumns.Texts(labels).Zip(lines, FrameColumns.Values(values)).ToArray();
        var places = rows.Select(row => row.First).Distinct().ToArray();
        var series = rows.GroupBy(row => row.Second).Select(line =>
        {
            var byPlace = line.ToLookup(row => row.First, row => row.Third);
            return new Series(line.Key, [.. places.Select(place => byPlace[place].DefaultIfEmpty(double.NaN).First())]);
        });
        return TimeFigure.Lines(title, words(labels).Title, words(values), places, [.. series]);
    }

    // The author of a frame chose its names, and SQL cells know its columns by them.
    private static Measure Plain(DataFrameColumn column) => new(column.Name, FrameColumns.IsWhole(column) ? ",d" : Measure.Number("").Format);
}
