namespace Analytics.Tests.Topics;

public class TopicSentencesTests
{
    private const string Mixed = "The ferry captain left the harbor. The tractor pulled the wheat through the orchard. Nobody said why.";

    private static readonly Corpus Stories = new(
    [
        .. Enumerable.Range(0, 8).Select(i => SampleDocuments.Of($"The ferry left the harbor. The captain raised the anchor {i} times. The pilot saw the cargo.", "ship" + i)),
        .. Enumerable.Range(0, 8).Select(i => SampleDocuments.Of($"The tractor cut the wheat. The orchard had barley {i} times. The grain was harvested.", "farm" + i)),
        SampleDocuments.Of(Mixed, "mixed"),
    ]);

    [Fact]
    public void A_story_is_about_one_topic_after_the_other()
    {
        var model = Stories.Topics(2, seed: 3);

        var sentences = model.AlongText(Stories[^1]);

        var (ships, farms) = (model.Documents[0].MainTopic, model.Documents[8].MainTopic);
        Assert.NotEqual(ships, farms);
        Assert.Equal([ships, farms, null], sentences.Select(sentence => sentence.MainTopic));
        Assert.Equal(["The ferry captain left the harbor.", "The tractor pulled the wheat through the orchard.", "Nobody said why."], sentences.Select(sentence => sentence.Text));
        Assert.Equal(Mixed.IndexOf("The tractor", StringComparison.Ordinal), sentences[1].Range.Start);
        Assert.All(sentences.Take(2), sentence => Assert.Equal(1, sentence.Shares.Sum(), 9));
        Assert.All(sentences.Take(2), sentence => Assert.InRange(sentence.Strength, 0.1, 1));
        Assert.Contains("wheat", sentences[1].Terms);
        Assert.Equal([0.0, 0.0], sentences[2].Shares);
        Assert.Empty(sentences[2].Terms);
    }

    [Fact]
    public void A_story_that_the_model_does_not_know_is_placed_first()
    {
        var model = Stories.Topics(2, seed: 3);

        var sentences = model.AlongText(SampleDocuments.Of(Mixed, "other"));

        Assert.Equal(model.AlongText(Stories[^1]).Select(sentence => sentence.MainTopic), sentences.Select(sentence => sentence.MainTopic));
    }

    [Fact]
    public void Key_sentences_carry_their_topic_and_the_strongest_come_first()
    {
        var model = Stories.Topics(2, seed: 3);

        foreach (var topic in model)
        {
            var sentences = model.KeySentences(topic.Index, count: 4);

            Assert.Equal(4, sentences.Count);
            Assert.All(sentences, sentence => Assert.Equal(topic.Index, sentence.MainTopic));
            Assert.All(sentences, sentence => Assert.Equal(sentence.Text, sentence.Range.In(sentence.Document.Text)));
            Assert.Equal(sentences.Select(sentence => sentence.Strength).OrderDescending(), sentences.Select(sentence => sentence.Strength));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => model.KeySentences(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.KeySentences(0, count: -1));
    }

    [Fact]
    public void Sentences_are_a_table_with_their_places()
    {
        var frame = Stories.Topics(2, seed: 3).AlongText(Stories[^1]).ToDataFrame();

        Assert.Equal(["id", "title", "start", "end", "sentence", "topic", "label", "share", "strength", "terms"], frame.Columns.Select(column => column.Name));
        Assert.Equal(3, frame.Rows.Count);
        Assert.Null(frame["topic"][2]);
    }

    [Fact]
    public void A_story_without_text_or_a_model_without_topics_gives_no_topic()
    {
        Assert.Empty(Stories.Topics(2).AlongText(SampleDocuments.Of("", "empty")));
        Assert.All(new Corpus([]).Topics(2).AlongText(Stories[0]), sentence => Assert.Null(sentence.MainTopic));
    }
}
