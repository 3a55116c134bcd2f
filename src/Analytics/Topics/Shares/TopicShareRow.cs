namespace Analytics;

/// <summary>The mean topic shares of the stories of one period or group.</summary>
/// <param name="Group">The period's name, such as <c>2025-03</c>, or the group's.</param>
/// <param name="Start">The period's first day; null where the group is not a period.</param>
/// <param name="Documents">How many stories the means are over; 0 for a period without stories.</param>
/// <param name="Shares">A mean for each topic in the topics' order, 0 to 1, adding up to 1; all zero where there are no stories.</param>
public sealed record TopicShareRow(string Group, DateOnly? Start, int Documents, IReadOnlyList<double> Shares);
