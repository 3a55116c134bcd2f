namespace Analytics.Words.Laws;

/// <summary>The straight line through points that leaves the least squares of vertical distances.</summary>
/// <param name="Slope">How much it rises for one unit to the right.</param>
/// <param name="Intercept">Its height at 0.</param>
/// <param name="RSquared">The part of the variation it accounts for, 0 to 1.</param>
internal readonly record struct LineFit(double Slope, double Intercept, double RSquared)
{
    /// <summary>The fit; all NaN for fewer than two different places.</summary>
    public static LineFit Of(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count < 2) return new LineFit(double.NaN, double.NaN, double.NaN);
        var (meanX, meanY) = (points.Average(point => point.X), points.Average(point => point.Y));
        double xx = 0, xy = 0, yy = 0;
        foreach (var (x, y) in points)
        {
            xx += (x - meanX) * (x - meanX);
            xy += (x - meanX) * (y - meanY);
            yy += (y - meanY) * (y - meanY);
        }

        if (xx == 0) return new LineFit(double.NaN, double.NaN, double.NaN);
        var slope = xy / xx;
        return new LineFit(slope, meanY - slope * meanX, yy == 0 ? 1 : xy * xy / (xx * yy));
    }
}
