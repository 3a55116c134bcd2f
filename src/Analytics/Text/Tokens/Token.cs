namespace Analytics;

/// <summary>One occurrence of a word, number or the like in a document.</summary>
/// <param name="Text">The token as printed.</param>
/// <param name="Form">The form it is counted under: case folded (unless asked otherwise), with straight apostrophes, without a possessive ending.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it stands in the document's text.</param>
/// <param name="Sentence">The sentence it stands in, counted from 0.</param>
public sealed record Token(string Text, string Form, TokenKind Kind, TextRange Range, int Sentence);
