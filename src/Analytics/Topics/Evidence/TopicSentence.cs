namespace Analytics;

/// <summary>A sentence of a story, and what it is about.</summary>
/// <param name="Document">The story.</param>
/// <param name="Range">Where the sentence stands in the story's text.</param>
/// <param name="Shares">
/// The sentence's share of each topic, in the topics' order: 0 to 1, adding up to 1. Each of its terms counts by its rarity, shared out among the story's
/// topics by how likely the term is of them. All zero for a sentence that has none of the topics' terms.
/// </param>
/// <param name="MainTopic">The index of the topic with the largest share (of equal ones the first); null where all shares are zero.</param>
/// <param name="Strength">How much of what the main topic is made of the sentence has: the cosine between its term weights and the topic's, 0 to 1.</param>
/// <param name="Terms">The sentence's terms that are of the main topic, those that count most first; at most five.</param>
public sealed record TopicSentence(
    Document Document, TextRange Range, IReadOnlyList<double> Shares, int? MainTopic, double Strength, IReadOnlyList<string> Terms)
{
    /// <summary>The sentence as printed.</summary>
    public string Text => Range.In(Document.Text);

    /// <summary>Where the sentence stood in the original input, markup included.</summary>
    public TextRange InputRange => Document.Offsets.ToInput(Range);
}
