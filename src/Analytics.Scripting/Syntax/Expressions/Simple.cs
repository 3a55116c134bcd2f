using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>A number, character, string, <c>true</c>, <c>false</c> or <c>null</c>. The token's Value is the boxed constant.</summary>
internal sealed class LiteralExpression(TextSpan span, SyntaxToken token) : ExpressionSyntax(span)
{
    public SyntaxToken Token { get; } = token;

    internal override void AddChildren(ChildCollector to) => to.Add(Token);
}

/// <summary><c>default</c> without a type.</summary>
internal sealed class DefaultLiteralExpression(TextSpan span) : ExpressionSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>this</c></summary>
internal sealed class ThisExpression(TextSpan span) : ExpressionSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>base</c>; only a member or element access may hold it.</summary>
internal sealed class BaseExpression(TextSpan span) : ExpressionSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>field</c> inside a property accessor.</summary>
internal sealed class FieldExpression(TextSpan span, SyntaxToken keyword) : ExpressionSyntax(span)
{
    public SyntaxToken Keyword { get; } = keyword;

    internal override void AddChildren(ChildCollector to) => to.Add(Keyword);
}

/// <summary><c>(x)</c></summary>
internal sealed class ParenthesizedExpression(TextSpan span, ExpressionSyntax expression) : ExpressionSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary><c>(a, name: b)</c>; two or more elements. As the target of an assignment its elements may be declarations.</summary>
internal sealed class TupleExpression(TextSpan span, ImmutableArray<Argument> arguments) : ExpressionSyntax(span)
{
    public ImmutableArray<Argument> Arguments { get; } = arguments;

    internal override void AddChildren(ChildCollector to) => to.Add(Arguments);
}

/// <summary><c>out var x</c>, <c>var (a, b)</c>, or <c>int a</c> within a deconstruction. The type is the identifier <c>var</c> where it was written so.</summary>
internal sealed class DeclarationExpression(TextSpan span, TypeSyntax type, DesignationSyntax designation)
    : ExpressionSyntax(span)
{
    public TypeSyntax Type { get; } = type;
    public DesignationSyntax Designation { get; } = designation;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Designation);
}
