namespace Analytics;

/// <summary>One sentence of a document.</summary>
/// <param name="Text">The sentence as printed, without white space around it.</param>
/// <param name="Range">Where it stands in the document's text.</param>
/// <param name="Index">Its place among the document's sentences, counted from 0.</param>
public sealed record TextSentence(string Text, TextRange Range, int Index);
