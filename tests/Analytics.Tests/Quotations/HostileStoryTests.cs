namespace Analytics.Tests.Quoted;

public class HostileStoryTests
{
    [Theory]
    [InlineData("“a ")]
    [InlineData("\"a ")]
    [InlineData("‘a ")]
    [InlineData("''a ")]
    [InlineData("”")]
    [InlineData("said ")]
    [InlineData(", and he said, ")]
    [InlineData("Ann Lee, who ")]
    [InlineData("(")]
    public void Repeated_marks_and_cues_are_read_to_the_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000)).Trim();

        Assert.All(SampleDocuments.Of(text).Quotations(), quotation => Assert.InRange(quotation.Range.End, 0, text.Length));
    }

    [Fact]
    public void Five_thousand_speakers_are_kept_apart()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 5_000).Select(i => $"“We will see,” said Ann Lee{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}."));

        Assert.Equal(5_000, SampleDocuments.Of(text).Quotations().Speakers().Count);
    }

    [Fact]
    public void Dialogue_without_cues_and_text_from_right_to_left_attribute_nothing()
    {
        Assert.All(SampleDocuments.Of("“Is it late?”\n\n“It is.”\n\n“Then let us go.”").Quotations(), quotation => Assert.Null(quotation.Speaker));
        Assert.Empty(SampleDocuments.Of("قال الرجل إن المطر قادم. قالت المرأة إن الصيف طويل.").Quotations());
    }
}
