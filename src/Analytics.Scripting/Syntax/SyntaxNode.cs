using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>
/// A node of the tree. Nodes are immutable, compared by identity, and hold the tokens that carry meaning (names, operators,
/// modifiers); punctuation is only in the token list. The span goes from the first to the end of the last token, without trivia.
/// </summary>
internal abstract class SyntaxNode(TextSpan span) : SyntaxElement(span)
{
    /// <summary>The nodes and tokens directly below, in source order.</summary>
    public IReadOnlyList<SyntaxElement> GetChildren()
    {
        var children = new ChildCollector();
        AddChildren(children);
        return children.Elements;
    }

    /// <summary>This node and every node below, parents before children, in source order. Not recursive, so depth does not matter.</summary>
    public IEnumerable<SyntaxNode> DescendantsAndSelf()
    {
        var pending = new Stack<SyntaxNode>();
        var children = new ChildCollector();
        pending.Push(this);
        while (pending.TryPop(out var node))
        {
            yield return node;
            children.Elements.Clear();
            node.AddChildren(children);
            for (var i = children.Elements.Count - 1; i >= 0; i--)
            {
                if (children.Elements[i] is SyntaxNode child) pending.Push(child);
            }
        }
    }

    internal abstract void AddChildren(ChildCollector to);
}

/// <summary>Gathers a node's children, leaving out absent ones.</summary>
internal sealed class ChildCollector
{
    public List<SyntaxElement> Elements { get; } = [];

    public ChildCollector Add(SyntaxElement? element)
    {
        if (element is not null) Elements.Add(element);
        return this;
    }

    public ChildCollector Add<T>(ImmutableArray<T> elements)
        where T : SyntaxElement
    {
        foreach (var element in elements) Elements.Add(element);
        return this;
    }
}
