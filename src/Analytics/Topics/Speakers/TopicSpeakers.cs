using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Who is quoted on what: the most quoted speaker first, and of each the topic quoted on most first.</summary>
public sealed class TopicSpeakers : ResultList<TopicSpeaker>
{
    internal TopicSpeakers(IEnumerable<TopicSpeaker> rows, IReadOnlyList<string> labels)
        : base(rows) => Labels = labels;

    /// <summary>The topics' labels, in the topics' order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The rows that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TopicSpeakers Where(Func<TopicSpeaker, bool> predicate) => new(Matching(predicate), Labels);

    /// <summary>The first <paramref name="count"/> rows, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicSpeakers Top(int count) => new(First(count), Labels);

    /// <summary>The speakers who are quoted most on one topic, most first; ties in ordinal order of the names.</summary>
    /// <param name="topicIndex">The topic's index, from 0.</param>
    /// <param name="count">How many speakers at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicSpeakers On(int topicIndex, int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new TopicSpeakers(
            Items.Where(row => row.Topic == topicIndex).OrderByDescending(row => row.Quotations).ThenBy(row => row.Speaker, StringComparer.Ordinal).Take(count), Labels);
    }

    /// <summary>
    /// One row for each speaker and topic quoted on: <c>speaker</c>, <c>topic</c> (from 0), <c>label</c>, <c>quotations</c> (parts of quotations added up),
    /// <c>shareOfSpeaker</c>, <c>shareOfTopic</c> (0 to 1).
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("speaker", Items.Select(row => row.Speaker)),
        new Int32DataFrameColumn("topic", Items.Select(row => row.Topic)),
        new StringDataFrameColumn("label", Items.Select(row => row.Label)),
        new DoubleDataFrameColumn("quotations", Items.Select(row => row.Quotations)),
        new DoubleDataFrameColumn("shareOfSpeaker", Items.Select(row => row.ShareOfSpeaker)),
        new DoubleDataFrameColumn("shareOfTopic", Items.Select(row => row.ShareOfTopic)));
}
