using Analytics.Quoting.Attributing;

namespace Analytics.Tests.Quoted;

/// <summary>Confidence is how often a rule was right where somebody marked who speaks.</summary>
public class ConfidenceTests
{
    [Fact]
    public void Confidence_comes_from_the_counts_of_the_rule_that_decided()
    {
        var quotation = Assert.Single(SampleDocuments.Of("“We will pay,” said Ann Lee.").Quotations());
        var (right, all) = RuleCounts.English[quotation.Rule];

        Assert.Equal((double)right / all, quotation.Confidence, 0.01);
    }

    [Fact]
    public void A_rule_that_was_never_counted_claims_a_half() => Assert.Equal(0.5, RuleCounts.ConfidenceOf(Rule.Continued));

    [Fact]
    public void Every_count_is_of_a_rule_and_no_more_right_than_there_are()
    {
        var rules = Enum.GetValues<Rule>().Select(RuleNames.Of).ToHashSet();

        Assert.All(RuleCounts.English, count => Assert.Contains(count.Key, rules));
        Assert.All(RuleCounts.English.Values, count => Assert.InRange(count.Right, 0, count.All));
    }

    [Fact]
    public void What_has_a_cue_beside_it_is_surer_than_what_only_stands_in_the_sentence() =>
        Assert.True(RuleCounts.ConfidenceOf(Rule.QuoteCueSource) > RuleCounts.ConfidenceOf(Rule.SourceCueQuote) && RuleCounts.ConfidenceOf(Rule.SourceCueQuote) > RuleCounts.ConfidenceOf(Rule.Subject));
}
