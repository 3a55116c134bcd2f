namespace Analytics;

/// <summary>A stretch of the calendar that stories are grouped by, by the day they were published.</summary>
public enum Period
{
    /// <summary>A calendar day, named such as <c>2025-03-04</c>.</summary>
    Day,

    /// <summary>A week from Monday to Sunday, named by its ISO 8601 year and number, such as <c>2025-W10</c>.</summary>
    Week,

    /// <summary>A calendar month, such as <c>2025-03</c>.</summary>
    Month,

    /// <summary>Three calendar months, such as <c>2025-Q1</c>.</summary>
    Quarter,

    /// <summary>A calendar year, such as <c>2025</c>.</summary>
    Year,
}
