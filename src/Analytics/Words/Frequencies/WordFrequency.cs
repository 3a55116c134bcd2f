namespace Analytics;

/// <summary>How often one term occurs in a corpus.</summary>
/// <param name="Term">The form or lemma that was counted.</param>
/// <param name="Count">Whole occurrences, at least 1.</param>
/// <param name="PerMillion">Occurrences per million tokens of the corpus; stop words count among the tokens.</param>
/// <param name="Documents">In how many documents it occurs, at least 1.</param>
/// <param name="Share">The part of all tokens of the corpus that it makes up, 0 to 1.</param>
public sealed record WordFrequency(string Term, int Count, double PerMillion, int Documents, double Share);
