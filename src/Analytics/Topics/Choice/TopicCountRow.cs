namespace Analytics;

/// <summary>How good a number of topics is.</summary>
/// <param name="Count">The number of topics.</param>
/// <param name="Coherence">The mean of the topics' <see cref="Topic.Coherence"/>, -1 to 1.</param>
/// <param name="Stability">
/// How much of the topics is found again in parts of the stories, 0 to 1: the mean agreement of the topics there with those of all stories, matched one
/// to one (after Greene, O'Callaghan and Cunningham 2014; two topics agree by the cosine between their term weights).
/// </param>
/// <param name="Score">Stability times coherence, 0 where the coherence is negative: what the number is chosen by.</param>
public sealed record TopicCountRow(int Count, double Coherence, double Stability, double Score);
