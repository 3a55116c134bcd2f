namespace Analytics.Scripting.Syntax;

/// <summary>
/// The parser reads long chains such as <c>a + b + c …</c> in a loop, but their trees are as deep as they are long, and
/// whoever works on them goes down in calls. So there is a limit, and the parser sees to it.
/// </summary>
internal static class TreeDepth
{
    /// <summary>How many nodes may lie above each other in one member of a cell.</summary>
    public const int Limit = 1000;

    public static bool IsExceeded(SyntaxNode root)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        pending.Push((root, 1));
        var children = new ChildCollector();
        while (pending.TryPop(out var next))
        {
            if (next.Depth > Limit) return true;
            children.Elements.Clear();
            next.Node.AddChildren(children);
            foreach (var child in children.Elements)
            {
                if (child is SyntaxNode node) pending.Push((node, next.Depth + 1));
            }
        }

        return false;
    }
}
