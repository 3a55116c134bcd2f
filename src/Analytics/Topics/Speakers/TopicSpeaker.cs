namespace Analytics;

/// <summary>How much a speaker is quoted on a topic.</summary>
/// <param name="Speaker">The speaker's name.</param>
/// <param name="Topic">The topic's index, from 0.</param>
/// <param name="Label">The topic's label.</param>
/// <param name="Quotations">
/// How many quotations of the speaker are on the topic, at least 0. A quotation that is partly on it counts in part, so the number need not be whole; over
/// the topics they add up to the speaker's quotations in stories that have topics.
/// </param>
/// <param name="ShareOfSpeaker">The part of the speaker's quotations that are on the topic, 0 to 1.</param>
/// <param name="ShareOfTopic">The part of all quotations of speakers with names on the topic that are the speaker's, 0 to 1.</param>
public sealed record TopicSpeaker(string Speaker, int Topic, string Label, double Quotations, double ShareOfSpeaker, double ShareOfTopic);
