namespace Analytics.Charts.Figures;

/// <summary>Where the places of a map fall in a plot of the usual size: the same scale across and up, with room for names around the dots.</summary>
internal sealed class MapScale
{
    /// <summary>About as wide as the plot is in pixels.</summary>
    public const double Width = 690;

    /// <summary>About as high as the plot is in pixels.</summary>
    public const double Height = 540;

    private const double SideSpace = 110;
    private const double TopSpace = 45;

    private readonly double _unit;
    private readonly double _left;
    private readonly double _bottom;

    public MapScale(IReadOnlyList<MapDot> dots)
    {
        var (low, high) = (dots.Min(dot => dot.X), dots.Max(dot => dot.X));
        var (down, up) = (dots.Min(dot => dot.Y), dots.Max(dot => dot.Y));
        _unit = Math.Max((high - low) / (Width - 2 * SideSpace), (up - down) / (Height - 2 * TopSpace));
        if (_unit <= 0) _unit = 1 / Width;
        _left = (low + high) / 2 - Width / 2 * _unit;
        _bottom = (down + up) / 2 - Height / 2 * _unit;
    }

    /// <summary>The places of the plot's left and right edge.</summary>
    public double[] XRange => [Rounded(_left), Rounded(_left + Width * _unit)];

    /// <summary>The places of the plot's lower and upper edge.</summary>
    public double[] YRange => [Rounded(_bottom), Rounded(_bottom + Height * _unit)];

    /// <summary>The pixel of a place, from the left and from the top.</summary>
    public (double X, double Y) Pixel(MapDot dot) => ((dot.X - _left) / _unit, Height - (dot.Y - _bottom) / _unit);

    /// <summary>The place at a pixel from the left.</summary>
    public double X(double pixel) => _left + pixel * _unit;

    /// <summary>The place at a pixel from the top.</summary>
    public double Y(double pixel) => _bottom + (Height - pixel) * _unit;

    private static double Rounded(double value) => Math.Round(value, 4);
}
