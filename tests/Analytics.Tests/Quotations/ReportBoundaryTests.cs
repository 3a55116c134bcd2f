namespace Analytics.Tests.Quoted;

/// <summary>Where what is reported begins and ends.</summary>
public class ReportBoundaryTests
{
    [Theory]
    [InlineData("Declaring that taxes would rise, Ann Lee left the hall.", "that taxes would rise")]
    [InlineData("While Ann Lee said taxes would rise, nobody believed it.", "taxes would rise")]
    [InlineData("By Ann Lee’s estimate taxes will rise in May.", "taxes will rise in May")]
    [InlineData("Asked by reporters whether taxes would rise, Bob Roe laughed.", "whether taxes would rise")]
    [InlineData("SALEM (CWS) — Taxes will rise, Ann Lee said on Friday, the first change in years.", "Taxes will rise")]
    [InlineData("Ann Lee told the board that taxes, put at a million crowns, would rise.", "that taxes, put at a million crowns, would rise")]
    [InlineData("Ann Lee, who had said she would pay, criticized the board.", "she would pay")]
    [InlineData("Ann Lee said she had read the plan and would answer it.", "she had read the plan and would answer it")]
    [InlineData("Ann Lee wanted to know if taxes would rise.", "if taxes would rise")]
    [InlineData("Ann Lee would not say who had paid.", "who had paid")]
    [InlineData("Ann Lee called on the board to pay.", "the board to pay")]
    [InlineData("Ann Lee asked the mayor of Salem when she had last taken a bus.", "when she had last taken a bus")]
    [InlineData("Ann Lee said the bridge would close soon, a reference to the flood of May.", "the bridge would close soon")]
    [InlineData("Ann Lee said that the bridge would close — the mayor was not there.", "that the bridge would close")]
    [InlineData("Ann Lee said that the bridge — the oldest that the town has — would close.", "that the bridge — the oldest that the town has — would close")]
    [InlineData("Ann Lee said the bridge would close in May, which nobody believed.", "the bridge would close in May")]
    [InlineData("Last night, after Ann Lee told the board that taxes would rise, the hall was empty.", "that taxes would rise")]
    [InlineData("According to polls conducted for the Times by a firm in Salem, voters are tired of it.", "voters are tired of it")]
    public void A_report_is_its_clause_and_no_more(string text, string content) =>
        Assert.Contains(SampleDocuments.Of(text).Quotations(), quotation => quotation.Text == content);

    [Theory]
    [InlineData("A clerk, who asked not to be named, left the hall.")]
    [InlineData("His parents asked that his name not be published.")]
    [InlineData("The hospital stopped admitting children last night.")]
    [InlineData("The board approved the plan without saying how it would be paid.")]
    [InlineData("The number of confirmed cases rose to nine.")]
    [InlineData("The agency declined to comment on that.")]
    [InlineData("The plan is known as “turn and turn about” in the valley.")]
    [InlineData("On the programme is a piece called “Farewell to the Hall.”")]
    public void What_only_looks_like_a_report_is_none(string text) => Assert.Empty(SampleDocuments.Of(text).Quotations());

    [Fact]
    public void A_report_that_its_source_interrupts_runs_to_the_end_of_the_sentence()
    {
        var quotation = Assert.Single(SampleDocuments.Of("The cake, Ann Lee said, had red spots, at her insistence.").Quotations());

        Assert.Equal("The cake … had red spots, at her insistence", quotation.Text);
    }

    [Fact]
    public void A_short_remark_about_others_leaves_the_word_to_who_has_it()
    {
        var quotations = SampleDocuments.Of("“Yes, we will,” said Ann Lee. The hall laughed. “Not before the first of May. I give you my word.”").Quotations();

        Assert.All(quotations, quotation => Assert.Equal("Ann Lee", quotation.Speaker));
    }
}
