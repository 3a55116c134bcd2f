namespace Analytics.Scripting.Syntax;

/// <summary><c>break;</c></summary>
internal sealed class BreakStatement(TextSpan span) : StatementSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>continue;</c></summary>
internal sealed class ContinueStatement(TextSpan span) : StatementSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>return x;</c></summary>
internal sealed class ReturnStatement(TextSpan span, ExpressionSyntax? expression) : StatementSyntax(span)
{
    public ExpressionSyntax? Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary><c>throw x;</c></summary>
internal sealed class ThrowStatement(TextSpan span, ExpressionSyntax? expression) : StatementSyntax(span)
{
    public ExpressionSyntax? Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary><c>yield return x;</c></summary>
internal sealed class YieldReturnStatement(TextSpan span, SyntaxToken yieldKeyword, ExpressionSyntax expression)
    : StatementSyntax(span)
{
    public SyntaxToken YieldKeyword { get; } = yieldKeyword;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(YieldKeyword).Add(Expression);
}

/// <summary><c>yield break;</c></summary>
internal sealed class YieldBreakStatement(TextSpan span, SyntaxToken yieldKeyword) : StatementSyntax(span)
{
    public SyntaxToken YieldKeyword { get; } = yieldKeyword;

    internal override void AddChildren(ChildCollector to) => to.Add(YieldKeyword);
}

/// <summary><c>goto label;</c></summary>
internal sealed class GotoStatement(TextSpan span, SyntaxToken label) : StatementSyntax(span)
{
    public SyntaxToken Label { get; } = label;

    internal override void AddChildren(ChildCollector to) => to.Add(Label);
}

/// <summary><c>goto case 1;</c>, or <c>goto default;</c>, which has no value.</summary>
internal sealed class GotoCaseStatement(TextSpan span, ExpressionSyntax? value) : StatementSyntax(span)
{
    public ExpressionSyntax? Value { get; } = value;

    internal override void AddChildren(ChildCollector to) => to.Add(Value);
}
