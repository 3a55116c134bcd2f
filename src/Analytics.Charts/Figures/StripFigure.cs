using Plotly.NET;

namespace Analytics.Charts.Figures;

/// <summary>One strip: where something stands along a line.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Places">Where, from 0 up.</param>
internal sealed record Strip(string Label, IReadOnlyList<int> Places);

/// <summary>Charts of where words fall.</summary>
internal static class StripFigure
{
    private const int RowHeight = 46;
    private const int Frame = 150;
    private const int SmallestHeight = 230;
    private const int MostBoundaries = 80;
    private const double HalfTick = 0.36;

    /// <summary>One strip a term, a tick for each place; thin lines show where stories begin where there are not too many of them.</summary>
    public static GenericChart Strips(string title, string nameTitle, string placeTitle, IReadOnlyList<Strip> strips, IReadOnlyList<int> boundaries)
    {
        var names = FigureText.Distinct(strips.Select(strip => strip.Label));
        var end = boundaries.Count > 0 ? Math.Max(1, boundaries[^1]) : 1;
        var axis = FigureParts.Axis(nameTitle).With("showgrid", false)
            .With("tickmode", "array")
            .With("tickvals", Enumerable.Range(1, names.Length).ToArray())
            .With("ticktext", names.Select(FigureText.Label).ToArray())
            .With("range", new[] { names.Length + 0.5, 0.5 });
        var layout = FigureParts.Layout(title, Math.Max(SmallestHeight, Frame + strips.Count * RowHeight))
            .With("xaxis", FigureParts.Axis(placeTitle).With("tickformat", ",d").With("range", new[] { -0.005 * end, 1.005 * end }).With("showgrid", false))
            .With("yaxis", axis);
        if (strips.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var traces = new List<Trace>();
        if (boundaries.Count <= MostBoundaries) traces.Add(Ticks(boundaries, 0.5, names.Length + 0.5, Palette.GridLine, 1));
        traces.AddRange(strips.Select((strip, row) => Ticks(strip.Places, row + 1 - HalfTick, row + 1 + HalfTick, Palette.Main, 1.5).With("name", FigureText.Label(strip.Label))));
        return FigureParts.Chart(traces, layout);
    }

    private static Trace2D Ticks(IReadOnlyList<int> places, double from, double to, string color, double width) => new Trace2D("scatter")
        .With("mode", "lines")
        .With("x", FigureParts.Numbers(places.SelectMany(place => (double[])[place, place, double.NaN])))
        .With("y", FigureParts.Numbers(places.SelectMany(_ => (double[])[from, to, double.NaN])))
        .With("line", new Line().With("color", color).With("width", width))
        .With("hoverinfo", "skip");
}
