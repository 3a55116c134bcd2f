namespace Analytics.Tests.Topics;

public class TopicEditingTests
{
    private static readonly TopicModel Model = PlantedTopics.Stories(4, perTopic: 8, seed: 41).Topics(4);

    [Fact]
    public void A_topic_can_be_given_a_name()
    {
        var named = Model.Named(2, "Harbor");

        Assert.Equal("Harbor", named[2].Label);
        Assert.Equal(Model[1].Label, named[1].Label);
        Assert.Contains("already", Assert.Throws<ArgumentException>(() => named.Named(0, "Harbor")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Model.Named(0, " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Named(4, "Harbor"));
    }

    [Fact]
    public void Merged_topics_have_the_shares_of_all_of_them()
    {
        var merged = Model.Merge([1, 3], "Both");

        var both = merged.Single(topic => topic.Label == "Both");
        Assert.Equal(3, merged.Count);
        Assert.Equal(Model[1].Share + Model[3].Share, both.Share, 12);
        Assert.Equal(merged.Select(topic => topic.Share).OrderDescending(), merged.Select(topic => topic.Share));
        Assert.All(merged.Documents, (story, index) => Assert.Equal(Model.Documents[index].Shares[1] + Model.Documents[index].Shares[3], story.Shares[both.Index], 12));
        Assert.Equal(Model[1].Label, Model.Merge([3, 1]).MaxBy(topic => topic.Share)!.Label);
        Assert.Throws<ArgumentException>(() => Model.Merge([1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Merge([1, 4]));
    }

    [Fact]
    public void Two_halves_of_a_topic_are_suggested_for_merging()
    {
        var corpus = PlantedTopics.Stories(3, perTopic: 20, seed: 42);

        var pair = corpus.Topics(new TopicOptions(4, Method: TopicMethod.Nmf)).SimilarTopics(1);

        Assert.Single(pair);
        Assert.Equal(pair[0].First.Terms[0].Term[0], pair[0].Second.Terms[0].Term[0]);
        Assert.Equal(6, Model.SimilarTopics().Count);
        Assert.Equal(["first", "second", "similarity"], Model.SimilarTopics().ToDataFrame().Columns.Select(column => column.Name));
        Assert.Empty(new Corpus([]).Topics(3).SimilarTopics());
    }
}
