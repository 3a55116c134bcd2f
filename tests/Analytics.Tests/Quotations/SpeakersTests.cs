namespace Analytics.Tests.Quoted;

public class SpeakersTests
{
    private static readonly Corpus Stories = new(
    [
        SampleDocuments.Of("“We will pay,” said Mayor Ann Lee. “I will not,” Robert Roe said. Taxes will rise, Lee said.", "a", section: "Local", outlet: "Post", day: "2025-01-03"),
        SampleDocuments.Of("“It is late,” Bob Roe said. “Too late,” a neighbor said.", "b", section: "State", outlet: "Post", day: "2025-02-03"),
        SampleDocuments.Of("“It is early,” said Zoe Roe.", "c", section: "State", outlet: "Globe", day: "2025-02-10"),
    ]);

    private static readonly Speakers Speakers = Stories.Quotations().Speakers();

    [Fact]
    public void Variants_of_a_name_are_one_speaker_and_two_people_with_one_last_name_are_two()
    {
        Assert.Equal(["Ann Lee", "Robert Roe", "Zoe Roe"], Speakers.Select(speaker => speaker.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, Speakers.Of("robert roe")!.Stories);
    }

    [Fact]
    public void A_speaker_has_counts_shares_and_dates()
    {
        var lee = Speakers.Of("Ann Lee")!;

        Assert.Equal((2, 1, 1), (lee.Quotations, lee.Direct, lee.Indirect));
        Assert.Equal(3, lee.WordsQuoted);
        Assert.Equal(2.0 / 5, lee.Share, 12);
        Assert.Equal(new DateOnly(2025, 1, 3), lee.First);
        Assert.Equal(1, Speakers.AnonymousQuotations);
        Assert.Equal(5, Speakers.NamedQuotations);
    }

    [Fact]
    public void Shares_are_by_period_or_group()
    {
        var months = Speakers.SharesBy(Period.Month);
        var outlets = Speakers.SharesBy(story => story.Outlet);

        Assert.Equal(6, months.Count);
        Assert.Equal(1.0 / 2, months.Single(row => row.Group == "2025-02" && row.Speaker == "Zoe Roe").Share, 12);
        Assert.Equal(["Globe", "Post"], outlets.Select(row => row.Group).Distinct());
    }

    [Fact]
    public void Pairs_are_quoted_in_the_same_story()
    {
        var pair = Assert.Single(Speakers.Pairs());

        Assert.Equal(("Ann Lee", "Robert Roe", 1), (pair.First, pair.Second, pair.Stories));
        Assert.Equal(0.5, pair.Share, 12);
    }

    [Fact]
    public void A_speakers_page_has_every_quotation_with_its_place_in_the_input()
    {
        var page = Speakers.QuotationsBy("Robert Roe");

        Assert.Equal(["a", "b"], page.Select(quotation => quotation.Document.Id));
        Assert.All(page, quotation => Assert.Equal(quotation.Range, quotation.InputRange));
    }

    [Fact]
    public void Tables_have_a_row_each()
    {
        Assert.Equal(Stories.Quotations().Count, Stories.Quotations().ToDataFrame().Rows.Count);
        Assert.Equal(Speakers.Count, Speakers.ToDataFrame().Rows.Count);
        Assert.Equal("speaker", Stories.Quotations().ToDataFrame().Columns[0].Name);
    }

    [Fact]
    public void Gender_is_what_titles_and_pronouns_state_and_unknown_otherwise()
    {
        var shares = new Corpus([SampleDocuments.Of("“We will pay,” Ms. Lee said. “No,” Zoe Roe said.")]).Quotations().Speakers().SharesByGender();

        Assert.Equal(1, shares.Single(row => row.Gender == Gender.Female).Speakers);
        Assert.Equal(1, shares.Single(row => row.Gender == Gender.Unknown).Speakers);
    }

    [Fact]
    public void An_empty_corpus_has_no_quotations_and_no_speakers()
    {
        Assert.Empty(new Corpus([]).Quotations());
        Assert.Empty(new Corpus([]).Quotations().Speakers());
    }
}
