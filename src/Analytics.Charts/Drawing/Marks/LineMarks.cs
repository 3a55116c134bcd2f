using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>Makes lines, points and areas of scatter traces.</summary>
internal static class LineMarks
{
    public static void Add(PlotMarks marks, FigureData figure, IReadOnlyList<FigureTrace> traces, AxisScale x, AxisScale y)
    {
        var stacks = new Dictionary<string, Dictionary<double, double>>(StringComparer.Ordinal);
        (double X, double Y)[] below = [];
        foreach (var trace in traces.Where(trace => trace.Type is "scatter" or "scattergl"))
        {
            var points = Points(trace, x, y);
            if (points.Length == 0) continue;
            if (trace.Json.Text("stackgroup") is { Length: > 0 } group)
            {
                if (!stacks.TryGetValue(group, out var heights)) stacks[group] = heights = [];
                points = Stack(marks, figure, trace, points, heights);
            }
            else
            {
                Fill(marks, figure, trace, points, below);
            }

            marks.Lines.Add(Line(figure, trace, points));
            below = points;
        }
    }

    private static (double X, double Y)[] Points(FigureTrace trace, AxisScale x, AxisScale y)
    {
        var count = Math.Max(trace.X.Length, trace.Y.Length);
        return [.. Enumerable.Range(0, count).Select(i => (
            trace.X.Length == 0 ? i : i < trace.X.Length ? x.Place(trace.X[i]) : double.NaN,
            trace.Y.Length == 0 ? i : i < trace.Y.Length ? y.Place(trace.Y[i]) : double.NaN))];
    }

    private static (double X, double Y)[] Stack(
        PlotMarks marks, FigureData figure, FigureTrace trace, (double X, double Y)[] points, Dictionary<double, double> heights)
    {
        var bottom = points.Select(point => heights.GetValueOrDefault(point.X)).ToArray();
        var top = points.Select((point, i) => bottom[i] + (double.IsFinite(point.Y) ? point.Y : 0)).ToArray();
        for (var i = 0; i < points.Length; i++) heights[points[i].X] = top[i];
        marks.Areas.Add(new AreaMark([.. points.Select(point => point.X)], bottom, top, FillColor(figure, trace)));
        return [.. points.Select((point, i) => (point.X, top[i]))];
    }

    private static void Fill(PlotMarks marks, FigureData figure, FigureTrace trace, (double X, double Y)[] points, (double X, double Y)[] below)
    {
        var fill = trace.Json.Text("fill");
        if (fill is not ("tozeroy" or "tonexty")) return;
        var known = points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).ToArray();
        var under = fill == "tonexty" && below.Length == points.Length ? below.ToLookup(point => point.X, point => point.Y) : null;
        double[] bottom = [.. known.Select(point => under?[point.X].FirstOrDefault() is { } height && double.IsFinite(height) ? height : 0)];
        marks.Areas.Add(new AreaMark([.. known.Select(point => point.X)], bottom, [.. known.Select(point => point.Y)], FillColor(figure, trace)));
    }

    private static LineMark Line(FigureData figure, FigureTrace trace, (double X, double Y)[] points)
    {
        var mode = trace.Json.Text("mode") ?? (points.Length < 20 ? "lines+markers" : "lines");
        var color = ChartColors.Parse(trace.Json.Text("line", "color")) ?? ChartColors.OfTrace(figure, trace);
        var width = mode.Contains("lines", StringComparison.Ordinal) ? (float)(trace.Json.Number("line", "width") ?? 2) : 0;
        var size = mode.Contains("markers", StringComparison.Ordinal) ? (float)(trace.Json.Number("marker", "size") ?? 6) : 0;
        return new LineMark(
            points, width > 0 ? color : ChartColors.OfTrace(figure, trace), Math.Min(width, 12), trace.Json.Text("line", "dash") ?? "solid", Math.Min(size, 40),
            trace.Json.Text("marker", "symbol") ?? "circle", ChartColors.OfItems(trace));
    }

    private static SKColor FillColor(FigureData figure, FigureTrace trace) =>
        ChartColors.Parse(trace.Json.Text("fillcolor")) ?? ChartColors.OfTrace(figure, trace).WithAlpha(128);
}
