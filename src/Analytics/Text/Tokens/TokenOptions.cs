namespace Analytics;

/// <summary>Which tokens of a document are listed, and in which form.</summary>
/// <param name="KeepCase">Whether <c>May</c> and <c>may</c> have different forms.</param>
/// <param name="Numbers">Whether numbers are listed.</param>
/// <param name="Addresses">Whether web and mail addresses, handles and hashtags are listed.</param>
/// <param name="Emoji">Whether pictographs and flags are listed.</param>
/// <param name="Punctuation">Whether marks and symbols are listed.</param>
/// <param name="MinLength">The fewest characters of a listed word; marks are listed whatever their length.</param>
public sealed record TokenOptions(
    bool KeepCase = false, bool Numbers = true, bool Addresses = true, bool Emoji = true, bool Punctuation = false, int MinLength = 1)
{
    internal bool Lists(TokenKind kind, int length) => kind switch
    {
        TokenKind.Number => Numbers,
        TokenKind.Address => Addresses,
        TokenKind.Emoji => Emoji,
        TokenKind.Punctuation => Punctuation,
        _ => length >= MinLength,
    };
}
