using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>a.b</c>, or <c>a-&gt;b</c>, which is refused later. The name is missing where nothing follows the dot.</summary>
internal sealed class MemberAccessExpression(TextSpan span, ExpressionSyntax target, SyntaxToken operatorToken, SimpleNameSyntax name)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Target { get; } = target;
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public SimpleNameSyntax Name { get; } = name;

    internal override void AddChildren(ChildCollector to) => to.Add(Target).Add(OperatorToken).Add(Name);
}

/// <summary><c>f(x)</c>; <c>nameof(x)</c> too.</summary>
internal sealed class InvocationExpression(TextSpan span, ExpressionSyntax target, ArgumentList argumentList)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Target { get; } = target;
    public ArgumentList ArgumentList { get; } = argumentList;

    internal override void AddChildren(ChildCollector to) => to.Add(Target).Add(ArgumentList);
}

/// <summary><c>a[i]</c></summary>
internal sealed class ElementAccessExpression(TextSpan span, ExpressionSyntax target, ArgumentList argumentList)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Target { get; } = target;
    public ArgumentList ArgumentList { get; } = argumentList;

    internal override void AddChildren(ChildCollector to) => to.Add(Target).Add(ArgumentList);
}

/// <summary><c>a?.b.c</c>: the second part begins, innermost, with a <see cref="MemberBindingExpression"/> or <see cref="ElementBindingExpression"/>. As the target of an assignment, the assignment is inside the second part.</summary>
internal sealed class ConditionalAccessExpression(TextSpan span, ExpressionSyntax target, ExpressionSyntax whenNotNull)
    : ExpressionSyntax(span)
{
    public ExpressionSyntax Target { get; } = target;
    public ExpressionSyntax WhenNotNull { get; } = whenNotNull;

    internal override void AddChildren(ChildCollector to) => to.Add(Target).Add(WhenNotNull);
}

/// <summary><c>.b</c> after <c>?</c>.</summary>
internal sealed class MemberBindingExpression(TextSpan span, SimpleNameSyntax name) : ExpressionSyntax(span)
{
    public SimpleNameSyntax Name { get; } = name;

    internal override void AddChildren(ChildCollector to) => to.Add(Name);
}

/// <summary><c>[i]</c> after <c>?</c>.</summary>
internal sealed class ElementBindingExpression(TextSpan span, ArgumentList argumentList) : ExpressionSyntax(span)
{
    public ArgumentList ArgumentList { get; } = argumentList;

    internal override void AddChildren(ChildCollector to) => to.Add(ArgumentList);
}

/// <summary>The arguments between parentheses or brackets, which the span includes.</summary>
internal sealed class ArgumentList(TextSpan span, ImmutableArray<Argument> arguments) : SyntaxNode(span)
{
    public ImmutableArray<Argument> Arguments { get; } = arguments;

    internal override void AddChildren(ChildCollector to) => to.Add(Arguments);
}

/// <summary><c>x</c>, <c>name: x</c>, <c>ref x</c>, <c>out var x</c>, <c>in x</c>.</summary>
internal sealed class Argument(TextSpan span, SyntaxToken? name, SyntaxToken? refKind, ExpressionSyntax expression)
    : SyntaxNode(span)
{
    public SyntaxToken? Name { get; } = name;
    public SyntaxToken? RefKind { get; } = refKind;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Name).Add(RefKind).Add(Expression);
}
