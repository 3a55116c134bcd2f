namespace Analytics.Tests.Topics;

public class TopicOptionsTests
{
    private static readonly Corpus Stories = new(Enumerable.Range(0, 12).Select(i => SampleDocuments.Of(
        i % 2 == 0 ? "Near the docks in Port Louisa a white heron watched the tug boat of Wexley." : "The orchard of Wexley lost its apples, when frost came over, to the tug boat.", "s" + i)));

    [Fact]
    public void Words_that_always_stand_together_are_one_term_unless_that_is_not_wanted()
    {
        var joined = Terms(new TopicOptions(2, LargestShare: 1));
        var apart = Terms(new TopicOptions(2, LargestShare: 1, Phrases: false));

        Assert.Contains("tug boat", joined);
        Assert.DoesNotContain("tug boat", apart);
        Assert.Contains("tug", apart);
        Assert.DoesNotContain("tug", joined);
    }

    [Fact]
    public void Names_are_in_topics_unless_that_is_not_wanted()
    {
        Assert.Contains("wexley", Terms(new TopicOptions(2, LargestShare: 1)));
        var without = Terms(new TopicOptions(2, LargestShare: 1, ProperNames: false));
        Assert.DoesNotContain("wexley", without);
        Assert.DoesNotContain(without, term => term.Contains("louisa", StringComparison.Ordinal));
        Assert.Contains("frost", without);
    }

    private static HashSet<string> Terms(TopicOptions options) => [.. Stories.Topics(options).SelectMany(topic => topic.Terms).Select(term => term.Term)];
}
