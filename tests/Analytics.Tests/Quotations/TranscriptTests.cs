namespace Analytics.Tests.Quoted;

/// <summary>Interviews printed as transcripts.</summary>
public class TranscriptTests
{
    private const string Interview =
        "Ann Lee spoke about the hall.\n\nHere is part of it.\n\nBOB ROE: Will you pay?\n\nLEE: We will. We said so in May.\n\n(END VIDEO CLIP)\n\nI gave my word.\n\nROE: When did you say “soon”?\n\nLEE: In May, I said.";

    [Fact]
    public void Every_turn_is_a_quotation_of_who_it_is_labelled_with()
    {
        var turns = SampleDocuments.Of(Interview).Quotations();

        Assert.Equal(["Bob Roe", "Ann Lee", "Bob Roe", "Ann Lee"], turns.Select(turn => turn.Speaker));
        Assert.All(turns, turn => Assert.Equal("transcript", turn.Rule));
        Assert.Equal("When did you say “soon”?", turns[2].Text);
    }

    [Fact]
    public void A_turn_goes_on_in_the_next_paragraphs_without_what_the_editor_put_in()
    {
        var turns = SampleDocuments.Of(Interview).Quotations();

        Assert.Equal("We will. We said so in May. … I gave my word.", turns[1].Text);
        Assert.Equal(2, turns[1].Pieces.Count);
    }

    [Theory]
    [InlineData("The votes so far.\n\nAnn Lee: 1,769.\n\nBob Roe: 1,501.\n\nLee: 547.\n\nRoe: 46.")]
    [InlineData("The fair opens in May.\n\nDate: 1 May.\n\nPlace: the hall.\n\nDate: 2 May.\n\nPlace: the school.")]
    public void Tables_and_lists_are_no_transcripts(string text) => Assert.Empty(SampleDocuments.Of(text).Quotations());
}
