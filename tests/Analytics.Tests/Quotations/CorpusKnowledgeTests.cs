namespace Analytics.Tests.Quoted;

/// <summary>What one story leaves open, and other stories of the corpus say.</summary>
public class CorpusKnowledgeTests
{
    private static readonly Document Introduction = SampleDocuments.Of("Kim Larbeck, the captain, trained alone. She left early. Sam Roe, who plays on the left, stayed, and he was last.", "a");

    [Fact]
    public void The_captain_is_whom_other_stories_call_captain()
    {
        var story = SampleDocuments.Of("Sam Roe and Kim Larbeck came by bus. “We will win,” the captain said.", "b");

        Assert.Equal("Kim Larbeck", Assert.Single(new Corpus([Introduction, story]).Quotations(), quotation => quotation.Document.Id == "b").Speaker);
        Assert.Equal("Kim Larbeck", Assert.Single(new Corpus([story, Introduction]).Quotations(), quotation => quotation.Document.Id == "b").Speaker);
    }

    [Fact]
    public void She_is_nobody_of_whom_other_stories_say_he()
    {
        var story = SampleDocuments.Of("Kim Larbeck came by bus with Sam Roe. Sam Roe was late. “We will win,” she said.", "b");

        Assert.Equal("Kim Larbeck", Assert.Single(new Corpus([Introduction, story]).Quotations(), quotation => quotation.Document.Id == "b").Speaker);
    }

    [Fact]
    public void A_role_in_a_lead_is_whoever_a_later_paragraph_gives_it_to()
    {
        var quotations = SampleDocuments.Of("The club needs, as the chairman put it, “a winger who can cross”.\n\nSylvia Lee, the chairman, spoke for an hour.").Quotations();

        Assert.Equal("Sylvia Lee", Assert.Single(quotations).Speaker);
    }

    [Fact]
    public void The_nurse_is_the_one_without_a_name_where_one_spoke_before()
    {
        var quotations = SampleDocuments.Of("Ann Lee, a nurse, went home.\n\nOne nurse, who has worked for a month, said she was tired. “I put my shoes in the fridge,” the nurse said.").Quotations();

        Assert.All(quotations, quotation => Assert.Null(quotation.Speaker));
    }

    [Fact]
    public void A_name_behind_another_role_is_not_the_spokeswomans()
    {
        var quotation = Assert.Single(SampleDocuments.Of("A spokeswoman for the secretary, Callum Roe, said that all options remained open.").Quotations());

        Assert.Null(quotation.Speaker);
    }

    [Theory]
    [InlineData("The Tallow Line said that all ferries were full.")]
    [InlineData("The United Quay Workers said that all ferries were full.")]
    public void Companies_and_unions_are_no_people(string text)
    {
        var quotation = Assert.Single(SampleDocuments.Of(text).Quotations());

        Assert.Null(quotation.Speaker);
        Assert.Equal(SourceKind.Organization, quotation.SourceKind);
    }
}
