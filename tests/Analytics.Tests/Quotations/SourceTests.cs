namespace Analytics.Tests.Quoted;

public class SourceTests
{
    [Fact]
    public void A_last_name_is_the_person_the_story_named_in_full()
    {
        var quotations = SampleDocuments.Of("Symone Lee, the mayor’s chief of staff, left early.\n\n“We will pay,” Lee said.").Quotations();

        var quotation = Assert.Single(quotations);
        Assert.Equal("Symone Lee", quotation.Speaker);
        Assert.Equal("Lee", quotation.Source);
        Assert.Equal("the mayor’s chief of staff", quotation.Role);
    }

    [Fact]
    public void Pronouns_follow_the_speaker_before_and_the_gender_that_titles_state()
    {
        var quotations = SampleDocuments.Of("“We will pay,” said Mr. Roe. Mrs. Lee was in the hall. “It is late,” she said. “I agree,” he said.").Quotations();

        Assert.Equal(["Roe", "Lee", "Roe"], quotations.Select(quotation => quotation.Speaker));
        Assert.Equal([Gender.Male, Gender.Female, Gender.Male], quotations.Select(quotation => quotation.Gender));
    }

    [Fact]
    public void A_title_alone_is_whoever_the_story_gave_it_to()
    {
        var quotation = Assert.Single(SampleDocuments.Of("Mayor Ann Lee spoke for an hour.\n\n“We will pay,” the mayor said.").Quotations());

        Assert.Equal("Ann Lee", quotation.Speaker);
    }

    [Theory]
    [InlineData("“We will pay,” one official said.", SourceKind.Anonymous, "one official")]
    [InlineData("“We will pay,” two city officials said.", SourceKind.Collective, "two city officials")]
    [InlineData("“We will pay,” the department said.", SourceKind.Organization, "the department")]
    [InlineData("“We will pay,” the statement said.", SourceKind.Document, "the statement")]
    public void Sources_without_a_name_are_kept_as_such(string text, SourceKind kind, string name)
    {
        var quotation = Assert.Single(SampleDocuments.Of(text).Quotations());

        Assert.Null(quotation.Speaker);
        Assert.Equal(kind, quotation.SourceKind);
        Assert.Equal(name, quotation.SourceName);
    }

    [Fact]
    public void The_officials_are_the_ones_the_story_spoke_of_before()
    {
        var quotations = SampleDocuments.Of("Taxes will rise, according to two city officials.\n\nSchools will close, the officials said.").Quotations();

        Assert.Equal(["two city officials", "two city officials"], quotations.Select(quotation => quotation.SourceName));
    }

    [Fact]
    public void A_name_in_apposition_to_a_role_is_the_speaker()
    {
        var quotation = Assert.Single(SampleDocuments.Of("“We will pay,” said a spokesman for the city, Nick Roe.").Quotations());

        Assert.Equal("Nick Roe", quotation.Speaker);
    }

    [Theory]
    [InlineData("In a meeting with Mexico’s president, Lee will look on.", null)]
    [InlineData("The meeting was opened by the mayor, Ann Lee, who was late.", "mayor")]
    public void A_role_before_a_comma_is_the_persons_only_where_a_comma_follows_the_name(string text, string? role) =>
        Assert.Equal(role, SampleDocuments.Of(text + " “We will pay,” said Ann Lee.").Quotations()[^1].Role);
}
