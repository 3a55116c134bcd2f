using System.Globalization;

namespace Analytics;

/// <summary>When a story was published or updated, with as much precision as the page states: a day, a time, a time zone.</summary>
/// <param name="Day">The calendar day in the zone the page states, or as printed where it states none.</param>
/// <param name="Time">The time of day, or null where the page gives the day alone.</param>
/// <param name="Offset">The offset from UTC, or null where the page does not give one.</param>
public readonly record struct NewsDate(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null) : IComparable<NewsDate>
{
    /// <summary>The calendar year, 1 to 9999.</summary>
    public int Year => Day.Year;

    /// <summary>The calendar month, 1 to 12.</summary>
    public int Month => Day.Month;

    /// <summary>Orders by local day, then by time with unknown times first, then by offset.</summary>
    public int CompareTo(NewsDate other)
    {
        var byDay = Day.CompareTo(other.Day);
        if (byDay != 0) return byDay;
        var byTime = Nullable.Compare(Time, other.Time);
        return byTime != 0 ? byTime : Nullable.Compare(Offset, other.Offset);
    }

    /// <summary>ISO 8601 with what is known: <c>2025-03-04</c>, <c>2025-03-04T17:14:00</c> or <c>2025-03-04T17:14:00-05:00</c>.</summary>
    public override string ToString()
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time) return day;
        var text = day + "T" + time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (Offset is not { } offset) return text;
        if (offset == TimeSpan.Zero) return text + "Z";
        return text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether <paramref name="left"/> is earlier than <paramref name="right"/>.</summary>
    public static bool operator <(NewsDate left, NewsDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later than <paramref name="right"/>.</summary>
    public static bool operator >(NewsDate left, NewsDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not later than <paramref name="right"/>.</summary>
    public static bool operator <=(NewsDate left, NewsDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not earlier than <paramref name="right"/>.</summary>
    public static bool operator >=(NewsDate left, NewsDate right) => left.CompareTo(right) >= 0;
}
