using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>Makes coloured cells of the first heat map between a pair of axes.</summary>
internal static class HeatMarks
{
    public static void Add(PlotMarks marks, IReadOnlyList<FigureTrace> traces, AxisScale x, AxisScale y)
    {
        var trace = traces.FirstOrDefault(trace => trace.Type is "heatmap" or "heatmapgl");
        if (trace is null) return;
        var rows = FigureValue.ReadRows(trace.Json.Find("z")).Select(row => (IReadOnlyList<double>)[.. row.Select(value => value.Number)]).ToArray();
        var width = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        if (width == 0) return;
        var columns = Places(trace.X, x, width);
        var lines = Places(trace.Y, y, rows.Length);
        var bar = trace.Json.Flag("showscale") == false ? null : new FigureBar(
            (trace.Json.Find("colorbar") ?? default).Title().Replace('\n', ' '), trace.Json.Text("colorbar", "tickformat"));
        marks.Heat = new HeatMark(
            columns, lines, rows, ColorScale.Of(trace, rows.SelectMany(row => row)), (float)(trace.Json.Number("xgap") ?? 0), LabelFormat(trace), bar);
    }

    private static double[] Places(FigureValue[] values, AxisScale scale, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i < values.Length && scale.Place(values[i]) is var place && double.IsFinite(place) ? place : i)];

    private static string? LabelFormat(FigureTrace trace) =>
        trace.Json.Text("texttemplate") is { } template && template.StartsWith("%{z", StringComparison.Ordinal) && template.EndsWith('}')
            ? template.Length > 4 ? template[4..^1] : "" : null;
}
