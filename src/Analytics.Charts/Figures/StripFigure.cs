using Plotly.NET;

namespace Analytics.Charts.Figures;

/// <summary>One strip: where something stands along a line.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Places">Where, from 0 up.</param>
internal sealed record Strip(string Label, IReadOnlyList<int> Places);

/// <summary>A part of a strip that is filled.</summary>
/// <param name="Label">What the strip stands for.</param>
/// <param name="Start">Where the part begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What stands there.</param>
internal sealed record StripPiece(string Label, int Start, int End, string Text);

/// <summary>Charts of where words fall.</summary>
internal static class StripFigure
{
    private const int RowHeight = 46;
    private const int Frame = 150;
    private const int SmallestHeight = 230;
    private const int PieceHeight = 34;
    private const int LongestPiece = 160;
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

    /// <summary>One strip for each label, filled where its pieces are.</summary>
    public static GenericChart Pieces(string title, string nameTitle, string placeTitle, IReadOnlyList<string> labels, IReadOnlyList<StripPiece> pieces, int end)
    {
        var names = FigureText.Distinct(labels);
        var layout = FigureParts.Layout(title, Math.Max(SmallestHeight, Frame + names.Length * PieceHeight))
            .With("bargap", 0.3)
            .With("xaxis", FigureParts.Axis(placeTitle).With("tickformat", ",d").With("range", new[] { 0, Math.Max(1, end) }).With("gridcolor", Palette.GridLine))
            .With("yaxis", FigureParts.NameAxis(nameTitle, names).With("autorange", "reversed"));
        if (pieces.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var bars = new Trace2D("bar")
            .With("orientation", "h")
            .With("base", pieces.Select(piece => piece.Start).ToArray())
            .With("x", pieces.Select(piece => piece.End - piece.Start).ToArray())
            .With("y", pieces.Select(piece => FigureText.Escape(piece.Label)).ToArray())
            .With("text", pieces.Select(piece => FigureText.Escape(FigureText.Shorten(piece.Text, LongestPiece))).ToArray())
            .With("textposition", "none")
            // A line of the paper's colour keeps neighbouring sentences apart.
            .With("marker", new Plotly.NET.TraceObjects.Marker().With("color", Palette.Main).With("line", new Line().With("color", Palette.Paper).With("width", 1)))
            .With("hovertemplate", "%{text}<extra></extra>");
        return FigureParts.Chart([bars], layout);
    }

    private static Trace2D Ticks(IReadOnlyList<int> places, double from, double to, string color, double width) => new Trace2D("scatter")
        .With("mode", "lines")
        .With("x", FigureParts.Numbers(places.SelectMany(place => (double[])[place, place, double.NaN])))
        .With("y", FigureParts.Numbers(places.SelectMany(_ => (double[])[from, to, double.NaN])))
        .With("line", new Line().With("color", color).With("width", width))
        .With("hoverinfo", "skip");
}
