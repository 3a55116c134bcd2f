using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The stories of a topic model, in the corpus's order, each with its shares of the topics.</summary>
public sealed class TopicDocuments : ResultList<DocumentTopics>
{
    private readonly IReadOnlyList<string> _labels;

    internal TopicDocuments(IEnumerable<DocumentTopics> documents, IReadOnlyList<string> labels)
        : base(documents) => _labels = labels;

    /// <summary>The stories that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TopicDocuments Where(Func<DocumentTopics, bool> predicate) => new(Matching(predicate), _labels);

    /// <summary>The first <paramref name="count"/> stories, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicDocuments Top(int count) => new(First(count), _labels);

    /// <summary>
    /// One row for each story and topic it has a share of: <c>id</c>, <c>title</c>, <c>topic</c> (from 0), <c>label</c>, <c>share</c> (0 to 1), <c>main</c>, <c>fit</c> (of the story, 0 to 1).
    /// A story without topics has no row.
    /// </summary>
    public override DataFrame ToDataFrame()
    {
        var rows = Items
            .SelectMany(document => document.Shares.Select((share, topic) => (document, topic, share)))
            .Where(row => row.share > 0)
            .ToArray();
        return new DataFrame(
            new StringDataFrameColumn("id", rows.Select(row => row.document.Id)),
            new StringDataFrameColumn("title", rows.Select(row => row.document.Document.Title)),
            new Int32DataFrameColumn("topic", rows.Select(row => row.topic)),
            new StringDataFrameColumn("label", rows.Select(row => _labels[row.topic])),
            new DoubleDataFrameColumn("share", rows.Select(row => row.share)),
            new BooleanDataFrameColumn("main", rows.Select(row => row.document.MainTopic == row.topic)),
            new DoubleDataFrameColumn("fit", rows.Select(row => row.document.Fit)));
    }
}
