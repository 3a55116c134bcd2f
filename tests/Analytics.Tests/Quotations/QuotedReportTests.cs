namespace Analytics.Tests.Quoted;

/// <summary>Reports with quoted words in them: what belongs to the content, and where the writer goes on.</summary>
public class QuotedReportTests
{
    [Theory]
    [InlineData("Ann Lee called it “a serious mistake” on Friday.", "it “a serious mistake”")]
    [InlineData("Ann Lee called him a “liar” and “a coward,” and left.", "him a “liar” and “a coward,")]
    [InlineData("Ann Lee said that “the damage is done.”", "that “the damage is done.”")]
    [InlineData("Ann Lee vowed on Monday to “keep the hall open.”", "to “keep the hall open.”")]
    [InlineData("They “had a plan for the hall,” Ann Lee said.", "They “had a plan for the hall")]
    [InlineData("Ann Lee said the vote “should be over by June,” referring to the next meeting.", "the vote “should be over by June,")]
    [InlineData("Ann Lee said she was “glad to be in Salem” before turning to the plan.", "she was “glad to be in Salem”")]
    [InlineData("Even as Ann Lee claimed that “Roe paid far less,” two of the clerks saw no bill.", "that “Roe paid far less,")]
    public void The_clause_is_the_content_and_the_quoted_words_are_its_pieces(string text, string content)
    {
        var quotation = Assert.Single(SampleDocuments.Of(text).Quotations());

        Assert.Equal(content.TrimEnd(','), quotation.Text.TrimEnd(','));
        Assert.Equal(QuotationKind.Mixed, quotation.Kind);
        Assert.Equal("Ann Lee", quotation.Speaker);
        Assert.NotEmpty(quotation.Pieces);
    }

    [Fact]
    public void A_report_ends_where_the_utterance_of_somebody_else_begins()
    {
        var quotations = SampleDocuments.Of("When Ann Lee said it was good to be home, Bob Roe yelled, “Stay there!”").Quotations();

        Assert.Equal(["it was good to be home", "Stay there!"], quotations.Select(quotation => quotation.Text));
        Assert.Equal(["Ann Lee", "Bob Roe"], quotations.Select(quotation => quotation.Speaker));
    }

    [Theory]
    [InlineData("The hall broke into chants of “Lock the doors!”", "Lock the doors!", null)]
    [InlineData("Ann Lee’s answer was: “Not before May.”", "Not before May.", "Ann Lee")]
    [InlineData("Said Ann Lee, who grew up in Salem, “We were all proud of him.”", "We were all proud of him.", "Ann Lee")]
    [InlineData("“Who pays for this!” Ann Lee, the mayor of Salem, said of the plan.", "Who pays for this!", "Ann Lee")]
    public void Nouns_and_verbs_before_the_words_are_cues(string text, string words, string? speaker)
    {
        var quotation = Assert.Single(SampleDocuments.Of(text).Quotations());

        Assert.Equal(words, quotation.Text);
        Assert.Equal(speaker, quotation.Speaker);
    }

    [Theory]
    [InlineData("The price fell, Ann Lee wrote in her memoir, “Tough Choices.”", "The price fell")]
    [InlineData("Ann Lee said the vote was over. The “Save the Hall” movement went home.", "the vote was over")]
    [InlineData("<post by=\"@annlee\" date=\"2016-06-29\">Ann Lee said the vote was over.", "the vote was over")]
    public void Titles_names_and_markup_are_no_words_of_anybody(string text, string content) =>
        Assert.Equal([content], SampleDocuments.Of(text).Quotations().Select(quotation => quotation.Text));

    [Fact]
    public void Curly_marks_between_straight_ones_quote_inside_a_quotation()
    {
        var quotation = Assert.Single(SampleDocuments.Of("\"We will pay. “Never” is a long time,\" Ann Lee said.").Quotations());

        Assert.Equal("We will pay. “Never” is a long time", quotation.Text);
    }

    [Fact]
    public void A_sentence_ends_at_the_bracket_behind_its_period()
    {
        var quotation = Assert.Single(SampleDocuments.Of("The board met. (Ann Lee said it would.) The vote came later.").Quotations());

        Assert.Equal("it would", quotation.Text);
    }

    [Fact]
    public void What_somebody_says_in_a_video_is_no_title()
    {
        var quotation = Assert.Single(SampleDocuments.Of("Mayor Ann Lee said in the video, “Stop.” Then she left.").Quotations());

        Assert.Equal(("Stop.", "Ann Lee"), (quotation.Text, quotation.Speaker));
    }

    [Fact]
    public void The_marks_of_an_attribute_open_nothing()
    {
        var quotation = Assert.Single(SampleDocuments.Of("See <a href=\"https://x.org/\">the report</a>, Mayor Ann Lee said: “We will pay for the bridge.” Then she left.").Quotations());

        Assert.Equal(("We will pay for the bridge.", "Ann Lee"), (quotation.Text, quotation.Speaker));
    }
}
