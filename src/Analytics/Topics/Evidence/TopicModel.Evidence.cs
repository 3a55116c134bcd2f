namespace Analytics;

public sealed partial class TopicModel
{
    /// <summary>
    /// The stories that stand for a topic best: those of which the topic explains most in the model, not just the largest share of little.
    /// </summary>
    /// <param name="topicIndex">The topic's index, from 0.</param>
    /// <param name="count">How many stories at most.</param>
    /// <returns>Stories that have the topic at all, best first, ties in the corpus's order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic, or <paramref name="count"/> is negative.</exception>
    public Corpus Representative(int topicIndex, int count = 3)
    {
        CheckTopic(topicIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Corpus(Documents
            .Select((story, index) => (story.Document, Strength: _strengths[index, topicIndex] * story.Shares[topicIndex]))
            .Where(story => story.Strength > 0)
            .OrderByDescending(story => story.Strength)
            .Take(count)
            .Select(story => story.Document));
    }

    /// <summary>The stories that the topics explain least, those with the smallest <see cref="DocumentTopics.Fit"/> first: errors, oddities and beginnings.</summary>
    /// <param name="count">How many stories at most.</param>
    /// <returns>Stories that have a topic at all; ties in the corpus's order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public TopicDocuments Outliers(int count = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new TopicDocuments(Documents.Where(story => story.MainTopic is not null).OrderBy(story => story.Fit).Take(count), _basis.Labels);
    }

    /// <summary>
    /// A topic's terms by their relevance: <c>lambda * ln(weight) + (1 - lambda) * ln(lift)</c> (Sievert and Shirley 2014). With 1 they are in the order
    /// of their weight, with 0 in that of their lift; 0.6 is what readers found most telling there.
    /// </summary>
    /// <param name="topicIndex">The topic's index, from 0.</param>
    /// <param name="lambda">How much weight counts against lift, 0 to 1.</param>
    /// <param name="count">How many terms at most.</param>
    /// <returns>Terms of the topic, most relevant first; equal ones in ordinal order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic, <paramref name="lambda"/> is not from 0 to 1, or <paramref name="count"/> is negative.</exception>
    public IReadOnlyList<TopicTerm> RelevantTerms(int topicIndex, double lambda = 0.6, int count = 10)
    {
        CheckTopic(topicIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (lambda is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "Lambda goes from 0, which ranks by lift, to 1, which ranks by weight.");
        }

        return _basis.TermsBy(topicIndex, count, (weight, lift) => lambda * Math.Log(weight) + (1 - lambda) * Math.Log(lift));
    }
}
