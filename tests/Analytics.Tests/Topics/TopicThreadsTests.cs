using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

public class TopicThreadsTests
{
    public static TheoryData<TopicMethod> Methods => [.. Enum.GetValues<TopicMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Any_number_of_threads_gives_the_same_bits(TopicMethod method)
    {
        // More stories than one block of rows, so that there is work for several threads.
        var corpus = PlantedTopics.Stories(5, perTopic: 160, seed: 41, length: 40);

        var models = new[] { 1, 2, 7, 0 }.Select(threads => WithThreads(threads, () => corpus.Topics(new TopicOptions(5, Seed: 9, method)))).ToArray();

        Assert.All(models, model => Assert.Equal(models[0].Documents.SelectMany(story => story.Shares), model.Documents.SelectMany(story => story.Shares)));
        Assert.All(models, model => Assert.Equal(models[0].SelectMany(topic => topic.Terms), model.SelectMany(topic => topic.Terms)));
        Assert.All(models, model => Assert.Equal(models[0].Select(topic => (topic.Label, topic.Share, topic.Coherence)), model.Select(topic => (topic.Label, topic.Share, topic.Coherence))));
    }

    private static TopicModel WithThreads(int threads, Func<TopicModel> work)
    {
        Blocks.MostThreads = threads;
        try
        {
            return work();
        }
        finally
        {
            Blocks.MostThreads = 0;
        }
    }
}
