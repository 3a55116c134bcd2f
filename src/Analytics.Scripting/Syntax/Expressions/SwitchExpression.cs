using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>x switch { … }</c></summary>
internal sealed class SwitchExpression(TextSpan span, ExpressionSyntax governing, ImmutableArray<SwitchExpressionArm> arms)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Governing { get; } = governing;
    public ImmutableArray<SwitchExpressionArm> Arms { get; } = arms;

    internal override void AddChildren(ChildCollector to) => to.Add(Governing).Add(Arms);
}

/// <summary><c>pattern when c =&gt; value</c></summary>
internal sealed class SwitchExpressionArm(TextSpan span, PatternSyntax pattern, ExpressionSyntax? when, ExpressionSyntax value)
    : SyntaxNode(span)
{
    public PatternSyntax Pattern { get; } = pattern;
    public ExpressionSyntax? When { get; } = when;
    public ExpressionSyntax Value { get; } = value;

    internal override void AddChildren(ChildCollector to) => to.Add(Pattern).Add(When).Add(Value);
}
