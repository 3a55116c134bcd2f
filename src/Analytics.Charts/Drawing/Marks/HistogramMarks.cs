using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>Counts the values of histogram traces in bins of equal width, and makes bars of the counts.</summary>
internal static class HistogramMarks
{
    private static readonly int[] Steps = [1, 2, 5, 10];

    public static void Add(PlotMarks marks, FigureData figure, IReadOnlyList<FigureTrace> traces, AxisScale x, AxisScale y)
    {
        foreach (var trace in traces.Where(trace => trace.Type == "histogram"))
        {
            var isHorizontal = trace.X.Length == 0 && trace.Y.Length > 0;
            var places = (isHorizontal ? trace.Y.Select(y.Place) : trace.X.Select(x.Place)).Where(double.IsFinite).ToArray();
            if (places.Length == 0) continue;
            var color = ChartColors.OfTrace(figure, trace);
            var isCategory = (isHorizontal ? y : x).Kind == AxisKind.Category;
            var (start, width) = isCategory ? (-0.5, 1) : Bins(trace, isHorizontal ? "ybins" : "xbins", places);
            foreach (var bin in places.GroupBy(place => Math.Floor((place - start) / width + 1e-9)).OrderBy(bin => bin.Key))
            {
                marks.Bars.Add(new BarMark(
                    start + (bin.Key + 0.5) * width, width * (isCategory ? 0.8 : 0.97), 0, Height(trace, bin.Count(), places.Length), isHorizontal, color, ""));
            }
        }
    }

    private static double Height(FigureTrace trace, int count, int all) => trace.Json.Text("histnorm") switch
    {
        "percent" => 100.0 * count / all,
        "probability" => (double)count / all,
        _ => count,
    };

    private static (double Start, double Width) Bins(FigureTrace trace, string name, double[] places)
    {
        var (low, high) = (places.Min(), places.Max());
        if (trace.Json.Number(name, "size") is { } size and > 0) return (trace.Json.Number(name, "start") ?? Math.Floor(low / size) * size, size);
        var count = trace.Json.Number(name.Replace("bins", "", StringComparison.Ordinal).Insert(0, "nbins")) ?? Math.Ceiling(Math.Sqrt(places.Length));
        var rough = high > low ? (high - low) / Math.Clamp(count, 1, 200) : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var width = Steps.First(step => step * power >= rough * 0.999) * power;
        return (Math.Floor(low / width) * width, width);
    }
}
