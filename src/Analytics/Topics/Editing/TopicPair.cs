namespace Analytics;

/// <summary>Two topics of a model that are alike.</summary>
/// <param name="First">The one with the larger share.</param>
/// <param name="Second">The other one.</param>
/// <param name="Similarity">The cosine of the angle between their term weights: 0 where they share no term, 1 where they are the same.</param>
public sealed record TopicPair(Topic First, Topic Second, double Similarity);
