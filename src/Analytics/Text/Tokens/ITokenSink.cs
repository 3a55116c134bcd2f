namespace Analytics.Text.Tokens;

/// <summary>Takes tokens as they are found. Implemented by structures, so that the scanner's loop is compiled for each and calls nothing.</summary>
internal interface ITokenSink
{
    /// <summary>Takes the token from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    void Add(int start, int end, TokenKind kind);
}

/// <summary>Puts tokens into a list.</summary>
internal readonly struct TokenListSink(List<TokenSpan> tokens) : ITokenSink
{
    public void Add(int start, int end, TokenKind kind) => tokens.Add(new TokenSpan(new TextRange(start, end), kind));
}
