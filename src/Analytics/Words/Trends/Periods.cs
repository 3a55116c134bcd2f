using System.Globalization;

namespace Analytics.Words.Trends;

/// <summary>Finds the periods that days fall into.</summary>
internal static class Periods
{
    /// <summary>The first day of the period that holds <paramref name="day"/>.</summary>
    public static DateOnly StartOf(Period period, DateOnly day) => period switch
    {
        Period.Day => day,
        Period.Week => day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7)),
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        Period.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        Period.Year => new DateOnly(day.Year, 1, 1),
        _ => throw Unknown(period),
    };

    /// <summary>The name of the period that starts on <paramref name="start"/>.</summary>
    public static string NameOf(Period period, DateOnly start) => period switch
    {
        Period.Day => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Period.Week => string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(start.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(start.ToDateTime(TimeOnly.MinValue)):00}"),
        Period.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Period.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-Q{(start.Month + 2) / 3}"),
        Period.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => throw Unknown(period),
    };

    /// <summary>The starts of all periods from the first day's to the last day's, those without stories included; empty without days.</summary>
    public static IReadOnlyList<DateOnly> Covering(Period period, IReadOnlyCollection<DateOnly> days)
    {
        if (days.Count == 0) return [];
        var last = StartOf(period, days.Max());
        var starts = new List<DateOnly>();
        for (var start = StartOf(period, days.Min()); start < last; start = Next(period, start)) starts.Add(start);
        starts.Add(last);
        return starts;
    }

    private static DateOnly Next(Period period, DateOnly start) => period switch
    {
        Period.Day => start.AddDays(1),
        Period.Week => start.AddDays(7),
        Period.Month => start.AddMonths(1),
        Period.Quarter => start.AddMonths(3),
        Period.Year => start.AddYears(1),
        _ => throw Unknown(period),
    };

    private static ArgumentOutOfRangeException Unknown(Period period) =>
        new(nameof(period), period, "A period is Period.Day, Period.Week, Period.Month, Period.Quarter or Period.Year.");
}
