namespace Analytics.Tests.Quoted;

/// <summary>Who speaks where people speak by turns, and where somebody has no name.</summary>
public class ExchangeTests
{
    [Fact]
    public void An_answer_in_a_paragraph_of_its_own_is_not_the_askers()
    {
        var quotations = SampleDocuments.Of("“Can you catch it from sheep?” asked Tom Roe of Salem.\n\n“You cannot. They have problems of their own.”").Quotations();

        Assert.Equal(["Tom Roe", null], quotations.Select(quotation => quotation.Speaker));
    }

    [Fact]
    public void Turns_go_back_and_forth()
    {
        var quotations = SampleDocuments.Of("“How long is it for?” asked Tom Roe.\n\n“Until I can sleep at night,” Ann Lee answered.\n\n“Is that August?”\n\n“That is rain.”").Quotations();

        Assert.Equal(["Tom Roe", "Ann Lee", "Tom Roe", "Ann Lee"], quotations.Select(quotation => quotation.Speaker));
    }

    [Fact]
    public void Who_goes_on_after_a_plain_sentence_is_the_same_speaker()
    {
        var quotations = SampleDocuments.Of("“We will pay,” said Tom Roe of Salem.\n\n“We always have paid in the end.”").Quotations();

        Assert.Equal(["Tom Roe", "Tom Roe"], quotations.Select(quotation => quotation.Speaker));
    }

    [Theory]
    [InlineData("Bob Roe said he would shave dry. The owner of a café across the street was less willing. “They want me to wash cups in a bucket,” he said.")]
    [InlineData("Bob Roe said he would shave dry. A barber was less willing. “They want me to wash in a bucket,” he said.")]
    public void He_is_somebody_without_a_name_who_has_just_come_in(string text)
    {
        var quotation = SampleDocuments.Of(text).Quotations()[^1];

        Assert.Null(quotation.Speaker);
        Assert.Equal(SourceKind.Anonymous, quotation.SourceKind);
    }
}
