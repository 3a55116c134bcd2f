namespace Analytics;

/// <summary>How often one term occurs in the stories of one period.</summary>
/// <param name="Group">The period's name, such as <c>2025-03</c>.</param>
/// <param name="Start">The period's first day.</param>
/// <param name="Term">The term as it was asked for.</param>
/// <param name="Count">Whole occurrences, 0 or more.</param>
/// <param name="PerMillion">Occurrences per million tokens of the period's stories; 0 where the period has none. Of a smoothed trend, of those around it too.</param>
/// <param name="Documents">In how many of the period's stories the term occurs.</param>
/// <param name="Tokens">How many tokens the period's stories have.</param>
public sealed record FrequencyPoint(string Group, DateOnly Start, string Term, int Count, double PerMillion, int Documents, long Tokens);
