using Analytics.Topics.Evidence;

namespace Analytics;

public sealed partial class TopicModel
{
    /// <summary>What a story is about from its first sentence to its last.</summary>
    /// <param name="story">A story of this model's corpus, or any other, which is placed among the topics first.</param>
    /// <returns>One row for each sentence of the text, the headline not among them, in order; empty for a story without text.</returns>
    public TopicSentences AlongText(Document story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new TopicSentences(new TextTopics(_basis).Sentences(story, SharesOf([story])[0]), _basis.Labels);
    }

    /// <summary>The sentences that carry a topic: of its most representative stories those that are about it, and have most of what it is made of.</summary>
    /// <param name="topicIndex">The topic's index, from 0.</param>
    /// <param name="count">How many sentences at most.</param>
    /// <param name="stories">How many stories, those of <see cref="Representative"/>, the sentences are taken from.</param>
    /// <returns>Sentences by <see cref="TopicSentence.Strength"/>, the strongest first, ties in the order of stories and text; empty where no story has the topic.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic, or a number is negative.</exception>
    public TopicSentences KeySentences(int topicIndex, int count = 3, int stories = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var reader = new TextTopics(_basis);
        var chosen = Representative(topicIndex, stories);
        var shares = SharesOf(chosen);
        return new TopicSentences(
            chosen
                .SelectMany((story, i) => reader.Sentences(story, shares[i]))
                .Where(sentence => sentence.MainTopic == topicIndex)
                .OrderByDescending(sentence => sentence.Strength)
                .Take(count),
            _basis.Labels);
    }

    /// <summary>The stories' shares of the topics: as they are in this model, or as they would be.</summary>
    private IReadOnlyList<double>[] SharesOf(IReadOnlyCollection<Document> stories)
    {
        _sharesByStory ??= SharesByStory();
        var others = stories.Where(story => !_sharesByStory.ContainsKey(story)).Distinct().ToArray();
        var placed = others.Length == 0 ? [] : Place(new Corpus(others)).SharesByStory();
        return [.. stories.Select(story => _sharesByStory.GetValueOrDefault(story) ?? placed[story])];
    }

    private Dictionary<Document, IReadOnlyList<double>> SharesByStory()
    {
        var shares = new Dictionary<Document, IReadOnlyList<double>>(ReferenceEqualityComparer.Instance);
        foreach (var story in Documents) shares[story.Document] = story.Shares;
        return shares;
    }
}
