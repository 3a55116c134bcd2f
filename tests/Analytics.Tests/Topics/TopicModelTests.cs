namespace Analytics.Tests.Topics;

public class TopicModelTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    [InlineData(12, 3)]
    public void Planted_topics_are_recovered_exactly(int count, int seed)
    {
        var model = PlantedTopics.Stories(count, perTopic: 15, seed).Topics(count, seed);

        var found = model.Documents.GroupBy(story => story.MainTopic, story => PlantedTopics.TopicOf(story.Id)).ToArray();
        Assert.Equal(count, found.Length);
        Assert.All(found, stories => Assert.Single(stories.Distinct()));
        Assert.All(model, topic => Assert.Single(topic.Terms.Take(20).Select(term => term.Term[0]).Distinct()));
    }

    [Fact]
    public void Shares_and_weights_add_up_to_one()
    {
        var model = PlantedTopics.Stories(4, perTopic: 6, seed: 5).Topics(4);

        Assert.All(model.Documents, story => Assert.Equal(1, story.Shares.Sum(), 12));
        Assert.Equal(1, model.Sum(topic => topic.Share), 12);
        Assert.All(model, topic => Assert.InRange(topic.Terms.Sum(term => term.Weight), 0.5, 1 + 1e-12));
        Assert.All(model, topic => Assert.True(topic.Terms.Count <= 30));
    }

    [Fact]
    public void The_topic_with_the_largest_share_comes_first()
    {
        var model = PlantedTopics.Stories(4, perTopic: 6, seed: 6).Topics(4);

        Assert.Equal(model.Select(topic => topic.Share).OrderDescending(), model.Select(topic => topic.Share));
        Assert.Equal([0, 1, 2, 3], model.Select(topic => topic.Index));
    }

    [Theory]
    [InlineData(TopicMethod.Clusters)]
    [InlineData(TopicMethod.Nmf)]
    [InlineData(TopicMethod.Lda)]
    public void A_given_number_of_topics_is_found_without_chance(TopicMethod method)
    {
        var corpus = PlantedTopics.Stories(6, perTopic: 60, seed: 7);

        Assert.Equal(Fingerprint(corpus.Topics(new TopicOptions(8, Seed: 3, Method: method))), Fingerprint(corpus.Topics(new TopicOptions(8, Seed: 4, Method: method))));
    }

    [Fact]
    public void No_two_topics_share_a_label()
    {
        var model = PlantedTopics.Stories(2, perTopic: 30, seed: 8).Topics(9);

        Assert.Equal(model.Count, model.Select(topic => topic.Label).Distinct().Count());
        Assert.All(model, topic => Assert.NotEqual("", topic.Label));
    }

    [Fact]
    public void Labels_and_terms_show_what_the_stories_are_about()
    {
        var corpus = SampleDocuments.Corpus(
            "The Rovers won the match. The match ended when the Rovers captain scored.",
            "A match between the Rovers and Albion drew a crowd. Rovers fans sang.",
            "Lake Orrin fell again. Farms draw water from Lake Orrin by canal.",
            "The canal is dry because Lake Orrin has no water, farmers said.");

        var model = corpus.Topics(2);

        Assert.Contains(model, topic => topic.Label.Contains("Rovers", StringComparison.Ordinal));
        Assert.Contains(model, topic => topic.Label.Contains("Orrin", StringComparison.Ordinal));
        Assert.Equal([0, 0, 1, 1], Relabelled(model));
    }

    [Fact]
    public void Representative_stories_are_of_the_topic()
    {
        var model = PlantedTopics.Stories(3, perTopic: 8, seed: 9).Topics(3);

        var best = model.Representative(1, 3);

        Assert.Equal(3, best.Count);
        Assert.All(best, story => Assert.Equal(1, model.Documents.Single(row => row.Id == story.Id).MainTopic));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Representative(3));
    }

    [Fact]
    public void Frames_have_a_row_for_each_topic_and_for_each_share()
    {
        var model = PlantedTopics.Stories(3, perTopic: 4, seed: 10).Topics(3);

        Assert.Equal(3, model.ToDataFrame().Rows.Count);
        Assert.Equal(["topic", "label", "share", "documents", "coherence", "terms"], model.ToDataFrame().Columns.Select(column => column.Name));
        Assert.Equal(12, model.Documents.ToDataFrame()["main"].Cast<bool>().Count(main => main));
    }

    private static int[] Relabelled(TopicModel model)
    {
        var first = model.Documents[0].MainTopic;
        return [.. model.Documents.Select(story => story.MainTopic == first ? 0 : 1)];
    }

    private static string Fingerprint(TopicModel model) => string.Join(
        '\n',
        model.Select(topic => topic.Label + string.Join(' ', topic.Terms.Select(term => BitConverter.DoubleToInt64Bits(term.Weight))))
            .Concat(model.Documents.Select(story => string.Join(' ', story.Shares.Select(BitConverter.DoubleToInt64Bits)))));
}
