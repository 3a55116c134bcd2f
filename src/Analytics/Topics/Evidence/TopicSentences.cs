using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Sentences and what they are about: those of one story in the order of its text, or the ones that carry a topic, the strongest first.</summary>
public sealed class TopicSentences : ResultList<TopicSentence>
{
    internal TopicSentences(IEnumerable<TopicSentence> sentences, IReadOnlyList<string> labels)
        : base(sentences) => Labels = labels;

    /// <summary>The topics' labels, in the order of each sentence's shares.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The sentences that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TopicSentences Where(Func<TopicSentence, bool> predicate) => new(Matching(predicate), Labels);

    /// <summary>The first <paramref name="count"/> sentences, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicSentences Top(int count) => new(First(count), Labels);

    /// <summary>
    /// One row for each sentence: <c>id</c>, <c>title</c> (of the story), <c>start</c>, <c>end</c> (in its text), <c>sentence</c>, <c>topic</c> (the main
    /// one, from 0, or null), <c>label</c>, <c>share</c> (of the main topic, 0 to 1), <c>strength</c> (0 to 1), <c>terms</c>.
    /// </summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("id", Items.Select(row => row.Document.Id)),
        new StringDataFrameColumn("title", Items.Select(row => row.Document.Title)),
        new Int32DataFrameColumn("start", Items.Select(row => row.Range.Start)),
        new Int32DataFrameColumn("end", Items.Select(row => row.Range.End)),
        new StringDataFrameColumn("sentence", Items.Select(row => row.Text)),
        new Int32DataFrameColumn("topic", Items.Select(row => row.MainTopic)),
        new StringDataFrameColumn("label", Items.Select(row => row.MainTopic is { } topic ? Labels[topic] : null)),
        new DoubleDataFrameColumn("share", Items.Select(row => row.MainTopic is { } topic ? row.Shares[topic] : 0)),
        new DoubleDataFrameColumn("strength", Items.Select(row => row.Strength)),
        new StringDataFrameColumn("terms", Items.Select(row => string.Join(", ", row.Terms))));
}
