using Analytics.Topics.Streaming;

namespace Analytics;

public sealed partial class TopicModel
{
    private const int StoriesAtOnce = 1000;

    /// <summary>
    /// Finds topics in more stories than fit into memory. They are read once, and the topics are found in a sample of them, in which every story is as
    /// likely as any other; <see cref="PlaceEach"/> then gives all of them their shares.
    /// </summary>
    /// <param name="stories">The stories, such as <c>Corpus.Stream(paths)</c>; read once, in order, and not kept.</param>
    /// <param name="options">How topics are found; ten by <see cref="TopicMethod.Clusters"/> where nothing is said.</param>
    /// <param name="sample">How many stories the sample has at most, at least 1: what the memory needed depends on.</param>
    /// <returns>The topics with the sample's stories as <see cref="Documents"/>, in the order they came in. Of no more stories than the sample holds, the topics of all.</returns>
    /// <remarks>
    /// A topic that a part p of the stories have is in about p times <paramref name="sample"/> of the sample's, so one of ten stories in a million is not
    /// found. Shares, document frequencies and coherences are the sample's. The sample is drawn by the seed (reservoir sampling: Vitter 1985).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static TopicModel Fit(IEnumerable<Document> stories, TopicOptions? options = null, int sample = 10_000)
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        options ??= new TopicOptions(Count: 10);
        options.Check();
        return new Corpus(Reservoir.Draw(stories, sample, options.Seed)).Topics(options);
    }

    /// <summary>The shares that stories have of the topics, for more stories than fit into memory: each is read when the one before was used, and none is kept.</summary>
    /// <param name="stories">Any stories, read once and in order.</param>
    /// <returns>For each story what <see cref="Place"/> would give it; read a thousand stories ahead.</returns>
    public IEnumerable<DocumentTopics> PlaceEach(IEnumerable<Document> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        return stories.Chunk(StoriesAtOnce).SelectMany(some => Place(new Corpus(some)).Documents);
    }
}
