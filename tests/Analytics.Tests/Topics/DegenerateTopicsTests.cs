namespace Analytics.Tests.Topics;

public class DegenerateTopicsTests
{
    [Fact]
    public void An_empty_corpus_has_no_topics_and_says_what_to_do()
    {
        var model = new Corpus([]).Topics(3);

        Assert.Empty(model);
        Assert.Empty(model.Documents);
        Assert.Contains("Load", model.Note, StringComparison.Ordinal);
        Assert.Empty(model.SharesBy(Period.Month));
        Assert.Equal(0, model.ToDataFrame().Rows.Count);
    }

    [Fact]
    public void Stories_of_stop_words_have_no_topics_but_stay_listed()
    {
        var model = SampleDocuments.Corpus("It is what it is.", "And 25 was not 26.").Topics(2);

        Assert.Empty(model);
        Assert.Equal(2, model.Documents.Count);
        Assert.All(model.Documents, story => Assert.Null(story.MainTopic));
        Assert.Contains("stop words", model.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_story_has_one_topic()
    {
        var model = SampleDocuments.Corpus("The harbor ferry broke down.").Topics(5);

        Assert.Single(model);
        Assert.Equal([1.0], model.Documents[0].Shares);
        Assert.StartsWith("5 topics were asked for, but 1 stories hold at most 1", model.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Identical_stories_have_one_topic(int stories)
    {
        var model = new Corpus(Enumerable.Range(0, stories).Select(i => SampleDocuments.Of("The harbor ferry broke down again.", "s" + i))).Topics(2);

        Assert.Single(model);
        Assert.Contains("too much alike", model.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_with_no_known_term_has_zero_shares_and_no_main_topic()
    {
        var planted = PlantedTopics.Stories(2, perTopic: 6, seed: 4);
        var model = new Corpus(planted.Append(SampleDocuments.Of("Zyzzyva.", "odd", day: "2025-01-01"))).Topics(2);

        var odd = model.Documents[^1];
        Assert.Equal([0.0, 0.0], odd.Shares);
        Assert.Null(odd.MainTopic);
        Assert.Null(model.Note);
        Assert.Equal(1, model.SharesBy(Period.Month).LeftOut);
    }

    [Fact]
    public void As_many_topics_as_stories_can_be_asked_for()
    {
        var corpus = PlantedTopics.Stories(3, perTopic: 4, seed: 12);

        Assert.InRange(corpus.Topics(12).Count, 3, 12);
        Assert.InRange(corpus.Topics(500).Count, 3, 12);
    }

    [Fact]
    public void Stories_of_names_alone_have_no_topics_where_names_are_left_out()
    {
        var model = SampleDocuments.Corpus("Wexley Louisa.", "Louisa Wexley.").Topics(new TopicOptions(2, ProperNames: false));

        Assert.Empty(model);
        Assert.NotNull(model.Note);
        Assert.Empty(model.Map());
        Assert.Empty(model.SimilarTopics());
        Assert.Empty(model.Outliers());
    }

    [Theory]
    [MemberData(nameof(TopicMethodsTests.Methods), MemberType = typeof(TopicMethodsTests))]
    public void Every_method_has_an_answer_to_odd_corpora(TopicMethod method)
    {
        var alike = new Corpus(Enumerable.Range(0, 12).Select(i => SampleDocuments.Of("The harbor ferry broke down again.", "s" + i)));
        var apart = SampleDocuments.Corpus("Harbor.", "Orchard.", "Tractor.");

        Assert.Single(SampleDocuments.Corpus("The harbor ferry broke down.").Topics(new TopicOptions(4, Method: method)));
        Assert.InRange(alike.Topics(new TopicOptions(4, Method: method)).Count, 1, 4);
        Assert.Equal(3, apart.Topics(new TopicOptions(3, Method: method)).Count);
        Assert.InRange(apart.Topics(new TopicOptions(9, Method: method)).Count, 1, 3);
        Assert.Empty(new Corpus([]).Topics(new TopicOptions(2, Method: method)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Fewer_than_one_topic_cannot_be_asked_for(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleDocuments.Corpus("A harbor.").Topics(count));
}
