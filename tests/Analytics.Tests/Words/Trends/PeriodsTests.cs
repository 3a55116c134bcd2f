using Analytics.Words.Trends;

namespace Analytics.Tests.Words.Trends;

public class PeriodsTests
{
    [Theory]
    [InlineData(Period.Day, "2025-03-05", "2025-03-05", "2025-03-05")]
    [InlineData(Period.Week, "2025-03-05", "2025-03-03", "2025-W10")]
    [InlineData(Period.Week, "2025-03-09", "2025-03-03", "2025-W10")]
    [InlineData(Period.Week, "2024-12-31", "2024-12-30", "2025-W01")]
    [InlineData(Period.Month, "2025-03-05", "2025-03-01", "2025-03")]
    [InlineData(Period.Quarter, "2025-06-30", "2025-04-01", "2025-Q2")]
    [InlineData(Period.Year, "2025-03-05", "2025-01-01", "2025")]
    public void A_day_falls_into_a_named_period(Period period, string day, string start, string name)
    {
        var found = Periods.StartOf(period, Day(day));

        Assert.Equal(Day(start), found);
        Assert.Equal(name, Periods.NameOf(period, found));
    }

    [Fact]
    public void Periods_without_days_between_the_first_and_the_last_are_listed() =>
        Assert.Equal(
            [Day("2024-11-01"), Day("2024-12-01"), Day("2025-01-01"), Day("2025-02-01")],
            Periods.Covering(Period.Month, [Day("2025-02-28"), Day("2024-11-30")]));

    [Fact]
    public void The_ends_of_the_calendar_have_periods()
    {
        Assert.Equal([DateOnly.MaxValue], Periods.Covering(Period.Day, [DateOnly.MaxValue]));
        Assert.Equal(DateOnly.MinValue, Periods.StartOf(Period.Week, DateOnly.MinValue));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
