namespace Analytics.Scripting.Syntax;

/// <summary>A node or token of the tree: something with a place in the text.</summary>
internal abstract class SyntaxElement(TextSpan span)
{
    public TextSpan Span { get; } = span;
}
