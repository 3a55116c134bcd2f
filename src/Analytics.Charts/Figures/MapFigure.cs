using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Analytics.Charts.Figures;

/// <summary>One dot of a map.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="X">Its place from left to right.</param>
/// <param name="Y">Its place from the bottom up, in the same unit.</param>
/// <param name="Size">What its area shows, at least 0.</param>
internal sealed record MapDot(string Label, double X, double Y, double Size);

/// <summary>Maps: dots on a plane whose distances mean something, each with its name.</summary>
internal static class MapFigure
{
    private const int Height = 680;
    private const double LargestDot = 44;
    private const double LargestOfMany = 28;
    private const int Many = 15;
    private const double SmallestDot = 8;

    /// <summary>The dots on axes of one scale, larger ones first, each named beside it or at the end of a thin line.</summary>
    public static GenericChart Dots(string title, (string X, string Y) axes, Measure size, IReadOnlyList<MapDot> dots)
    {
        var layout = FigureParts.Layout(title, Height);
        if (dots.Count == 0) return FigureParts.Chart([], layout.With("xaxis", Axis(axes.X)).With("yaxis", Axis(axes.Y)).WithNothingToShow());
        var scale = new MapScale(dots);
        var largest = dots.Max(dot => dot.Size);
        var widest = dots.Count < Many ? LargestDot : LargestOfMany;
        var diameters = dots.Select(dot => Math.Max(SmallestDot, widest * Math.Sqrt(largest > 0 ? dot.Size / largest : 0))).ToArray();
        var labels = MapLabels.Place(dots, diameters, scale);
        var traces = new List<Trace> { Lines(labels, scale) };
        traces.AddRange(dots.Select((dot, i) => Dot(dot, diameters[i], size)));
        traces.Add(Names(labels, scale));
        return FigureParts.Chart(traces, layout
            .With("xaxis", Axis(axes.X).With("range", scale.XRange)).With("yaxis", Axis(axes.Y).With("range", scale.YRange)));
    }

    private static Plotly.NET.LayoutObjects.LinearAxis Axis(string title) =>
        FigureParts.Axis(title).With("tickformat", ",.2~f").With("gridcolor", Palette.GridLine).With("nticks", 7);

    private static Trace2D Dot(MapDot dot, double diameter, Measure size) => new Trace2D("scatter")
        .With("mode", "markers")
        .With("name", FigureText.Label(dot.Label))
        .With("x", FigureParts.Numbers([dot.X]))
        .With("y", FigureParts.Numbers([dot.Y]))
        .With("customdata", FigureParts.Numbers([dot.Size]))
        .With("text", new[] { FigureText.Escape(dot.Label) })
        .With("marker", new Marker().With("size", Math.Round(diameter, 1)).With("color", "rgba(61,127,177,0.55)").With("line", new Line().With("color", Palette.Main).With("width", 1)))
        .With("hovertemplate", "%{text}<br>" + FigureText.Escape(size.Title) + ": %{customdata:" + size.Format + "}<extra></extra>");

    private static Trace2D Lines(IReadOnlyList<MapLabel> labels, MapScale scale)
    {
        var shown = labels.Where(label => label.HasLine).ToArray();
        return new Trace2D("scatter")
            .With("mode", "lines")
            .With("x", FigureParts.Numbers(shown.SelectMany(label => (double[])[scale.X(label.FromX), scale.X(label.ToX), double.NaN])))
            .With("y", FigureParts.Numbers(shown.SelectMany(label => (double[])[scale.Y(label.FromY), scale.Y(label.ToY), double.NaN])))
            .With("line", new Line().With("color", Palette.Muted).With("width", 0.8))
            .With("hoverinfo", "skip");
    }

    private static Trace2D Names(IReadOnlyList<MapLabel> labels, MapScale scale) => new Trace2D("scatter")
        .With("mode", "text")
        .With("x", FigureParts.Numbers(labels.Select(label => scale.X(label.Box.MidX))))
        .With("y", FigureParts.Numbers(labels.Select(label => scale.Y(label.Box.MidY))))
        .With("text", labels.Select(label => FigureText.Escape(label.Text)).ToArray())
        .With("textposition", "middle center")
        .With("textfont", FigureParts.Font((int)MapLabels.Size, Palette.Ink))
        .With("hoverinfo", "skip");
}
