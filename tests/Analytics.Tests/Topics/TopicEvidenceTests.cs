namespace Analytics.Tests.Topics;

public class TopicEvidenceTests
{
    private static readonly TopicModel Model = PlantedTopics.Stories(4, perTopic: 8, seed: 31).Topics(4);

    [Fact]
    public void Relevance_goes_from_lift_to_weight()
    {
        var byWeight = Model.RelevantTerms(1, lambda: 1, count: 30);
        var byLift = Model.RelevantTerms(1, lambda: 0, count: 30);

        Assert.Equal(Model[1].Terms, byWeight);
        Assert.All(byLift.Zip(byLift.Skip(1)), pair => Assert.True(pair.First.Lift >= pair.Second.Lift * (1 - 1e-12), "A lift is smaller than the next by more than rounding."));
        Assert.Equal(10, Model.RelevantTerms(1).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.RelevantTerms(1, lambda: 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.RelevantTerms(4));
    }

    [Fact]
    public void The_story_that_fits_least_is_the_first_outlier()
    {
        var stories = PlantedTopics.Stories(2, perTopic: 10, seed: 32);
        var mixed = SampleDocuments.Of(stories[0].Text[..200] + ", " + string.Join(", ", Enumerable.Repeat("xaao", 60)), "mixed");

        var outliers = new Corpus(stories.Append(mixed)).Topics(2).Outliers(3);

        Assert.Equal(3, outliers.Count);
        Assert.Equal("mixed", outliers[0].Id);
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Outliers(-1));
    }

    /// <summary>
    /// Two terms in two of four stories each, once together: p = 1/2, 1/2 and 1/4, so their information is ln(1/4 / 1/4) = 0. Two terms that are always together have 1.
    /// </summary>
    [Fact]
    public void Coherence_is_zero_by_chance_and_one_for_terms_that_always_meet()
    {
        var chance = SampleDocuments.Corpus("Harbor ferry.", "Harbor.", "Ferry.", "Canal.").Topics(new TopicOptions(1, Method: TopicMethod.Nmf));
        var always = SampleDocuments.Corpus("Harbor, ferry.", "Ferry, harbor.", "Canal.").Topics(new TopicOptions(2, Method: TopicMethod.Nmf));

        Assert.Equal(0, chance[0].Coherence!.Value, 12);
        Assert.Equal(1, always[0].Coherence!.Value, 12);
        Assert.Null(always[1].Coherence);
        Assert.Equal(1, always.Coherence!.Value, 12);
    }
}
