namespace Analytics.Tests.Topics;

public class TopicSharesTests
{
    private static readonly TopicModel Model = PlantedTopics.Stories(2, perTopic: 6, seed: 3).Topics(2);

    [Fact]
    public void Monthly_shares_are_means_over_the_stories_of_the_month()
    {
        var shares = Model.SharesBy(Period.Month);

        Assert.Equal(["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"], shares.Select(row => row.Group));
        Assert.All(shares, row => Assert.Equal(2, row.Documents));
        var january = Model.Documents.Where(story => story.Document.Published!.Value.Month == 1);
        Assert.Equal(january.Average(story => story.Shares[0]), shares[0].Shares[0], 12);
        Assert.All(shares, row => Assert.Equal(1, row.Shares.Sum(), 12));
    }

    [Fact]
    public void A_period_without_stories_keeps_its_row()
    {
        var stories = Model.Documents.Select(story => story.Document).Where(story => story.Published!.Value.Month is 1 or 4);

        var shares = new Corpus(stories).Topics(2).SharesBy(Period.Month);

        Assert.Equal(["2025-01", "2025-02", "2025-03", "2025-04"], shares.Select(row => row.Group));
        Assert.Equal(0, shares[1].Documents);
        Assert.Equal([0.0, 0.0], shares[1].Shares);
    }

    [Fact]
    public void Groups_are_in_ordinal_order_and_stories_without_one_are_left_out()
    {
        var shares = Model.SharesBy(story => story.Id == "a0" ? null : story.Section);

        Assert.Equal(["Section 0", "Section 1"], shares.Select(row => row.Group));
        Assert.Equal([5, 6], shares.Select(row => row.Documents));
        Assert.Equal(1, shares.LeftOut);
        Assert.Null(shares.Period);
    }

    [Fact]
    public void The_frame_has_a_row_for_each_group_and_topic()
    {
        var frame = Model.SharesBy(Period.Quarter).ToDataFrame();

        Assert.Equal(["group", "start", "topic", "label", "share", "documents"], frame.Columns.Select(column => column.Name));
        Assert.Equal(4, frame.Rows.Count);
        Assert.Equal("2025-Q1", frame["group"][0]);
        Assert.Equal(new DateTime(2025, 4, 1), frame["start"][2]);
    }
}
