using Analytics.Topics.Editing;
using Analytics.Topics.Fitting;
using Analytics.Topics.Quality;

namespace Analytics;

public sealed partial class TopicModel
{
    /// <summary>The same model with another label for a topic.</summary>
    /// <param name="topicIndex">The topic's index, from 0.</param>
    /// <param name="label">What the topic is called from now on.</param>
    /// <exception cref="ArgumentException"><paramref name="label"/> is blank, or another topic has it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic.</exception>
    public TopicModel Named(int topicIndex, string label)
    {
        CheckTopic(topicIndex);
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        var other = Array.IndexOf(_basis.Labels, label);
        if (other >= 0 && other != topicIndex)
        {
            throw new ArgumentException($"Topic {other} is called '{label}' already. Give each topic a name of its own, or merge the two.", nameof(label));
        }

        return new TopicModel(_basis with { Labels = [.. _basis.Labels.Select((old, topic) => topic == topicIndex ? label : old)] }, _corpus, _matrix, _strengths, Note);
    }

    /// <summary>
    /// The model with several topics made one. Its terms are theirs, each topic counting by its share, and a story has as much of it as it had of all of
    /// them. The topics are put in the order of their shares again, so indexes can change; labels do not.
    /// </summary>
    /// <param name="topicIndexes">The topics to merge, at least two.</param>
    /// <param name="label">What the merged topic is called; where nothing is given, what the largest of them is called.</param>
    /// <exception cref="ArgumentException">There are fewer than two different topics to merge, or another topic has the label.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic.</exception>
    public TopicModel Merge(IReadOnlyList<int> topicIndexes, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(topicIndexes);
        var merged = topicIndexes.Distinct().Order().ToArray();
        foreach (var topic in merged) CheckTopic(topic);
        if (merged.Length < 2)
        {
            throw new ArgumentException($"To merge takes at least two different topics; {merged.Length} came.", nameof(topicIndexes));
        }

        var groups = Enumerable.Range(0, Count).Except(merged).Select(topic => new[] { topic }).Append(merged)
            .OrderByDescending(group => group.Sum(topic => _topics[topic].Share)).ToArray();
        var terms = TopicGroups.Mean(_basis.Terms, groups, _basis.Shares);
        var documents = new TermDocuments(_matrix.Counts);
        var basis = new TopicBasis(
            Method,
            _basis.Space,
            terms,
            TopicGroups.Mean(_basis.Directions, groups, _basis.Shares),
            [.. groups.Select(group => _basis.Labels[group[0]])],
            [.. groups.Select(group => group.Sum(topic => _basis.Shares[topic]))],
            [.. groups.Select((group, topic) => group.Length == 1 ? _basis.Coherences[group[0]] : Topics.Quality.Coherence.Of(terms.Column(topic), documents))]);
        var model = new TopicModel(basis, _corpus, _matrix, TopicGroups.Sum(_strengths, groups), Note);
        return label is null ? model : model.Named(Array.IndexOf(groups, merged), label);
    }

    /// <summary>The pairs of topics that are most alike, as suggestions of what to merge.</summary>
    /// <param name="count">How many pairs at most.</param>
    /// <returns>Pairs by the cosine of the angle between their term weights, largest first; ties in the order of the topics. Empty for fewer than two topics.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicPairs SimilarTopics(int count = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var gram = _basis.Terms.Gram();
        return new TopicPairs(Enumerable.Range(0, Count)
            .SelectMany(first => Enumerable.Range(first + 1, Count - first - 1).Select(second => (first, second)))
            .Select(pair => new TopicPair(
                _topics[pair.first], _topics[pair.second], gram[pair.first, pair.second] / Math.Sqrt(gram[pair.first, pair.first] * gram[pair.second, pair.second])))
            .OrderByDescending(pair => pair.Similarity)
            .Take(count));
    }
}
