using System.Globalization;
using Analytics.Charts.Reading;

namespace Analytics.Charts;

/// <summary>Says in a sentence or two what a figure shows. Made from the figure itself, so that it is still true after someone restyled it.</summary>
internal static class ChartWords
{
    private const int MostNames = 10;

    public static string Describe(FigureData figure)
    {
        if (figure.Layout.Text("meta", "alt") is { Length: > 0 } own) return own;
        var title = figure.Title.Length > 0 ? $": {figure.Title.Replace('\n', ' ')}." : ".";
        var traces = figure.Traces.Where(trace => Points(trace).Any()).ToArray();
        if (traces.Length == 0 && figure.Traces.All(trace => trace.Type is "bar" or "scatter")) return $"Chart{title} It has nothing to show.";
        var first = figure.Traces[0];
        return first.Type switch
        {
            "bar" when traces.Length == 1 => $"Bar chart{title} {Extremes(figure, first)}",
            "bar" when traces.Select(trace => trace.XAxis).Distinct().Count() > 1 => $"Bar charts{title} {string.Join(" ", traces.Select(Panel))}",
            "bar" => $"Bar chart{title} {Series(traces, "groups of bars")}",
            "scatter" or "scattergl" when first.Json.Text("mode") == "markers" => $"Scatter plot{title} {Invariant($"{traces.Sum(trace => Points(trace).Count()):N0} points.")}",
            "scatter" or "scattergl" when first.Json.Text("stackgroup") is not null => $"Area chart{title} {Series(traces, "areas")}",
            "scatter" or "scattergl" => $"Line chart{title} {Series(traces, "lines")}",
            "heatmap" => $"Heat map{title} {HeatMap(figure, first)}",
            "pie" => $"Pie chart{title} {Pie(first)}",
            "histogram" => $"Histogram{title} {Invariant($"{Math.Max(first.X.Length, first.Y.Length):N0} values.")}",
            "box" or "violin" => $"Box plot{title} {Counted(figure.Traces.Count, "group", "groups")}.",
            _ => $"Chart ({first.Type}){title}",
        };
    }

    private static string Extremes(FigureData figure, FigureTrace trace)
    {
        var points = Points(trace).ToArray();
        var axis = figure.Axis(trace.IsHorizontal ? trace.XAxis : trace.YAxis);
        var unit = axis.Title().Replace('\n', ' ');
        var format = FormatOf(trace, axis.Text("tickformat"));
        string Shown((string Name, double Value) point) => $"{point.Name} ({WithUnit(NumberFormat.Format(point.Value, format), unit)})";
        if (points.Length == 1) return $"One bar: {Shown(points[0])}.";
        return $"{Counted(points.Length, "bar", "bars")}; highest is {Shown(points.MaxBy(point => point.Value))}, lowest is {Shown(points.MinBy(point => point.Value))}.";
    }

    private static string Panel(FigureTrace trace) =>
        $"{trace.Name}: {string.Join(", ", Points(trace).OrderByDescending(point => point.Value).Take(3).Select(point => point.Name))}.";

    private static string Series(FigureTrace[] traces, string kind)
    {
        var places = traces.SelectMany(Points).Select(point => point.Name).Distinct().ToArray();
        var span = places.Length == 1 ? $"at {places[0]}" : $"from {places[0]} to {places[^1]}";
        var names = traces.Select(trace => trace.Name).Where(name => name.Length > 0).ToArray();
        var listed = names.Length == 0 ? "" : ": " + string.Join("; ", names.Take(MostNames)) + (names.Length > MostNames ? " and others" : "");
        var top = traces.SelectMany(trace => Points(trace).Select(point => (trace.Name, Place: point.Name, point.Value, Trace: trace))).MaxBy(point => point.Value);
        var peak = NumberFormat.Format(top.Value, FormatOf(top.Trace, null));
        var what = traces.Length == 1 ? $"1 {kind.Replace("groups of ", "", StringComparison.Ordinal).TrimEnd('s')} {span}{listed}" : $"{traces.Length} {kind} {span}{listed}";
        return $"{what}; highest is {(top.Name.Length > 0 ? top.Name + " at " : "")}{top.Place} ({peak}).";
    }

    private static string HeatMap(FigureData figure, FigureTrace trace)
    {
        var rows = FigureValue.ReadRows(trace.Json.Find("z"));
        var cells = rows.SelectMany((row, y) => row.Select((value, x) => (X: x, Y: y, value.Number))).Where(cell => double.IsFinite(cell.Number)).ToArray();
        if (cells.Length == 0) return "It has nothing to show.";
        var top = cells.MaxBy(cell => cell.Number);
        var (x, y) = (NameAt(trace.X, top.X), NameAt(trace.Y, top.Y));
        var value = NumberFormat.Format(top.Number, FormatOf(trace, trace.Json.Text("colorbar", "tickformat")));
        return $"{Counted(rows.Length, "row", "rows")} by {Counted(rows.Max(row => row.Length), "column", "columns")}; highest is {y} at {x} ({value}).";
    }

    private static string Pie(FigureTrace trace)
    {
        var values = FigureValue.ReadAll(trace.Json.Find("values"));
        var labels = FigureValue.ReadAll(trace.Json.Find("labels"));
        var sum = values.Where(value => value.Number > 0).Sum(value => value.Number);
        if (sum <= 0) return "It has nothing to show.";
        var top = Enumerable.Range(0, values.Length).MaxBy(i => double.IsFinite(values[i].Number) ? values[i].Number : 0);
        return $"{Counted(values.Length, "slice", "slices")}; largest is {NameAt(labels, top)} ({NumberFormat.Format(values[top].Number / sum, ".3~%")}).";
    }

    /// <summary>What a trace shows: the name of each place with the number there.</summary>
    private static IEnumerable<(string Name, double Value)> Points(FigureTrace trace)
    {
        var (names, values) = trace.IsHorizontal ? (trace.Y, trace.X) : (trace.X, trace.Y);
        return values.Select((value, i) => (NameAt(names, i), value.Number)).Where(point => double.IsFinite(point.Number));
    }

    private static string NameAt(FigureValue[] names, int index) =>
        index < names.Length ? names[index].Shown : (index + 1).ToString(CultureInfo.InvariantCulture);

    // The hover text knows how the trace's numbers are written even where the axis shortens them.
    private static string? FormatOf(FigureTrace trace, string? axisFormat)
    {
        var template = trace.Json.Text("hovertemplate") ?? trace.Json.Text("texttemplate");
        foreach (var start in trace.Type == "heatmap" ? new[] { "%{z:" } : trace.IsHorizontal ? ["%{x:"] : ["%{y:"])
        {
            var at = template?.IndexOf(start, StringComparison.Ordinal) ?? -1;
            var end = at < 0 ? -1 : template!.IndexOf('}', at);
            if (end > 0) return template![(at + start.Length)..end];
        }

        return axisFormat;
    }

    // A percent sign is unit enough.
    private static string WithUnit(string number, string title) =>
        title.Length == 0 || number.EndsWith('%') ? number : $"{number} {char.ToLowerInvariant(title[0])}{title[1..]}";

    private static string Counted(int count, string one, string many) => Invariant($"{count:N0} {(count == 1 ? one : many)}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
