using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Services;

/// <summary>The way from a piece of the text up to the root of the tree.</summary>
internal static class SyntaxPaths
{
    /// <summary>The nodes that a span lies in, the innermost first.</summary>
    public static IReadOnlyList<SyntaxNode> To(SyntaxNode root, TextSpan span)
    {
        var path = new List<SyntaxNode> { root };
        while (path[^1].GetChildren().OfType<SyntaxNode>().FirstOrDefault(c => c.Span.Contains(span)) is { } inner)
            path.Add(inner);
        path.Reverse();
        return path;
    }
}
