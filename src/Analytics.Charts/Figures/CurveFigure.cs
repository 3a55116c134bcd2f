using Plotly.NET;

namespace Analytics.Charts.Figures;

/// <summary>Curves over an axis of numbers: what was measured, and the law fitted to it.</summary>
internal static class CurveFigure
{
    private const int Height = 480;

    /// <summary>The first series as a solid line, the others dashed.</summary>
    public static GenericChart Curves(string title, Measure x, Measure y, bool isLog, IReadOnlyList<double> places, IReadOnlyList<Series> series)
    {
        var layout = FigureParts.Layout(title, Height).With("xaxis", Axis(x, isLog)).With("yaxis", Axis(y, isLog)).WithLegend(Height);
        if (places.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var traces = series.Select((line, index) => new Trace2D("scatter")
            .With("mode", "lines")
            .With("name", FigureText.Label(line.Name))
            .With("x", FigureParts.Numbers(places))
            .With("y", FigureParts.Numbers(line.Values))
            .With("line", new Line().With("color", index == 0 ? Palette.Main : Palette.Other).With("width", 2.5).With("dash", index == 0 ? "solid" : "dash"))
            .With("hovertemplate", "%{x:,d}<br>%{fullData.name}: %{y:,.3~r}<extra></extra>"));
        return FigureParts.Chart(traces, layout);
    }

    /// <summary>The first series as a solid line and the others dashed, a point for each place, and a line up at one of the places.</summary>
    public static GenericChart Marked(string title, Measure x, Measure y, IReadOnlyList<double> places, IReadOnlyList<Series> series, string markName, double? mark)
    {
        string[] colors = [Palette.Main, Palette.Other, Palette.Muted];
        string[] symbols = ["circle", "diamond", "square"];
        var axis = FigureParts.Axis(x.Title).With("tickformat", x.TickFormat).With("showgrid", false);
        var layout = FigureParts.Layout(title, Height).With("xaxis", axis).With("yaxis", FigureParts.NumberAxis(y)).WithLegend(Height);
        if (places.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var top = series.SelectMany(line => line.Values).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var traces = series.Select((line, index) => (Trace)new Trace2D("scatter")
            .With("mode", "lines+markers")
            .With("name", FigureText.Label(line.Name))
            .With("x", FigureParts.Numbers(places))
            .With("y", FigureParts.Numbers(line.Values))
            .With("line", new Line().With("color", colors[index % colors.Length]).With("width", index == 0 ? 3 : 2).With("dash", index == 0 ? "solid" : "dash"))
            .With("marker", new Plotly.NET.TraceObjects.Marker().With("size", 7).With("color", colors[index % colors.Length]).With("symbol", symbols[index % symbols.Length]))
            .With("hovertemplate", "%{x:,d}<br>%{fullData.name}: %{y:" + y.Format + "}<extra></extra>")).ToList();
        if (mark is { } place)
        {
            traces.Add(new Trace2D("scatter").With("mode", "lines").With("name", FigureText.Label(markName))
                .With("x", FigureParts.Numbers([place, place])).With("y", FigureParts.Numbers([0, top]))
                .With("line", new Line().With("color", Palette.Ink).With("width", 1.5).With("dash", "dot")).With("hoverinfo", "skip"));
        }

        return FigureParts.Chart(traces, layout);
    }

    private static Plotly.NET.LayoutObjects.LinearAxis Axis(Measure measure, bool isLog) => isLog
        ? FigureParts.Axis(measure.Title).With("type", "log").With("dtick", 1).With("tickformat", ",.3~r").With("gridcolor", Palette.GridLine)
        : FigureParts.NumberAxis(measure);
}
