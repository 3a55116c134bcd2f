using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>Makes bars of traces: beside each other, on top of each other or over each other, as the layout says.</summary>
internal static class BarMarks
{
    public static void Add(PlotMarks marks, FigureData figure, IReadOnlyList<FigureTrace> traces, AxisScale x, AxisScale y)
    {
        var bars = traces.Where(trace => trace.Type == "bar").ToArray();
        if (bars.Length == 0) return;
        var mode = figure.Layout.Text("barmode") ?? "group";
        var gap = figure.Layout.Number("bargap") ?? 0.2;
        var unit = bars.Select(trace => Spacing(trace, x, y)).Min();
        var width = unit * (1 - Math.Clamp(gap, 0, 0.95));
        var groups = mode == "group" ? bars.Length : 1;
        var stacks = new Dictionary<(double Place, bool IsUp), double>();
        for (var index = 0; index < bars.Length; index++)
        {
            var offset = groups == 1 ? 0 : (index - (groups - 1) / 2.0) * width / groups;
            Add(marks, figure, bars[index], (x, y), (offset, width / groups), mode is "stack" or "relative" ? stacks : null);
        }
    }

    private static void Add(
        PlotMarks marks, FigureData figure, FigureTrace trace, (AxisScale X, AxisScale Y) scales, (double Offset, double Width) bar,
        Dictionary<(double Place, bool IsUp), double>? stacks)
    {
        var (names, values) = trace.IsHorizontal ? (trace.Y, trace.X) : (trace.X, trace.Y);
        var (nameScale, valueScale) = trace.IsHorizontal ? (scales.Y, scales.X) : (scales.X, scales.Y);
        var bases = FigureValue.ReadAll(trace.Json.Find("base"));
        var colors = ChartColors.OfItems(trace);
        var color = ChartColors.OfTrace(figure, trace);
        var zero = valueScale.Kind == AxisKind.Log ? -1 : 0;
        for (var i = 0; i < values.Length; i++)
        {
            var place = i < names.Length ? nameScale.Place(names[i]) : i;
            var length = valueScale.Place(values[i]);
            if (!double.IsFinite(place) || !double.IsFinite(length)) continue;
            var from = i < bases.Length && double.IsFinite(bases[i].Number) ? bases[i].Number : zero;
            if (stacks is not null)
            {
                from = stacks.GetValueOrDefault((place, length >= 0));
                stacks[(place, length >= 0)] = from + length;
            }

            var to = valueScale.Kind == AxisKind.Log ? length : from + length;
            var shown = colors is not null && i < colors.Length ? colors[i] ?? color : color;
            marks.Bars.Add(new BarMark(place + bar.Offset, bar.Width, from, to, trace.IsHorizontal, shown, LabelOf(trace, i, values[i])));
        }
    }

    private static string LabelOf(FigureTrace trace, int index, FigureValue value)
    {
        if (trace.Json.Text("textposition") is "none") return "";
        if (trace.Json.Text("texttemplate") is { } template)
        {
            // Ours is one placeholder with a format; of others the text itself is shown.
            var colon = template.IndexOf(':', StringComparison.Ordinal);
            if (template.StartsWith("%{", StringComparison.Ordinal) && template.EndsWith('}') && colon > 0) return NumberFormat.Format(value.Number, template[(colon + 1)..^1]);
        }

        var texts = FigureValue.ReadAll(trace.Json.Find("text"));
        return index < texts.Length ? texts[index].Shown : "";
    }

    /// <summary>How far the places of a trace's bars are apart: 1 for categories.</summary>
    private static double Spacing(FigureTrace trace, AxisScale x, AxisScale y)
    {
        var scale = trace.IsHorizontal ? y : x;
        if (scale.Kind == AxisKind.Category) return 1;
        var places = (trace.IsHorizontal ? trace.Y : trace.X).Select(scale.Place).Where(double.IsFinite).Distinct().Order().ToArray();
        var spacing = places.Zip(places.Skip(1), (left, right) => right - left).DefaultIfEmpty(1).Min();
        return spacing > 0 ? spacing : 1;
    }
}
