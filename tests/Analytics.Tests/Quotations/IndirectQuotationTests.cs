namespace Analytics.Tests.Quoted;

public class IndirectQuotationTests
{
    [Theory]
    [InlineData("Ann Lee said taxes would rise in May.", "taxes would rise in May", "Ann Lee")]
    [InlineData("Ann Lee said on Tuesday that taxes would rise.", "that taxes would rise", "Ann Lee")]
    [InlineData("Ann Lee told reporters that taxes would rise.", "that taxes would rise", "Ann Lee")]
    [InlineData("Ann Lee told the board she would resign.", "she would resign", "Ann Lee")]
    [InlineData("Taxes will rise, according to Ann Lee.", "Taxes will rise", "Ann Lee")]
    [InlineData("According to Ann Lee, taxes will rise.", "taxes will rise", "Ann Lee")]
    [InlineData("Taxes will rise, Ann Lee said.", "Taxes will rise", "Ann Lee")]
    [InlineData("Taxes will rise, per Ann Lee, a deputy mayor of Salem.", "Taxes will rise", "Ann Lee")]
    [InlineData("Ann Lee promised to lower taxes.", "to lower taxes", "Ann Lee")]
    [InlineData("Ann Lee wouldn’t say whether taxes would rise.", "whether taxes would rise", "Ann Lee")]
    public void A_reported_clause_has_its_content_and_its_speaker(string text, string content, string speaker)
    {
        var quotation = Assert.Single(SampleDocuments.Of(text).Quotations());

        Assert.Equal(QuotationKind.Indirect, quotation.Kind);
        Assert.Equal(content, quotation.Text);
        Assert.Equal(speaker, quotation.Speaker);
        Assert.Empty(quotation.Pieces);
    }

    [Fact]
    public void A_clause_that_its_source_interrupts_has_two_parts()
    {
        var quotation = Assert.Single(SampleDocuments.Of("The schools of the city, Ann Lee said, will close in May.").Quotations());

        Assert.Equal(2, quotation.Parts.Count);
        Assert.Equal("will close in May", quotation.Parts[1].In(quotation.Document.Text));
    }

    [Fact]
    public void Quoted_words_inside_a_reported_clause_make_it_mixed()
    {
        var quotation = Assert.Single(SampleDocuments.Of("Ann Lee said they would pursue a “strategic partnership” with the city.").Quotations());

        Assert.Equal(QuotationKind.Mixed, quotation.Kind);
        Assert.Equal("they would pursue a “strategic partnership” with the city", quotation.Text);
        Assert.Equal("strategic partnership", Assert.Single(quotation.Pieces).In(quotation.Document.Text));
        Assert.Equal(2, quotation.Words);
    }

    [Fact]
    public void A_report_stops_where_another_one_begins()
    {
        var quotations = SampleDocuments.Of("Ann Lee said taxes would rise, and Bob Roe said schools would close.").Quotations();

        Assert.Equal(["taxes would rise", "schools would close"], quotations.Select(quotation => quotation.Text));
        Assert.Equal(["Ann Lee", "Bob Roe"], quotations.Select(quotation => quotation.Speaker));
    }

    [Theory]
    [InlineData("Ann Lee was asked what happened to the hall.", "what happened to the hall")]
    [InlineData("According to state law, no one may ask for votes near the hall.", "no one may ask for votes near the hall")]
    [InlineData("According to early results of the count, voters were split.", "voters were split")]
    [InlineData("A document filed Thursday says that nobody will be charged.", "that nobody will be charged")]
    [InlineData("Several reports reveal that nobody was asked.", "that nobody was asked")]
    [InlineData("The board has, however, revealed that nobody was asked.", "that nobody was asked")]
    [InlineData("Other advisers have been urging the governor to default on the debt.", "the governor to default on the debt")]
    [InlineData("The officials will tell you that it was a good year.", "that it was a good year")]
    [InlineData("Ann Lee then asked Bob Roe which of them had won.", "which of them had won")]
    public void Sources_without_a_name_are_found_with_their_reports(string text, string content) =>
        Assert.Equal(content, Assert.Single(SampleDocuments.Of(text).Quotations()).Text);

    [Theory]
    [InlineData("Poll: Lee and Roe tied in Salem.\n\nThe race is close.", "Lee and Roe tied in Salem")]
    [InlineData("Historians: Lee and Roe linked for good.\n\nThe race is close.", "Lee and Roe linked for good")]
    public void A_headline_may_name_a_document_or_a_group_as_its_source(string text, string content) =>
        Assert.Equal(content, Assert.Single(SampleDocuments.Of(text).Quotations()).Text);

    [Theory]
    [InlineData("The group cares about all fifty states of the union.")]
    [InlineData("The reports were lost and the claims were paid.")]
    public void Nouns_that_look_like_cues_report_nothing(string text) => Assert.Empty(SampleDocuments.Of(text).Quotations());
}
