using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>A variable that an expression declares.</summary>
/// <param name="Identifier">Its name.</param>
/// <param name="IsPattern">Whether a pattern declares it, not <c>out</c> or a deconstruction.</param>
internal readonly record struct ExpressionVariable(SyntaxToken Identifier, bool IsPattern);

/// <summary>
/// Finds the variables that expressions declare into the scope around them: by <c>out</c>, deconstruction and patterns, but not in
/// lambdas, in arms of switch expressions and in clauses of queries, which have scopes of their own.
/// </summary>
internal static class ExpressionVariables
{
    /// <summary>Those of a statement for the scope it stands in, not for a scope that it opens itself.</summary>
    public static IEnumerable<ExpressionVariable> OfStatement(StatementSyntax statement) => statement switch
    {
        LabeledStatement labeled => OfStatement(labeled.Statement),
        LocalDeclarationStatement local => Of(local.Declaration),
        ExpressionStatement effect => Of(effect.Expression),
        IfStatement choice => Of(choice.Condition),
        ReturnStatement { Expression: { } value } => Of(value),
        YieldReturnStatement yielded => Of(yielded.Expression),
        ThrowStatement { Expression: { } thrown } => Of(thrown),
        SwitchStatement choice => Of(choice.Governing),
        LockStatement locked => Of(locked.Expression),
        GotoCaseStatement { Value: { } value } => Of(value),
        _ => [],
    };

    public static IEnumerable<ExpressionVariable> Of(SyntaxNode? root)
    {
        if (root is null)
            yield break;
        var pending = new Stack<Visit>();
        var children = new ChildCollector();
        pending.Push(new Visit(root, false));
        while (pending.TryPop(out var current))
        {
            var (node, isPattern) = current;
            if (node is SingleVariableDesignation single)
                yield return new ExpressionVariable(single.Identifier, isPattern);
            if (IsOwnScope(node))
                continue;
            children.Elements.Clear();
            if (node is QueryExpression query)
                children.Add(query.From.Expression);
            else
                node.AddChildren(children);
            for (var i = children.Elements.Count - 1; i >= 0; i--)
            {
                if (children.Elements[i] is SyntaxNode child)
                    pending.Push(new Visit(child, node is PatternSyntax || (isPattern && node is DesignationSyntax)));
            }
        }
    }

    private sealed record Visit(SyntaxNode Node, bool IsPattern);

    private static bool IsOwnScope(SyntaxNode node) =>
        node is LambdaExpression or AnonymousMethodExpression or SwitchExpressionArm;
}
