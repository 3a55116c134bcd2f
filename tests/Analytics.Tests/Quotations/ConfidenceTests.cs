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
    public void Every_rule_has_been_counted_and_is_right_no_more_often_than_it_decided()
    {
        var rules = Enum.GetValues<Rule>().Select(RuleNames.Of).ToHashSet();

        Assert.Equal(rules, RuleCounts.English.Keys.ToHashSet());
        Assert.All(RuleCounts.English.Values, count => Assert.InRange(count.Right, 0, count.All));
    }

    [Fact]
    public void What_has_a_cue_beside_it_is_surer_than_what_only_stands_in_the_sentence() =>
        Assert.True(RuleCounts.ConfidenceOf(Rule.QuoteCueSource) > RuleCounts.ConfidenceOf(Rule.SourceCueQuote) && RuleCounts.ConfidenceOf(Rule.SourceCueQuote) > RuleCounts.ConfidenceOf(Rule.Subject));
}
