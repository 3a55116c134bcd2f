namespace Analytics.Tests.Quoted;

public class DirectQuotationTests
{
    [Theory]
    [InlineData("“We will pay,” Ann Lee said.", "We will pay", "said", "Ann Lee")]
    [InlineData("“We will pay,” said Ann Lee, the mayor of Salem.", "We will pay", "said", "Ann Lee")]
    [InlineData("Ann Lee said, “We will pay.”", "We will pay.", "said", "Ann Lee")]
    [InlineData("\"We will pay,\" Ann Lee told reporters.", "We will pay", "told", "Ann Lee")]
    [InlineData("''We will pay,'' Ann Lee added.", "We will pay", "added", "Ann Lee")]
    [InlineData("“Will we pay?” Ann Lee asked.", "Will we pay?", "asked", "Ann Lee")]
    [InlineData("Ann Lee, the mayor of Salem, Ohio, said: “We will pay.”", "We will pay.", "said", "Ann Lee")]
    [InlineData("Ann Lee: “We will pay.”", "We will pay.", ":", "Ann Lee")]
    public void A_quotation_has_its_words_its_cue_and_its_speaker(string text, string words, string cue, string speaker)
    {
        var quotation = Assert.Single(SampleDocuments.Of(text).Quotations(), quotation => quotation.Kind == QuotationKind.Direct);

        Assert.Equal(words, quotation.Text);
        Assert.Equal(cue, quotation.Cue);
        Assert.Equal(speaker, quotation.Speaker);
        Assert.Equal(SourceKind.Person, quotation.SourceKind);
    }

    [Fact]
    public void A_headline_may_be_a_name_and_its_words()
    {
        var quotation = SampleDocuments.Of("Lee ‘will pay for the hall’\n\nAnn Lee spoke on Monday.").Quotations()[0];

        Assert.Equal("will pay for the hall", quotation.Text);
        Assert.Equal("Ann Lee", quotation.Speaker);
    }

    [Fact]
    public void A_quotation_split_by_its_source_is_one_utterance_with_its_pieces()
    {
        var quotation = Assert.Single(SampleDocuments.Of("“We will pay,” Ann Lee said, “as soon as we can. It will not be long.”").Quotations());

        Assert.Equal("We will pay … as soon as we can. It will not be long.", quotation.Text);
        Assert.Equal(2, quotation.Pieces.Count);
    }

    [Fact]
    public void A_quotation_goes_on_in_the_next_sentence_of_its_paragraph()
    {
        var quotation = Assert.Single(SampleDocuments.Of("“We will pay,” Ann Lee told the board in May. “It will not be long.”").Quotations());

        Assert.Equal(2, quotation.Pieces.Count);
        Assert.Equal("Ann Lee", quotation.Speaker);
    }

    [Fact]
    public void A_paragraph_whose_mark_never_closes_is_continued_by_the_next_one()
    {
        var quotation = Assert.Single(SampleDocuments.Of("“We will pay,” said Ann Lee. “It will not be long.\n\n“We have the money.”").Quotations());

        Assert.Equal(3, quotation.Pieces.Count);
        Assert.Equal("Ann Lee", quotation.Speaker);
    }

    [Theory]
    [InlineData("She sang “Stairs of Glass” in the hall.")]
    [InlineData("The so-called “fix” did not hold.")]
    public void Titles_and_words_at_a_distance_are_no_quotations(string text) => Assert.Empty(SampleDocuments.Of(text).Quotations());
}
