using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>int P { get; set; } = 1;</c> or <c>int P =&gt; 1;</c></summary>
internal sealed class PropertyDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax type,
    NameSyntax? explicitInterface, SyntaxToken identifier, ImmutableArray<Accessor> accessors, ExpressionSyntax? expressionBody,
    ExpressionSyntax? initializer)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax Type { get; } = type;
    public NameSyntax? ExplicitInterface { get; } = explicitInterface;
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<Accessor> Accessors { get; } = accessors;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;
    public ExpressionSyntax? Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Type).Add(ExplicitInterface).Add(Identifier).Add(Accessors).Add(ExpressionBody).Add(Initializer);
}

/// <summary><c>int this[int i] { get … }</c></summary>
internal sealed class IndexerDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax type,
    NameSyntax? explicitInterface, SyntaxToken thisKeyword, ImmutableArray<Parameter> parameters,
    ImmutableArray<Accessor> accessors, ExpressionSyntax? expressionBody)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax Type { get; } = type;
    public NameSyntax? ExplicitInterface { get; } = explicitInterface;
    public SyntaxToken ThisKeyword { get; } = thisKeyword;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ImmutableArray<Accessor> Accessors { get; } = accessors;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Type).Add(ExplicitInterface).Add(ThisKeyword).Add(Parameters).Add(Accessors).Add(ExpressionBody);
}

/// <summary><c>get</c>, <c>set</c>, <c>init</c>, <c>add</c> or <c>remove</c>; without a body it is automatic or abstract.</summary>
internal sealed class Accessor(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, SyntaxToken keyword,
    BlockStatement? body, ExpressionSyntax? expressionBody)
    : SyntaxNode(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
    public SyntaxToken Keyword { get; } = keyword;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Keyword).Add(Body).Add(ExpressionBody);
}
