namespace Analytics.Tests.Topics;

public class TopicSpeakersTests
{
    private static readonly Corpus Stories = new(
    [
        .. Enumerable.Range(0, 6).Select(i => SampleDocuments.Of(
            $"The ferry left the harbor with cargo {i} times. \u201cThe ferry has a captain and an anchor in the harbor,\u201d said Anna Lindqvist.", "ship" + i)),
        .. Enumerable.Range(0, 6).Select(i => SampleDocuments.Of(
            $"The tractor cut the wheat and the barley {i} times. \u201cThe tractor cut wheat in the orchard,\u201d said Boris Hallam.", "farm" + i)),
    ]);

    [Fact]
    public void Each_speaker_is_quoted_on_the_topic_that_the_quotations_are_about()
    {
        var model = Stories.Topics(2, seed: 1);

        var speakers = model.Speakers(Stories.Quotations());

        var (ships, farms) = (model.Documents[0].MainTopic!.Value, model.Documents[6].MainTopic!.Value);
        Assert.Equal(["Anna Lindqvist", "Boris Hallam"], speakers.Select(row => row.Speaker).Distinct());
        Assert.Equal("Anna Lindqvist", speakers.On(ships)[0].Speaker);
        Assert.Equal("Boris Hallam", speakers.On(farms)[0].Speaker);
        Assert.InRange(speakers.On(ships)[0].ShareOfTopic, 0.9, 1);
        Assert.InRange(speakers.On(ships)[0].ShareOfSpeaker, 0.9, 1);
        Assert.Equal(12, speakers.Sum(row => row.Quotations), 9);
        Assert.Equal(["speaker", "topic", "label", "quotations", "shareOfSpeaker", "shareOfTopic"], speakers.ToDataFrame().Columns.Select(column => column.Name));
    }

    [Fact]
    public void Nobody_is_listed_where_nobody_is_quoted_or_nothing_has_a_topic()
    {
        var quotations = Stories.Quotations();

        Assert.Empty(Stories.Topics(2).Speakers(new Corpus([]).Quotations()));
        Assert.Empty(new Corpus([]).Topics(2).Speakers(quotations));
    }
}
