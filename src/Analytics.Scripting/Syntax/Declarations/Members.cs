using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary>A field, or a session variable that was declared with modifiers.</summary>
internal sealed class FieldDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers,
    VariableDeclaration declaration)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public VariableDeclaration Declaration { get; } = declaration;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Modifiers).Add(Declaration);
}

/// <summary><c>event EventHandler Changed;</c></summary>
internal sealed class EventFieldDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers,
    VariableDeclaration declaration)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public VariableDeclaration Declaration { get; } = declaration;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Modifiers).Add(Declaration);
}

/// <summary><c>event EventHandler Changed { add … remove … }</c></summary>
internal sealed class EventDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax type,
    NameSyntax? explicitInterface, SyntaxToken identifier, ImmutableArray<Accessor> accessors)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax Type { get; } = type;
    public NameSyntax? ExplicitInterface { get; } = explicitInterface;
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<Accessor> Accessors { get; } = accessors;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Type).Add(ExplicitInterface).Add(Identifier).Add(Accessors);
}

/// <summary>A method, or a function at the top of a cell. Without a body both are null.</summary>
internal sealed class MethodDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax returnType,
    NameSyntax? explicitInterface, SyntaxToken identifier, ImmutableArray<TypeParameter> typeParameters,
    ImmutableArray<Parameter> parameters, ImmutableArray<ConstraintClause> constraints, BlockStatement? body,
    ExpressionSyntax? expressionBody)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax ReturnType { get; } = returnType;
    public NameSyntax? ExplicitInterface { get; } = explicitInterface;
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ImmutableArray<ConstraintClause> Constraints { get; } = constraints;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(ReturnType).Add(ExplicitInterface).Add(Identifier).Add(TypeParameters).Add(Parameters).Add(Constraints).Add(Body).Add(ExpressionBody);
}

/// <summary><c>C(int x) : base(x) { … }</c></summary>
internal sealed class ConstructorDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, SyntaxToken identifier,
    ImmutableArray<Parameter> parameters, ConstructorInitializer? initializer, BlockStatement? body,
    ExpressionSyntax? expressionBody)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ConstructorInitializer? Initializer { get; } = initializer;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Identifier).Add(Parameters).Add(Initializer).Add(Body).Add(ExpressionBody);
}

/// <summary><c>: this(…)</c> or <c>: base(…)</c>.</summary>
internal sealed class ConstructorInitializer(TextSpan span, SyntaxToken keyword, ArgumentList argumentList) : SyntaxNode(span)
{
    public SyntaxToken Keyword { get; } = keyword;
    public ArgumentList ArgumentList { get; } = argumentList;

    internal override void AddChildren(ChildCollector to) => to.Add(Keyword).Add(ArgumentList);
}

/// <summary><c>~C() { … }</c></summary>
internal sealed class DestructorDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, SyntaxToken identifier,
    BlockStatement? body, ExpressionSyntax? expressionBody)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public SyntaxToken Identifier { get; } = identifier;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Identifier).Add(Body).Add(ExpressionBody);
}

/// <summary><c>static C operator +(C a, C b)</c></summary>
internal sealed class OperatorDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax returnType,
    NameSyntax? explicitInterface, SyntaxToken? checkedKeyword, SyntaxToken operatorToken, ImmutableArray<Parameter> parameters,
    BlockStatement? body, ExpressionSyntax? expressionBody)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax ReturnType { get; } = returnType;
    public NameSyntax? ExplicitInterface { get; } = explicitInterface;
    public SyntaxToken? CheckedKeyword { get; } = checkedKeyword;
    public SyntaxToken OperatorToken { get; } = operatorToken;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(ReturnType).Add(ExplicitInterface).Add(CheckedKeyword).Add(OperatorToken).Add(Parameters).Add(Body).Add(ExpressionBody);
}

/// <summary><c>static implicit operator T(C c)</c></summary>
internal sealed class ConversionOperatorDeclaration(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, SyntaxToken keyword,
    NameSyntax? explicitInterface, SyntaxToken? checkedKeyword, TypeSyntax type, ImmutableArray<Parameter> parameters,
    BlockStatement? body, ExpressionSyntax? expressionBody)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public SyntaxToken Keyword { get; } = keyword;
    public NameSyntax? ExplicitInterface { get; } = explicitInterface;
    public SyntaxToken? CheckedKeyword { get; } = checkedKeyword;
    public TypeSyntax Type { get; } = type;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(Keyword).Add(ExplicitInterface).Add(CheckedKeyword).Add(Type).Add(Parameters).Add(Body).Add(ExpressionBody);
}

/// <summary>Modifiers or a type that no declaration follows; always reported as an error.</summary>
internal sealed class IncompleteMember(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax? type)
    : MemberSyntax(span, attributeLists, modifiers)
{
    public TypeSyntax? Type { get; } = type;

    internal override void AddChildren(ChildCollector to) => to.Add(AttributeLists).Add(Modifiers).Add(Type);
}
