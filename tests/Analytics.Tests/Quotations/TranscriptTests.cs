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

    [Fact]
    public void A_note_of_the_editor_is_no_speaker() =>
        Assert.DoesNotContain(SampleDocuments.Of(Interview + "\n\nEDITOR'S NOTE: This interview has been edited for length.").Quotations(), turn => turn.Text.Contains("edited", StringComparison.Ordinal));

    [Fact]
    public void What_is_quoted_between_the_paragraphs_of_a_turn_stays_a_quotation()
    {
        const string Report = "“We will pay for the whole bridge in one go,” Ann Lee told the council last week.";
        var story = SampleDocuments.Of(Interview.Replace("(END VIDEO CLIP)", Report, StringComparison.Ordinal));

        Assert.Contains(story.Quotations(), quotation => quotation.Speaker == "Ann Lee" && quotation.Text.StartsWith("We will pay for the whole bridge", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_in_capitals_takes_the_letters_that_the_story_gives_it_elsewhere()
    {
        var story = SampleDocuments.Of("The hall was full.\n\nJOHN MCCAIN: Do you think so?\n\nLEE: I do. Thank you.\n\nMCCAIN: Good.\n\nSen. John McCain said he would pay. Ann Lee agreed.");

        Assert.Contains(story.Quotations(), quotation => quotation.Speaker == "John McCain");
        Assert.DoesNotContain(story.Quotations(), quotation => quotation.Speaker == "John Mccain");
    }

    [Theory]
    [InlineData("The votes so far.\n\nAnn Lee: 1,769.\n\nBob Roe: 1,501.\n\nLee: 547.\n\nRoe: 46.")]
    [InlineData("The fair opens in May.\n\nDate: 1 May.\n\nPlace: the hall.\n\nDate: 2 May.\n\nPlace: the school.")]
    public void Tables_and_lists_are_no_transcripts(string text) => Assert.Empty(SampleDocuments.Of(text).Quotations());
}
