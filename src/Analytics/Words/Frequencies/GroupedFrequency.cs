namespace Analytics;

/// <summary>How often one term occurs in one group of documents.</summary>
/// <param name="Group">The group: an outlet, a section, a period or what else was asked for.</param>
/// <param name="Term">The term that was counted.</param>
/// <param name="Count">Whole occurrences in the group, at least 1.</param>
/// <param name="PerMillion">Occurrences per million tokens of the group.</param>
/// <param name="Documents">In how many documents of the group it occurs, at least 1.</param>
/// <param name="Share">The part of all tokens of the group that it makes up, 0 to 1.</param>
public sealed record GroupedFrequency(string Group, string Term, int Count, double PerMillion, int Documents, double Share);
