namespace Analytics.Tests.Quoted;

/// <summary>Of a report inside a report one is kept.</summary>
public class NestedReportTests
{
    [Fact]
    public void An_outlet_that_passes_on_what_somebody_said_gives_way_to_the_speaker()
    {
        var quotation = Assert.Single(SampleDocuments.Of("The Harbour Times previously reported that Councilman Bob Roe of Salem said Ann Lee had confirmed to the board that the bridge would close.").Quotations());

        Assert.Equal("Bob Roe", quotation.Speaker);
        Assert.Equal("Ann Lee had confirmed to the board that the bridge would close", quotation.Text);
    }

    [Fact]
    public void What_a_speaker_says_that_others_said_is_the_speakers()
    {
        var quotation = Assert.Single(SampleDocuments.Of("Ann Lee said Bob Roe had agreed that the bridge would close.").Quotations());

        Assert.Equal("Ann Lee", quotation.Speaker);
    }

    [Fact]
    public void An_outlets_own_report_is_its_own()
    {
        var quotation = Assert.Single(SampleDocuments.Of("As the Harbour Times has previously reported, critics have called the bridge a waste.").Quotations());

        Assert.Equal(SourceKind.Organization, quotation.SourceKind);
    }

    [Theory]
    [InlineData("Ann Lee believes that the bridge will close.")]
    [InlineData("The staff know that the bridge will close.")]
    [InlineData("Ann Lee announced the ban on Tuesday, after the bridge fell.")]
    [InlineData("Two officials confirmed the arrangement.")]
    [InlineData("The bridge, a gift put in place under the old mayor in 1920 that allows ships to pass, is closed.")]
    [InlineData("There is talk of asking the captain to lead both teams.")]
    [InlineData("They have signed it in writing that grows smaller towards the edge.")]
    [InlineData("Nobody on the floor says anything that is not a number.")]
    public void Thoughts_things_and_nobodys_words_are_no_reports(string text) => Assert.Empty(SampleDocuments.Of(text).Quotations());

    [Theory]
    [InlineData("Ann Lee told the board that taxes had risen and demanded to know how many bridges would close.", "how many bridges would close")]
    [InlineData("Ann Lee called for the mayor to publish every invoice.", "the mayor to publish every invoice")]
    [InlineData("A firm paid for the trips and asked that they be hidden, a memorandum obtained by the Times shows.", "A firm paid for the trips and asked that they be hidden")]
    [InlineData("A boy has died of measles, the board said on Friday, the first death in an outbreak that has spread for a month.", "A boy has died of measles")]
    public void A_report_has_a_verb_of_its_own(string text, string content) =>
        Assert.Contains(SampleDocuments.Of(text).Quotations(), quotation => quotation.Text == content);

    [Fact]
    public void A_question_put_to_somebody_is_not_the_answer()
    {
        var quotations = SampleDocuments.Of("When asked by a host whether the bridge would close, Ann Lee said, “No.”").Quotations();

        Assert.DoesNotContain(quotations, quotation => quotation.Speaker == "Ann Lee" && quotation.Text.Contains("bridge", StringComparison.Ordinal));
    }
}
