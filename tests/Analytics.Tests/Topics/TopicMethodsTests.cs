namespace Analytics.Tests.Topics;

public class TopicMethodsTests
{
    public static TheoryData<TopicMethod> Methods => [.. Enum.GetValues<TopicMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Planted_topics_are_recovered_exactly(TopicMethod method)
    {
        var model = PlantedTopics.Stories(5, perTopic: 15, seed: 21).Topics(new TopicOptions(5, Seed: 3, method));

        var found = model.Documents.GroupBy(story => story.MainTopic, story => PlantedTopics.TopicOf(story.Id)).ToArray();
        Assert.Equal(method, model.Method);
        Assert.Equal(5, found.Length);
        Assert.All(found, stories => Assert.Single(stories.Distinct()));
        Assert.All(model, topic => Assert.Single(topic.Terms.Take(20).Select(term => term.Term[0]).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Shares_and_weights_add_up_to_one(TopicMethod method)
    {
        var model = PlantedTopics.Stories(4, perTopic: 6, seed: 22).Topics(new TopicOptions(4, Method: method));

        Assert.All(model.Documents, story => Assert.Equal(1, story.Shares.Sum(), 12));
        Assert.Equal(1, model.Sum(topic => topic.Share), 12);
        Assert.All(model, topic => Assert.InRange(topic.Terms.Sum(term => term.Weight), 0.3, 1 + 1e-12));
        Assert.All(model.Documents, story => Assert.InRange(story.Fit, 0, 1));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Stories_placed_again_have_the_shares_they_had(TopicMethod method)
    {
        var corpus = PlantedTopics.Stories(4, perTopic: 8, seed: 23);
        var model = corpus.Topics(new TopicOptions(4, Method: method));

        var placed = model.Place(corpus);

        Assert.Equal(model.Documents.Select(story => story.Shares), placed.Documents.Select(story => story.Shares));
        Assert.Equal(model.Select(topic => topic.Label), placed.Select(topic => topic.Label));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void New_stories_are_placed_in_the_topics_that_their_words_are_of(TopicMethod method)
    {
        var known = PlantedTopics.Stories(3, perTopic: 12, seed: 24);
        var unknown = PlantedTopics.Stories(3, perTopic: 3, seed: 25);
        var model = known.Topics(new TopicOptions(3, Method: method));

        var placed = model.Place(new Corpus(unknown.Append(SampleDocuments.Of("Zyzzyva.", "odd"))));

        var topicOf = model.Documents.GroupBy(story => PlantedTopics.TopicOf(story.Id)).ToDictionary(stories => stories.Key, stories => stories.First().MainTopic);
        Assert.All(placed.Documents.SkipLast(1), story => Assert.Equal(topicOf[PlantedTopics.TopicOf(story.Id)], story.MainTopic));
        Assert.Null(placed.Documents[^1].MainTopic);
        Assert.Equal(0, placed.Documents[^1].Fit);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Seed_words_start_a_topic(TopicMethod method)
    {
        var corpus = PlantedTopics.Stories(3, perTopic: 10, seed: 26);

        var model = corpus.Topics(new TopicOptions(3, Method: method, SeedWords: [["caao", "cabo"], ["nowhere"]]));

        var guided = model.Single(topic => topic.Terms.Any(term => term.Term == "caao"));
        Assert.All(model.Documents.Where(story => story.MainTopic == guided.Index), story => Assert.Equal(2, PlantedTopics.TopicOf(story.Id)));
        Assert.Equal("No topic could be started from 'nowhere': too few stories have it, or too many, or it is a stop word.", model.Note);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_topic_asked_for_is_about_its_seed_words_where_there_is_room_for_few(TopicMethod method)
    {
        var corpus = PlantedTopics.Stories(6, perTopic: 8, seed: 27);

        var model = corpus.Topics(new TopicOptions(2, Method: method, SeedWords: [["caao", "cabo"]]));

        var guided = model.Single(topic => topic.Terms.Take(3).Any(term => term.Term is "caao" or "cabo"));
        Assert.All(model.Documents.Where(story => PlantedTopics.TopicOf(story.Id) == 2), story => Assert.Equal(guided.Index, story.MainTopic));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Topics_of_stories_that_are_all_the_same_have_terms_and_fit(TopicMethod method)
    {
        var corpus = SampleDocuments.Corpus([.. Enumerable.Repeat("budget deficit flood rain", 4)]);

        var model = corpus.Topics(new TopicOptions(2, Method: method, Phrases: false, SeedWords: [["budget"], ["flood"]]));

        Assert.All(model, topic => Assert.NotEmpty(topic.Terms));
        Assert.All(model.Documents, story => Assert.InRange(story.Fit, 0.1, 1));
    }

    [Fact]
    public void Names_can_be_left_out()
    {
        var corpus = SampleDocuments.Corpus(
            "The match ended when Rovers scored. A match is lost.", "Another match for Rovers.", "The canal is dry. Lake Orrin fell.", "A dry canal near Orrin.");

        var terms = corpus.Topics(new TopicOptions(2, ProperNames: false)).SelectMany(topic => topic.Terms).Select(term => term.Term).ToArray();

        Assert.Contains("canal", terms);
        Assert.DoesNotContain("orrin", terms);
        Assert.DoesNotContain("rovers", terms);
    }

    [Fact]
    public void Options_out_of_their_range_are_refused_with_what_they_can_be()
    {
        var corpus = SampleDocuments.Corpus("A harbor.");

        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.Topics(new TopicOptions(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => corpus.Topics(new TopicOptions(2, FewestStories: 0)));
        Assert.Contains("at most 1", Assert.Throws<ArgumentOutOfRangeException>(() => corpus.Topics(new TopicOptions(2, LargestShare: 1.5))).Message, StringComparison.Ordinal);
        Assert.Contains("only 1 topics", Assert.Throws<ArgumentOutOfRangeException>(() => corpus.Topics(new TopicOptions(1, SeedWords: [["a"], ["b"]]))).Message, StringComparison.Ordinal);
    }
}
