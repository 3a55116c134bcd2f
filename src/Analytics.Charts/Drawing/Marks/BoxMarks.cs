using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>Makes boxes of the spread of values: quartiles by linear interpolation, whiskers to the last value within 1.5 box heights.</summary>
internal static class BoxMarks
{
    private const double Thickness = 0.5;

    public static void Add(PlotMarks marks, FigureData figure, IReadOnlyList<FigureTrace> traces, AxisScale x, AxisScale y)
    {
        foreach (var trace in traces.Where(trace => trace.Type is "box" or "violin"))
        {
            var isHorizontal = IsHorizontal(trace);
            var (values, names) = isHorizontal ? (trace.X, trace.Y) : (trace.Y, trace.X);
            var (valueScale, nameScale) = isHorizontal ? (x, y) : (y, x);
            var rows = values.Select((value, i) => (
                Place: names.Length == 0 ? nameScale.Place(NameOf(trace)) : i < names.Length ? nameScale.Place(names[i]) : double.NaN,
                Value: valueScale.Place(value)));
            foreach (var box in rows.Where(row => double.IsFinite(row.Place) && double.IsFinite(row.Value)).GroupBy(row => row.Place))
            {
                marks.Boxes.Add(Box(box.Key, [.. box.Select(row => row.Value).Order()], isHorizontal, ChartColors.OfTrace(figure, trace)));
            }
        }
    }

    public static bool IsHorizontal(FigureTrace trace) => trace.IsHorizontal || (trace.Y.Length == 0 && trace.X.Length > 0);

    /// <summary>What a box without names of its own stands on.</summary>
    public static FigureValue NameOf(FigureTrace trace) => new(double.NaN, trace.Json.Text("name") ?? $"trace {trace.Index}");

    private static BoxMark Box(double place, double[] sorted, bool isHorizontal, SkiaSharp.SKColor color)
    {
        var (lower, median, upper) = (Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75));
        var reach = 1.5 * (upper - lower);
        return new BoxMark(
            place, Thickness, sorted.First(value => value >= lower - reach), lower, median, upper, sorted.Last(value => value <= upper + reach), isHorizontal, color);
    }

    private static double Quantile(double[] sorted, double part)
    {
        var place = part * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
