using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Analytics.Charts.Figures;

/// <summary>
/// Makes the objects of figures. They are Plotly.NET's own, so that its style functions work on our charts; only the properties a chart
/// needs are set, one by one, because its functions take dozens of optional arguments and read settings that any notebook can change.
/// </summary>
internal static class FigureParts
{
    public const string FontFamily = "Public Sans, Segoe UI, Helvetica Neue, Arial, sans-serif";

    // From the bottom of the plot to below its axis title, and what stands around a plot with a legend, in pixels.
    private const double LegendGap = 66;
    private const double LegendFrame = 210;

    private const int MostPeriodNames = 9;

    private static readonly string[] UnusedButtons = ["select2d", "lasso2d", "autoScale2d"];

    public static T With<T>(this T part, string name, object value)
        where T : DynamicObj.DynamicObj
    {
        part.SetProperty(name, value);
        return part;
    }

    public static GenericChart Chart(IEnumerable<Trace> traces, Layout layout) => GenericChart.NewMultiChart(
        Microsoft.FSharp.Collections.ListModule.OfSeq(traces),
        layout,
        new Config().With("responsive", true).With("displaylogo", false).With("modeBarButtonsToRemove", UnusedButtons),
        new DisplayOptions());

    public static Layout Layout(string title, int height) => new Layout()
        .With("title", new Title().With("text", FigureText.Title(title)).With("font", Font(18, Palette.Ink))
            .With("x", 0.015).With("xanchor", "left").With("xref", "container").With("y", 1).With("yanchor", "top").With("yref", "container")
            .With("pad", new DynamicObj.DynamicObj().With("t", 18)))
        .With("height", height)
        .With("font", Font(13, Palette.Ink).With("family", FontFamily))
        .With("paper_bgcolor", Palette.Paper)
        .With("plot_bgcolor", Palette.Paper)
        .With("colorway", Palette.Series)
        .With("margin", new Margin().With("l", 64).With("r", 32).With("t", TitleHeight(title)).With("b", 56))
        .With("hovermode", "closest")
        .With("showlegend", false);

    public static LinearAxis Axis(string title) => new LinearAxis()
        .With("title", new Title().With("text", FigureText.Escape(title)).With("font", Font(13, Palette.Muted)).With("standoff", 12))
        .With("automargin", true)
        .With("zeroline", false)
        // Unseen ticks keep the labels off the bars.
        .With("ticks", "outside").With("ticklen", 6).With("tickcolor", "rgba(0,0,0,0)")
        .With("tickfont", Font(12, Palette.Ink));

    /// <summary>An axis of numbers that starts at zero, because bars and areas are read by their length.</summary>
    public static LinearAxis NumberAxis(Measure measure) => Axis(measure.Title)
        .With("tickformat", measure.TickFormat)
        .With("rangemode", "tozero")
        .With("gridcolor", Palette.GridLine);

    /// <summary>An axis of names, in the order given, all of them shown.</summary>
    public static LinearAxis NameAxis(string title, IReadOnlyList<string> names)
    {
        var axis = Axis(title).With("type", "category").With("showgrid", false);
        var labels = names.Select(FigureText.Label).ToArray();
        var places = names.Select(FigureText.Escape).ToArray();
        return labels.SequenceEqual(places) ? axis.With("dtick", 1) : axis.With("tickmode", "array").With("tickvals", places).With("ticktext", labels);
    }

    /// <summary>An axis of periods in time order; where there are many every second or third is named, which is enough to know the others.</summary>
    public static LinearAxis PeriodAxis(string title, IReadOnlyList<string> periods)
    {
        var axis = Axis(title).With("type", "category").With("showgrid", false);
        var every = (periods.Count + MostPeriodNames - 1) / MostPeriodNames;
        var named = periods.Where((_, index) => index % every == 0).ToArray();
        var isLong = Array.Exists(named, name => name.Length > FigureText.LongestPeriod);
        if (every <= 1 && !isLong) return axis;
        axis.With("tickmode", "array").With("tickvals", named.Select(FigureText.Escape).ToArray());
        return isLong ? axis.With("ticktext", named.Select(name => FigureText.Escape(FigureText.Shorten(name, FigureText.LongestPeriod))).ToArray()) : axis;
    }

    /// <summary>A legend below the chart, where it can have as many rows as a narrow page makes of it.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="height">The layout's height, which the place below the axis title is a part of.</param>
    public static Layout WithLegend(this Layout layout, int height) => layout
        .With("showlegend", true)
        .With("legend", new Legend().With("orientation", "h").With("x", 0).With("xanchor", "left")
            .With("y", Math.Round(-LegendGap / (height - LegendFrame), 3)).With("yanchor", "top").With("traceorder", "normal")
            .With("font", Font(12, Palette.Ink)));

    /// <summary>A line in the middle that says why there is nothing to see.</summary>
    public static Layout WithNothingToShow(this Layout layout) => layout
        .With("annotations", new[] { Note("Nothing to show", 0.5, 0.5).With("font", Font(14, Palette.Muted)) });

    public static Annotation Note(string text, double x, double y) => new Annotation()
        .With("text", FigureText.Escape(text)).With("showarrow", false)
        .With("xref", "paper").With("yref", "paper").With("x", x).With("y", y);

    /// <summary>Numbers as figures hold them: with six digits, which is more than a picture shows and the same on every processor.</summary>
    public static double?[] Numbers(IEnumerable<double> values) => [.. values.Select(value => double.IsFinite(value) ? SixDigits(value) : (double?)null)];

    public static Font Font(int size, string color) => new Font().With("size", size).With("color", color);

    private static double SixDigits(double value)
    {
        if (value == 0) return 0;
        var decimals = 5 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is > 0 and <= 15 ? Math.Round(value, decimals) : value;
    }

    private static int TitleHeight(string title) => FigureText.Title(title).Contains("<br>", StringComparison.Ordinal) ? 92 : 68;
}
