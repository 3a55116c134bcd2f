using System.Globalization;

namespace Analytics.Charts.Figures;

/// <summary>Gives series their colours. Nobody can tell more than ten apart, so only the largest have one of their own.</summary>
internal static class SeriesLimit
{
    private static int Most => Palette.Series.Count;

    /// <summary>The series with their colours, in the order given; of more than ten, the nine with the largest sums, and all others added up.</summary>
    public static IReadOnlyList<(Series Series, string Color)> AddUp(IReadOnlyList<Series> series)
    {
        if (series.Count <= Most + 1) return [.. series.Select((shown, index) => (shown, ColorOf(index)))];
        var kept = Largest(series);
        var rest = series.Where(one => !kept.Contains(one)).ToArray();
        var sums = Enumerable.Range(0, rest[0].Values.Count).Select(place => rest.Sum(one => one.Values[place])).ToArray();
        var name = string.Create(CultureInfo.InvariantCulture, $"{rest.Length} others together");
        return [.. series.Where(kept.Contains).Select((one, index) => (one, ColorOf(index))), (new Series(name, sums), Palette.Rest)];
    }

    /// <summary>The series with their colours, in the order given; of more than ten, only the nine with the largest sums.</summary>
    public static IReadOnlyList<(Series Series, string Color)> LeaveOut(IReadOnlyList<Series> series)
    {
        var kept = series.Count <= Most + 1 ? series : Largest(series);
        return [.. series.Where(kept.Contains).Select((one, index) => (one, ColorOf(index)))];
    }

    private static Series[] Largest(IReadOnlyList<Series> series) =>
        [.. series.OrderByDescending(one => one.Values.Where(double.IsFinite).Sum()).Take(Most)];

    private static string ColorOf(int index) => index < Most ? Palette.Series[index] : Palette.Rest;
}
