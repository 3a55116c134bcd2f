using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The stories of a topic model, in the corpus's order, each with its shares of the topics.</summary>
public sealed class TopicDocuments : IReadOnlyList<DocumentTopics>, ITabular
{
    private readonly DocumentTopics[] _documents;
    private readonly IReadOnlyList<string> _labels;

    internal TopicDocuments(IEnumerable<DocumentTopics> documents, IReadOnlyList<string> labels)
    {
        _documents = [.. documents];
        _labels = labels;
    }

    /// <summary>How many stories there are.</summary>
    public int Count => _documents.Length;

    /// <summary>The story at <paramref name="index"/>, counted from 0.</summary>
    public DocumentTopics this[int index] => _documents[index];

    /// <summary>The stories that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TopicDocuments Where(Func<DocumentTopics, bool> predicate) => new(_documents.Where(predicate), _labels);

    /// <summary>The first <paramref name="count"/> stories, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicDocuments Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new TopicDocuments(_documents.Take(count), _labels);
    }

    /// <summary>
    /// One row for each story and topic it has a share of: <c>id</c>, <c>title</c>, <c>topic</c> (from 0), <c>label</c>, <c>share</c> (0 to 1), <c>main</c>, <c>fit</c> (of the story, 0 to 1).
    /// A story without topics has no row.
    /// </summary>
    public DataFrame ToDataFrame()
    {
        var rows = _documents
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

    /// <inheritdoc/>
    public IEnumerator<DocumentTopics> GetEnumerator() => ((IEnumerable<DocumentTopics>)_documents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _documents.GetEnumerator();
}
