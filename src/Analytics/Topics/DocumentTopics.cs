namespace Analytics;

/// <summary>What one story is about.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Document">The story.</param>
/// <param name="Shares">
/// The story's share of each topic, in the topics' order: 0 to 1, adding up to 1. All zero for a story that has none of the model's terms.
/// </param>
/// <param name="MainTopic">The index of the topic with the largest share (of equal ones the first); null where all shares are zero.</param>
/// <param name="Fit">
/// How well the topics explain the story: the cosine between its term weights and those that its topics lead one to expect, 0 to 1. A story with a
/// small fit stands apart; see <see cref="TopicModel.Outliers"/>.
/// </param>
public sealed record DocumentTopics(string Id, Document Document, IReadOnlyList<double> Shares, int? MainTopic, double Fit);
