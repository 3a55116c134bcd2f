namespace Analytics;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Letters, with apostrophes, hyphens and periods that belong to the word: <c>U.S.</c>, <c>Valcourt’s</c>, <c>full-time</c>.</summary>
    Word,

    /// <summary>Digits, with separators, currency signs, percent signs and letters that belong to the number: <c>$5.2bn</c>, <c>5:14</c>.</summary>
    Number,

    /// <summary>A web or mail address, a handle or a hashtag.</summary>
    Address,

    /// <summary>A pictograph or flag, with all that modifies or joins it.</summary>
    Emoji,

    /// <summary>A mark or symbol; only among tokens where <see cref="TokenOptions.Punctuation"/> asks for it.</summary>
    Punctuation,
}
