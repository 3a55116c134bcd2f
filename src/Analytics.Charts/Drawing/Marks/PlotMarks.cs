using SkiaSharp;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>A bar between two places on the axis of its values.</summary>
internal sealed record BarMark(double Place, double Thickness, double From, double To, bool IsHorizontal, SKColor Color, string Label);

/// <summary>A line through points, points without a line, or both. A point that is not a number breaks the line.</summary>
internal sealed record LineMark(
    IReadOnlyList<(double X, double Y)> Points, SKColor Color, float Width, string Dash, float MarkerSize, string Symbol, SKColor?[]? PointColors = null);

/// <summary>A text at a place.</summary>
internal sealed record TextMark(double X, double Y, string Text, float Size, SKColor Color, string Position);

/// <summary>An area between two heights.</summary>
internal sealed record AreaMark(IReadOnlyList<double> X, IReadOnlyList<double> Bottom, IReadOnlyList<double> Top, SKColor Color);

/// <summary>The five numbers of a spread, as a box with whiskers.</summary>
internal sealed record BoxMark(double Place, double Thickness, double Low, double Lower, double Median, double Upper, double High, bool IsHorizontal, SKColor Color);

/// <summary>A table of coloured cells.</summary>
internal sealed record HeatMark(
    IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Values, ColorScale Scale, float Gap, string? LabelFormat, FigureBar? Bar);

/// <summary>The key to the colours of cells.</summary>
internal sealed record FigureBar(string Title, string? TickFormat);

/// <summary>Everything that is drawn between one pair of axes.</summary>
internal sealed class PlotMarks
{
    public List<BarMark> Bars { get; } = [];

    public List<LineMark> Lines { get; } = [];

    public List<AreaMark> Areas { get; } = [];

    public List<BoxMark> Boxes { get; } = [];

    public List<TextMark> Texts { get; } = [];

    public HeatMark? Heat { get; set; }

    /// <summary>Whether something stands on a category with a width of its own.</summary>
    public bool HasWidth => Bars.Count > 0 || Boxes.Count > 0 || Heat is not null;

    public bool IsEmpty => !HasWidth && Lines.Count == 0 && Areas.Count == 0;

    /// <summary>The horizontal places that something stands on.</summary>
    public IEnumerable<double> XPlaces => Finite(Bars.SelectMany(bar => bar.IsHorizontal ? Ends(bar) : Sides(bar.Place, bar.Thickness))
        .Concat(Lines.SelectMany(line => line.Points.Select(point => point.X)))
        .Concat(Areas.SelectMany(area => area.X))
        .Concat(Boxes.SelectMany(box => box.IsHorizontal ? [box.Low, box.High] : Sides(box.Place, box.Thickness)))
        .Concat(Heat is null ? [] : CellEdges(Heat.X)));

    /// <summary>The vertical places that something stands on.</summary>
    public IEnumerable<double> YPlaces => Finite(Bars.SelectMany(bar => bar.IsHorizontal ? Sides(bar.Place, bar.Thickness) : Ends(bar))
        .Concat(Lines.SelectMany(line => line.Points.Select(point => point.Y)))
        .Concat(Areas.SelectMany(area => area.Top.Concat(area.Bottom)))
        .Concat(Boxes.SelectMany(box => box.IsHorizontal ? Sides(box.Place, box.Thickness) : [box.Low, box.High]))
        .Concat(Heat is null ? [] : CellEdges(Heat.Y)));

    /// <summary>The outer edges of cells of equal size around the places.</summary>
    public static double[] CellEdges(IReadOnlyList<double> places)
    {
        var half = places.Count > 1 ? Math.Abs(places[1] - places[0]) / 2 : 0.5;
        return [places.Min() - half, places.Max() + half];
    }

    private static double[] Ends(BarMark bar) => [bar.From, bar.To];

    private static double[] Sides(double place, double thickness) => [place - thickness / 2, place + thickness / 2];

    private static IEnumerable<double> Finite(IEnumerable<double> places) => places.Where(double.IsFinite);
}
