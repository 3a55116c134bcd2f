using System.Collections;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;
using Analytics.Topics.Shares;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// What the stories of a corpus are about: topics, the one with the largest share first, and each story's shares of them.
/// Empty, with a <see cref="Note"/> that says why, where no story has a usable term.
/// </summary>
public sealed partial class TopicModel : IReadOnlyList<Topic>, ITabular
{
    private const int TermsInTable = 10;

    private readonly TopicBasis _basis;
    private readonly Corpus _corpus;
    private readonly DocumentTermMatrix _matrix;
    private readonly DenseMatrix _strengths;
    private readonly Topic[] _topics;
    private Dictionary<Document, IReadOnlyList<double>>? _sharesByStory;

    internal TopicModel(TopicBasis basis, Corpus corpus, DocumentTermMatrix matrix, DenseMatrix strengths, string? note)
    {
        _basis = basis;
        _corpus = corpus;
        _matrix = matrix;
        _strengths = strengths;
        Note = note;
        Documents = new TopicDocuments(StoryTopics.Of(basis, corpus, matrix, strengths), basis.Labels);
        var shares = corpus.Count > 0 ? StoryShares.Means(strengths) : basis.Shares;
        _topics =
        [
            .. Enumerable.Range(0, shares.Length).Select(topic => new Topic(
                topic,
                basis.Labels[topic],
                shares[topic],
                Documents.Count(story => story.MainTopic == topic),
                basis.HeaviestTerms(topic),
                basis.Coherences[topic])),
        ];
    }

    /// <summary>How the topics were found.</summary>
    public TopicMethod Method => _basis.Method;

    /// <summary>Each story of the corpus, in its order, with its shares of the topics. Empty for a model that was read from a file; see <see cref="Place"/>.</summary>
    public TopicDocuments Documents { get; }

    /// <summary>What to know before reading the topics: that there are fewer than asked for or none, why, and what to do. Null where all is well.</summary>
    public string? Note { get; }

    /// <summary>The numbers of topics that were tried before one was chosen; null where the number was given.</summary>
    public TopicCounts? CountsTried { get; internal init; }

    /// <summary>The mean of the topics' <see cref="Topic.Coherence"/>, -1 to 1; null where no topic has one.</summary>
    public double? Coherence => _topics.Average(topic => topic.Coherence);

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
    /// The same topics in other stories: a model with the topics and labels of this one, and the shares that <paramref name="stories"/> have of them.
    /// The topics keep their order; what they are made of does not change.
    /// </summary>
    /// <param name="stories">Any stories. One with none of the model's terms has no topic.</param>
    /// <returns>The model over those stories; without documents where there are none.</returns>
    /// <remarks>Placing the stories that the topics were found in gives the shares they have in this model, unless topics have been merged.</remarks>
    public TopicModel Place(Corpus stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var matrix = _basis.Space.Read(stories);
        return new TopicModel(_basis, stories, matrix, TopicFitters.Of(Method).Place(_basis.Directions, matrix), Note);
    }

    /// <summary>One row for each topic: <c>topic</c> (from 0), <c>label</c>, <c>share</c> (0 to 1), <c>documents</c>, <c>coherence</c> (-1 to 1, or null), <c>terms</c> (the ten heaviest).</summary>
    public DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("topic", _topics.Select(topic => topic.Index)),
        new StringDataFrameColumn("label", _topics.Select(topic => topic.Label)),
        new DoubleDataFrameColumn("share", _topics.Select(topic => topic.Share)),
        new Int32DataFrameColumn("documents", _topics.Select(topic => topic.Documents)),
        new DoubleDataFrameColumn("coherence", _topics.Select(topic => topic.Coherence)),
        new StringDataFrameColumn("terms", _topics.Select(topic => string.Join(", ", topic.Terms.Take(TermsInTable).Select(term => term.Term)))));

    /// <inheritdoc/>
    public IEnumerator<Topic> GetEnumerator() => ((IEnumerable<Topic>)_topics).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _topics.GetEnumerator();

    private void CheckTopic(int topicIndex)
    {
        if (topicIndex >= 0 && topicIndex < Count) return;
        throw new ArgumentOutOfRangeException(
            nameof(topicIndex), topicIndex, Count == 0 ? "The model has no topics." : $"The model has topics 0 to {Count - 1}.");
    }
}
