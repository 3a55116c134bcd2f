using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>[target: A, B(1)]</c></summary>
internal sealed class AttributeList(TextSpan span, SyntaxToken? target, ImmutableArray<AttributeSyntax> attributes)
    : SyntaxNode(span)
{
    public SyntaxToken? Target { get; } = target;
    public ImmutableArray<AttributeSyntax> Attributes { get; } = attributes;

    internal override void AddChildren(ChildCollector to) => to.Add(Target).Add(Attributes);
}

/// <summary><c>A(1, Name = 2)</c></summary>
internal sealed class AttributeSyntax(TextSpan span, NameSyntax name, bool hasArgumentList, ImmutableArray<AttributeArgument> arguments)
    : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;
    public bool HasArgumentList { get; } = hasArgumentList;
    public ImmutableArray<AttributeArgument> Arguments { get; } = arguments;

    internal override void AddChildren(ChildCollector to) => to.Add(Name).Add(Arguments);
}

/// <summary><c>x</c>, <c>Name = x</c> or <c>name: x</c>.</summary>
internal sealed class AttributeArgument(TextSpan span, SyntaxToken? propertyName, SyntaxToken? parameterName, ExpressionSyntax expression)
    : SyntaxNode(span)
{
    public SyntaxToken? PropertyName { get; } = propertyName;
    public SyntaxToken? ParameterName { get; } = parameterName;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(PropertyName).Add(ParameterName).Add(Expression);
}
