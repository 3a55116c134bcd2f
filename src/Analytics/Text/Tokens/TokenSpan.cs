namespace Analytics.Text.Tokens;

/// <summary>Where one token stands in a text, and what it is.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct TokenSpan(TextRange Range, TokenKind Kind);
