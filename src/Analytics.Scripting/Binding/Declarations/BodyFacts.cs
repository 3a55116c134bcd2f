using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>What the code of a function contains, nested functions left out.</summary>
internal static class BodyFacts
{
    public static bool HasYield(SyntaxNode? body) => Any(body, n => n is YieldReturnStatement or YieldBreakStatement);

    public static bool HasAwait(SyntaxNode? body) => Any(body, n => n switch
    {
        AwaitExpression => true,
        ForEachStatement loop => loop.AwaitKeyword is not null,
        ForEachVariableStatement loop => loop.AwaitKeyword is not null,
        UsingStatement resource => resource.AwaitKeyword is not null,
        LocalDeclarationStatement local => local.AwaitKeyword is not null,
        _ => false,
    });

    public static bool HasReturn(SyntaxNode body) => Any(body, n => n is ReturnStatement);

    /// <summary>Whether an accessor's code means the field that the property keeps its value in.</summary>
    public static bool UsesField(SyntaxNode? body) => body is not null && body.DescendantsAndSelf().Any(n => n is FieldExpression);

    /// <summary>The keyword that a token is, if any, whether or not it is one everywhere.</summary>
    public static SyntaxKind EffectiveKind(this SyntaxToken token) => token.Kind == SyntaxKind.Identifier ? token.ContextualKind : token.Kind;

    private static bool Any(SyntaxNode? root, Func<SyntaxNode, bool> predicate)
    {
        if (root is null)
            return false;
        var pending = new Stack<SyntaxNode>();
        var children = new ChildCollector();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (predicate(node))
                return true;
            if (IsNested(node) && !ReferenceEquals(node, root))
                continue;
            children.Elements.Clear();
            node.AddChildren(children);
            foreach (var child in children.Elements)
            {
                if (child is SyntaxNode inner)
                    pending.Push(inner);
            }
        }

        return false;
    }

    private static bool IsNested(SyntaxNode node) => node is LambdaExpression or AnonymousMethodExpression or LocalFunctionStatement or MemberSyntax and not GlobalStatement and not FieldDeclaration;
}
