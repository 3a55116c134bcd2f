namespace Analytics.Text.Tokens;

/// <summary>One occurrence of a word, number or the like at a position of a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(TextRange Range, TokenKind Kind);

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with apostrophes, hyphens and periods that belong to the word.</summary>
    Word,

    /// <summary>Digits, with separators, currency signs, percent signs and unit letters that belong to the number.</summary>
    Number,

    /// <summary>A web or mail address, a handle or a hashtag.</summary>
    Address,
}
