using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Analytics.Charts.Figures;

/// <summary>Charts of how something changes from period to period.</summary>
internal static class TimeFigure
{
    private const int Height = 480;
    private const int MostMarkers = 40;

    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross"];

    /// <summary>Areas on top of each other, the first series at the bottom.</summary>
    public static GenericChart Areas(string title, string periodTitle, Measure measure, IReadOnlyList<string> periods, IReadOnlyList<Series> series)
    {
        var places = periods.Select(FigureText.Escape).ToArray();
        var traces = SeriesLimit.AddUp(series).Select(shown => new Trace2D("scatter")
            .With("mode", "lines")
            .With("stackgroup", "all")
            .With("name", FigureText.Label(shown.Series.Name))
            .With("x", places)
            .With("y", FigureParts.Numbers(shown.Series.Values))
            .With("fillcolor", shown.Color)
            // A thin line of the paper's colour keeps neighbours apart for readers who see no difference in hue.
            .With("line", new Line().With("color", Palette.Paper).With("width", 1))
            .With("hovertemplate", Hover(measure)));
        var layout = Base(title, periodTitle, measure, periods).WithLegend(Height);
        return FigureParts.Chart(traces, IsEmpty(periods, series) ? layout.WithNothingToShow() : layout);
    }

    /// <summary>One line for each series. A value that is not a number leaves a gap.</summary>
    public static GenericChart Lines(string title, string periodTitle, Measure measure, IReadOnlyList<string> periods, IReadOnlyList<Series> series)
    {
        var places = periods.Select(FigureText.Escape).ToArray();
        var traces = SeriesLimit.LeaveOut(series).Select((shown, index) => new Trace2D("scatter")
            .With("mode", periods.Count <= MostMarkers ? "lines+markers" : "lines")
            .With("name", FigureText.Label(shown.Series.Name))
            .With("x", places)
            .With("y", FigureParts.Numbers(shown.Series.Values))
            .With("line", new Line().With("color", shown.Color).With("width", 2.5))
            .With("marker", new Marker().With("size", 7).With("symbol", Symbols[index % Symbols.Length]))
            .With("hovertemplate", Hover(measure)));
        var layout = Base(title, periodTitle, measure, periods).WithLegend(Height);
        return FigureParts.Chart(traces, IsEmpty(periods, series) ? layout.WithNothingToShow() : layout);
    }

    // The name comes from the trace: put into the template, a name with braces would be read as part of it.
    private static string Hover(Measure measure) => "%{x}<br>%{fullData.name}: %{y:" + measure.Format + "}<extra></extra>";

    private static Layout Base(string title, string periodTitle, Measure measure, IReadOnlyList<string> periods) => FigureParts.Layout(title, Height)
        .With("xaxis", FigureParts.PeriodAxis(periodTitle, periods))
        .With("yaxis", FigureParts.NumberAxis(measure));

    private static bool IsEmpty(IReadOnlyList<string> periods, IReadOnlyList<Series> series) => periods.Count == 0 || series.Count == 0;
}
