using System.Globalization;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Axes;

/// <summary>A mark along an axis.</summary>
internal readonly record struct AxisTick(double Place, string Label);

/// <summary>Chooses the marks along an axis.</summary>
internal static class AxisTicks
{
    private const double DaysOfMonth = 30.44;

    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 3, 6, 12, 24, 60, 120];

    /// <summary>The marks, in order of their places.</summary>
    /// <param name="scale">The axis, with the range it shows.</param>
    /// <param name="most">About how many there is room for; categories get all of theirs.</param>
    public static AxisTick[] Of(AxisScale scale, int most)
    {
        if (scale.Axis.Flag("showticklabels") == false || scale.Axis.Flag("visible") == false) return [];
        var given = FigureValue.ReadAll(scale.Axis.Find("tickvals"));
        if (given.Length > 0) return Given(scale, given);
        var limit = Math.Max(2, scale.Axis.Number("nticks") is { } wanted ? Math.Min(most, (int)wanted) : most);
        return scale.Kind switch
        {
            AxisKind.Category => [.. scale.Categories.Select((name, index) => new AxisTick(index, PlainText.OneLine(name))).Where(tick => IsShown(scale, tick.Place))],
            AxisKind.Date => Dates(scale, limit),
            AxisKind.Log => Powers(scale),
            _ => Numbers(scale, limit),
        };
    }

    /// <summary>Round numbers at equal distances, about as many as asked for.</summary>
    public static IEnumerable<double> Between(double low, double high, int most, double smallestStep = 0)
    {
        var step = Math.Max(smallestStep, Step((high - low) / most));
        var first = Math.Ceiling(low / step - 1e-9);
        var count = Math.Floor(high / step + 1e-9) - first + 1;
        // Multiples, not sums, so that 0.3 is not written 0.30000000000000004.
        return Enumerable.Range(0, (int)Math.Clamp(count, 0, 100)).Select(index => Math.Round((first + index) * step, 12));
    }

    private static AxisTick[] Given(AxisScale scale, FigureValue[] values)
    {
        var texts = FigureValue.ReadAll(scale.Axis.Find("ticktext"));
        return [.. values.Select((value, index) => new AxisTick(
                scale.Place(value), index < texts.Length ? texts[index].Shown : value.IsText ? value.Shown : NumberFormat.Format(value.Number, scale.Axis.Text("tickformat"))))
            .Where(tick => IsShown(scale, tick.Place))];
    }

    private static AxisTick[] Numbers(AxisScale scale, int most)
    {
        var format = scale.Axis.Text("tickformat");
        return [.. Between(scale.Low, scale.High, most, format?.EndsWith('d') == true ? 1 : 0).Select(place => new AxisTick(
            place, (scale.Axis.Text("tickprefix") ?? "") + NumberFormat.Format(place, format) + (scale.Axis.Text("ticksuffix") ?? "")))];
    }

    private static double Step(double rough)
    {
        if (rough <= 0 || !double.IsFinite(rough)) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }

    private static AxisTick[] Powers(AxisScale scale)
    {
        var first = (int)Math.Ceiling(scale.Low - 1e-9);
        var count = (int)Math.Floor(scale.High + 1e-9) - first + 1;
        return [.. Enumerable.Range(first, Math.Clamp(count, 0, 40)).Select(power => new AxisTick(power, NumberFormat.Plain(Math.Pow(10, power))))];
    }

    private static AxisTick[] Dates(AxisScale scale, int most)
    {
        var rough = (scale.High - scale.Low) / most;
        var start = DateTime.UnixEpoch.AddDays(Math.Clamp(scale.Low, -700_000, 2_900_000));
        if (rough < DaysOfMonth / 2)
        {
            var days = DaySteps.FirstOrDefault(days => days >= rough, 14);
            return Series(scale, start.Date, day => day.AddDays(days), "d MMM yyyy");
        }

        var months = MonthSteps.FirstOrDefault(months => months * DaysOfMonth >= rough, 240);
        var firstMonth = months >= 12 ? new DateTime(start.Year, 1, 1) : new DateTime(start.Year, (start.Month - 1) / months * months + 1, 1);
        return Series(scale, firstMonth, day => day.AddMonths(months), months >= 12 ? "yyyy" : "MMM yyyy");
    }

    private static AxisTick[] Series(AxisScale scale, DateTime day, Func<DateTime, DateTime> next, string format)
    {
        var ticks = new List<AxisTick>();
        for (; ticks.Count < 100 && Place(day) <= scale.High; day = next(day))
        {
            if (IsShown(scale, Place(day))) ticks.Add(new AxisTick(Place(day), day.ToString(format, CultureInfo.InvariantCulture)));
        }

        return [.. ticks];
    }

    private static double Place(DateTime day) => (day - DateTime.UnixEpoch).TotalDays;

    private static bool IsShown(AxisScale scale, double place) => place >= scale.Low - 1e-9 && place <= scale.High + 1e-9;
}
