using Analytics.Topics.Streaming;

namespace Analytics.Tests.Topics;

public class TopicStreamingTests
{
    [Fact]
    public void Planted_topics_are_found_in_a_sample_of_a_stream()
    {
        var all = PlantedTopics.Stories(4, perTopic: 200, seed: 71, length: 60);

        var model = TopicModel.Fit(all.Select(story => story), new TopicOptions(4, Seed: 2), sample: 100);

        Assert.Equal(100, model.Documents.Count);
        Assert.Equal(4, model.Count);
        var found = model.PlaceEach(all).GroupBy(story => PlantedTopics.TopicOf(story.Id), story => story.MainTopic).ToArray();
        Assert.All(found, topics => Assert.Single(topics.Distinct()));
        Assert.Equal(4, found.Select(topics => topics.First()).Distinct().Count());
    }

    [Fact]
    public void Stories_are_placed_one_after_the_other_as_they_are_together()
    {
        var all = PlantedTopics.Stories(3, perTopic: 400, seed: 72, length: 20);
        var model = new Corpus(all.Take(60)).Topics(3);

        Assert.Equal(model.Place(all).Documents.Select(story => story.Shares), model.PlaceEach(all).Select(story => story.Shares));
        Assert.Empty(model.PlaceEach([]));
    }

    [Fact]
    public void A_stream_that_the_sample_holds_gives_the_topics_of_all()
    {
        var all = PlantedTopics.Stories(3, perTopic: 10, seed: 73);

        Assert.Equal(all.Topics(3).SelectMany(topic => topic.Terms), TopicModel.Fit(all, new TopicOptions(3)).SelectMany(topic => topic.Terms));
        Assert.Empty(TopicModel.Fit([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopicModel.Fit(all, sample: 0));
    }

    [Fact]
    public void Each_item_is_as_likely_to_be_drawn()
    {
        var counts = new int[20];
        for (var seed = 0; seed < 4000; seed++)
        {
            var drawn = Reservoir.Draw(Enumerable.Range(0, 20), 5, seed);
            Assert.Equal(drawn.Order(), drawn);
            foreach (var item in drawn) counts[item]++;
        }

        // A thousand each, with a standard deviation of 27.
        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }
}
