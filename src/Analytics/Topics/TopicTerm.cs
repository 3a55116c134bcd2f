namespace Analytics;

/// <summary>A term of a topic.</summary>
/// <param name="Term">A lemma, or the lemmas of a fixed phrase with spaces between them.</param>
/// <param name="Weight">How much of the topic the term makes up, 0 to 1; all terms of a topic, listed or not, add up to 1.</param>
/// <param name="Lift">How many times more of the topic the term makes up than of all coverage: 1 where it says nothing about the topic.</param>
public sealed record TopicTerm(string Term, double Weight, double Lift);
