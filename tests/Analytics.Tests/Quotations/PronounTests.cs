namespace Analytics.Tests.Quoted;

/// <summary>Whom he and she mean.</summary>
public class PronounTests
{
    [Theory]
    [InlineData("Tom Lee had close ties to Bob Roe. But on Sunday he finally gave his word.\n\n“We need somebody new,” he said.", "Tom Lee")]
    [InlineData("Tom Lee spoke in Salem. He praised the hall that Bob Roe had built.\n\nHe named no price.\n\n“It will cost what it costs,” he said.", "Tom Lee")]
    [InlineData("Bob Roe said the price was too high.\n\nAnd Tom Lee, for all the work that his board has done, seems to agree. “We do not know yet,” he said.", "Tom Lee")]
    [InlineData("Ann Lee met Bob Roe in the hall. “It was a good day,” she said.", "Ann Lee")]
    public void A_pronoun_follows_the_subject_that_the_story_goes_on_with(string text, string speaker) =>
        Assert.Equal(speaker, SampleDocuments.Of(text).Quotations()[^1].Speaker);
}
