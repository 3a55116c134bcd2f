using Plotly.NET;

namespace Analytics.Charts.Figures;

/// <summary>Marks of events on charts over time: a dashed upright line at a period, its name at the top.</summary>
internal static class EventLines
{
    // Names of events close to each other stand one below the other.
    private const double Step = 0.07;
    private const int MostSteps = 4;

    /// <summary>The chart with a line at each event's period.</summary>
    public static GenericChart Add(GenericChart chart, IReadOnlyList<(string Period, string Name)> events, double highest)
    {
        var traces = GenericChart.getTraces(chart).Concat(events.Select((item, index) => Mark(item.Period, item.Name, highest, 1.04 - index % MostSteps * Step)));
        return GenericChart.NewMultiChart(
            Microsoft.FSharp.Collections.ListModule.OfSeq(traces), GenericChart.getLayout(chart), GenericChart.getConfig(chart), GenericChart.getDisplayOptions(chart));
    }

    private static Trace2D Mark(string period, string name, double highest, double part) => new Trace2D("scatter")
        .With("mode", "lines+text")
        .With("x", new[] { FigureText.Escape(period), FigureText.Escape(period) })
        .With("y", FigureParts.Numbers([0, highest * part]))
        .With("text", new[] { "", FigureText.Label(name) })
        .With("textposition", "top center")
        .With("textfont", FigureParts.Font(12, Palette.Muted))
        .With("line", new Line().With("color", Palette.Muted).With("width", 1.2).With("dash", "dash"))
        .With("hoverinfo", "skip")
        .With("showlegend", false);
}
