namespace Analytics;

/// <summary>Something that happened on a day, to be marked on a chart over time.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What happened, in a few words.</param>
public sealed record NewsEvent(DateOnly Day, string Name)
{
    /// <summary>An event by its day as text.</summary>
    /// <param name="day">Such as <c>2025-03-04</c>.</param>
    /// <param name="name">What happened, in a few words.</param>
    /// <exception cref="FormatException">The text is no day in that form.</exception>
    public static NewsEvent On(string day, string name) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), name);
}
