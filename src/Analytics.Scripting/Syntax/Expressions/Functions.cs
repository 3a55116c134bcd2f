using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>x =&gt; y</c> in all forms. Modifiers are <c>async</c> and <c>static</c>; exactly one of the bodies is present; <c>ref</c> before an expression body is a <see cref="RefExpression"/>.</summary>
internal sealed class LambdaExpression(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax? returnType,
    ImmutableArray<Parameter> parameters, bool hasParameterList, ExpressionSyntax? expressionBody, BlockStatement? body)
    : ExpressionSyntax(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
    public TypeSyntax? ReturnType { get; } = returnType;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public bool HasParameterList { get; } = hasParameterList;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;
    public BlockStatement? Body { get; } = body;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(ReturnType).Add(Parameters).Add(ExpressionBody).Add(Body);
}

/// <summary><c>delegate (int x) { … }</c>; without a parameter list it converts to any delegate without <c>out</c> parameters.</summary>
internal sealed class AnonymousMethodExpression(
    TextSpan span, ImmutableArray<SyntaxToken> modifiers, bool hasParameterList, ImmutableArray<Parameter> parameters,
    BlockStatement body)
    : ExpressionSyntax(span)
{
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
    public bool HasParameterList { get; } = hasParameterList;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public BlockStatement Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(Modifiers).Add(Parameters).Add(Body);
}
