using System.Globalization;
using System.Text.Json;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Axes;

/// <summary>What stands along an axis.</summary>
internal enum AxisKind
{
    Number,
    Log,
    Date,
    Category,
}

/// <summary>Gives the values along an axis their places: numbers as they are, logarithms, days, or the index of a category.</summary>
internal sealed class AxisScale
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);

    public AxisScale(JsonElement axis, IEnumerable<FigureValue> values)
    {
        Axis = axis;
        var all = values.Where(value => !value.IsMissing).ToArray();
        Kind = KindOf(axis, all);
        Title = axis.Title().Replace('\n', ' ');
        IsReversed = axis.Text("autorange") == "reversed";
        if (Kind != AxisKind.Category) return;
        foreach (var name in axis.Items("categoryarray").Select(item => item.ToString())) _categories.TryAdd(name, _categories.Count);
        foreach (var value in all) _categories.TryAdd(NameOf(value), _categories.Count);
    }

    public JsonElement Axis { get; }

    public AxisKind Kind { get; }

    public string Title { get; }

    public bool IsReversed { get; private set; }

    /// <summary>The names along an axis of categories, in order.</summary>
    public IReadOnlyList<string> Categories => [.. _categories.Keys];

    /// <summary>The smallest place that is shown.</summary>
    public double Low { get; private set; }

    /// <summary>The largest place that is shown.</summary>
    public double High { get; private set; } = 1;

    /// <summary>Where a value stands, or not a number where it has no place.</summary>
    public double Place(FigureValue value) => Kind switch
    {
        AxisKind.Category => value.IsMissing ? double.NaN : _categories.GetValueOrDefault(NameOf(value), -1) is var index and >= 0 ? index : double.NaN,
        AxisKind.Date => value.IsText ? Day(value.Text!) ?? double.NaN : value.Number / 86_400_000,
        AxisKind.Log => NumberOf(value) is var number and > 0 ? Math.Log10(number) : double.NaN,
        _ => NumberOf(value),
    };

    /// <summary>Places as ScottPlot's coordinates, which always grow to the right and up.</summary>
    public double Coordinate(double place) => IsReversed ? -place : place;

    /// <summary>Shows the places from <paramref name="low"/> to <paramref name="high"/>, unless the axis itself says which.</summary>
    public void Fit(double low, double high)
    {
        (Low, High) = double.IsFinite(low) && double.IsFinite(high) && high > low ? (low, high)
            : double.IsFinite(low) ? (low - 0.5, low + 0.5) : (0, 1);
        var range = FigureValue.ReadAll(Axis.Find("range"));
        if (range.Length != 2) return;
        // Ranges of categories and of logarithms are given as places.
        var ends = range.Select(end => Kind is AxisKind.Category or AxisKind.Log ? end.Number : Place(end)).ToArray();
        if (!ends.All(double.IsFinite) || ends[0] == ends[1]) return;
        IsReversed = ends[0] > ends[1];
        (Low, High) = (ends.Min(), ends.Max());
    }

    /// <summary>Days since 1970, or null where the text is no date.</summary>
    public static double? Day(string text) =>
        DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? (moment - DateTime.UnixEpoch).TotalDays : null;

    private static string NameOf(FigureValue value) => value.Text ?? NumberFormat.Plain(value.Number);

    private static double NumberOf(FigureValue value) =>
        !value.IsText ? value.Number : double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static AxisKind KindOf(JsonElement axis, FigureValue[] values) => axis.Text("type") switch
    {
        "category" or "multicategory" => AxisKind.Category,
        "date" => AxisKind.Date,
        "log" => AxisKind.Log,
        "linear" => AxisKind.Number,
        _ when values.Length == 0 || !Array.Exists(values, value => value.IsText) => AxisKind.Number,
        _ when Array.TrueForAll(values, value => value.IsText && Day(value.Text!) is not null) => AxisKind.Date,
        _ when Array.TrueForAll(values, value => double.IsFinite(NumberOf(value))) => AxisKind.Number,
        _ => AxisKind.Category,
    };
}
