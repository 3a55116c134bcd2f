using System.Collections;
using Analytics.Topics.Shares;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// What the stories of a corpus are about: topics, the one with the largest share first, and each story's shares of them.
/// Empty, with a <see cref="Note"/> that says why, where no story has a usable term.
/// </summary>
public sealed class TopicModel : IReadOnlyList<Topic>, ITabular
{
    private const int TermsInTable = 10;

    private readonly Topic[] _topics;
    private readonly double[][] _strengths;

    internal TopicModel(IEnumerable<Topic> topics, IEnumerable<DocumentTopics> documents, double[][] strengths, string? note)
    {
        _topics = [.. topics];
        _strengths = strengths;
        Documents = new TopicDocuments(documents, [.. _topics.Select(topic => topic.Label)]);
        Note = note;
    }

    /// <summary>Each story of the corpus, in its order, with its shares of the topics.</summary>
    public TopicDocuments Documents { get; }

    /// <summary>What to know before reading the topics: that there are fewer than asked for or none, why, and what to do. Null where all is well.</summary>
    public string? Note { get; }

    /// <summary>How many topics there are: as many as were asked for, or fewer where the stories do not hold so many.</summary>
    public int Count => _topics.Length;

    /// <summary>The topic at <paramref name="index"/>, counted from 0.</summary>
    public Topic this[int index] => _topics[index];

    /// <summary>The mean topic shares of the stories of each period from the first story's to the last one's, in time order.</summary>
    /// <param name="period">How long a period is.</param>
    /// <returns>One row for each period, also those without stories; empty where no story is dated.</returns>
    public TopicShares SharesBy(Period period) => ShareMeans.By(this, period);

    /// <summary>The mean topic shares of groups of stories, such as <c>story =&gt; story.Section</c>.</summary>
    /// <param name="group">Names a story's group; stories for which it gives null are left out.</param>
    /// <returns>One row for each group in ordinal order of the names.</returns>
    public TopicShares SharesBy(Func<Document, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return ShareMeans.By(this, group);
    }

    /// <summary>
    /// The stories that stand for a topic best: those of which the topic explains most in the model, not just the largest share of little.
    /// </summary>
    /// <param name="topicIndex">The topic's index, from 0.</param>
    /// <param name="count">How many stories at most.</param>
    /// <returns>Stories that have the topic at all, best first, ties in the corpus's order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic, or <paramref name="count"/> is negative.</exception>
    public Corpus Representative(int topicIndex, int count = 3)
    {
        if (topicIndex < 0 || topicIndex >= Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(topicIndex), topicIndex, Count == 0 ? "The model has no topics." : $"The model has topics 0 to {Count - 1}.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Corpus(Documents
            .Select((document, index) => (document.Document, Strength: _strengths[index][topicIndex] * document.Shares[topicIndex]))
            .Where(story => story.Strength > 0)
            .OrderByDescending(story => story.Strength)
            .Take(count)
            .Select(story => story.Document));
    }

    /// <summary>One row for each topic: <c>topic</c> (from 0), <c>label</c>, <c>share</c> (0 to 1), <c>documents</c>, <c>terms</c> (the ten heaviest).</summary>
    public DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("topic", _topics.Select(topic => topic.Index)),
        new StringDataFrameColumn("label", _topics.Select(topic => topic.Label)),
        new DoubleDataFrameColumn("share", _topics.Select(topic => topic.Share)),
        new Int32DataFrameColumn("documents", _topics.Select(topic => topic.Documents)),
        new StringDataFrameColumn("terms", _topics.Select(topic => string.Join(", ", topic.Terms.Take(TermsInTable).Select(term => term.Term)))));

    /// <inheritdoc/>
    public IEnumerator<Topic> GetEnumerator() => ((IEnumerable<Topic>)_topics).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _topics.GetEnumerator();
}
