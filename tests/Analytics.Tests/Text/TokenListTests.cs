namespace Analytics.Tests.Text;

public class TokenListTests
{
    private static readonly Document Story = SampleDocuments.Of("The mayor’s plan costs $5.2bn. See www.tide.example, May said!");

    [Fact]
    public void Each_token_has_its_form_kind_place_and_sentence()
    {
        var token = Story.Tokens()[1];

        Assert.Equal(new Token("mayor’s", "mayor", TokenKind.Word, new TextRange(4, 11), 0), token);
        Assert.Equal("mayor’s", token.Range.In(Story.Text));
        Assert.Equal(1, Story.Tokens()[^1].Sentence);
    }

    [Fact]
    public void Options_say_what_is_listed()
    {
        Assert.Equal(["the", "mayor", "plan", "costs", "$5.2bn", "see", "www.tide.example", "may", "said"], Story.Tokens().Select(token => token.Form));
        Assert.Equal(["mayor", "plan", "costs", "said"], Story.Tokens(new TokenOptions(Numbers: false, Addresses: false, MinLength: 4)).Select(token => token.Form));
        Assert.Contains("May", Story.Tokens(new TokenOptions(KeepCase: true)).Select(token => token.Form));
        Assert.Equal([".", ",", "!"], Story.Tokens(new TokenOptions(Punctuation: true)).Where(token => token.Kind == TokenKind.Punctuation).Select(token => token.Text));
    }

    [Fact]
    public void Case_folding_never_loses_a_token() =>
        Assert.Equal(Story.Tokens().Count, Story.Tokens(new TokenOptions(KeepCase: true)).Count);

    [Fact]
    public void A_table_of_tokens_has_a_row_for_each() => Assert.Equal(9, Story.Tokens().ToDataFrame().Rows.Count);
}
