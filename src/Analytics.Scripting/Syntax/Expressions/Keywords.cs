namespace Analytics.Scripting.Syntax;

/// <summary><c>checked(x)</c> or <c>unchecked(x)</c>.</summary>
internal sealed class CheckedExpression(TextSpan span, SyntaxToken keyword, ExpressionSyntax expression) : ExpressionSyntax(span)
{
    public SyntaxToken Keyword { get; } = keyword;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Keyword).Add(Expression);
}

/// <summary><c>typeof(T)</c></summary>
internal sealed class TypeOfExpression(TextSpan span, TypeSyntax type) : ExpressionSyntax(span)
{
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(Type);
}

/// <summary><c>sizeof(T)</c></summary>
internal sealed class SizeOfExpression(TextSpan span, TypeSyntax type) : ExpressionSyntax(span)
{
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(Type);
}

/// <summary><c>default(T)</c></summary>
internal sealed class DefaultExpression(TextSpan span, TypeSyntax type) : ExpressionSyntax(span)
{
    public TypeSyntax Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(Type);
}
