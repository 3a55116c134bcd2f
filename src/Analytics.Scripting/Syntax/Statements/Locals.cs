using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>int x = 1;</c>, <c>const …</c>, <c>using …</c>, <c>await using …</c>. At the top of a cell it declares session variables; modifiers other than <c>const</c> there make it a <see cref="FieldDeclaration"/>.</summary>
internal sealed class LocalDeclarationStatement(
    TextSpan span, SyntaxToken? awaitKeyword, SyntaxToken? usingKeyword, ImmutableArray<SyntaxToken> modifiers,
    VariableDeclaration declaration)
    : StatementSyntax(span)
{
    public SyntaxToken? AwaitKeyword { get; } = awaitKeyword;
    public SyntaxToken? UsingKeyword { get; } = usingKeyword;
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
    public VariableDeclaration Declaration { get; } = declaration;

    internal override void AddChildren(ChildCollector to) => to.Add(AwaitKeyword).Add(UsingKeyword).Add(Modifiers).Add(Declaration);
}

/// <summary><c>int x = 1, y</c>; the type is the identifier <c>var</c> where it was written so.</summary>
internal sealed class VariableDeclaration(TextSpan span, TypeSyntax type, ImmutableArray<VariableDeclarator> variables)
    : SyntaxNode(span)
{
    public TypeSyntax Type { get; } = type;
    public ImmutableArray<VariableDeclarator> Variables { get; } = variables;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Variables);
}

/// <summary><c>x = 1</c>; an initializer in braces is an <see cref="InitializerExpression"/> of kind Array.</summary>
internal sealed class VariableDeclarator(TextSpan span, SyntaxToken identifier, ExpressionSyntax? initializer) : SyntaxNode(span)
{
    public SyntaxToken Identifier { get; } = identifier;
    public ExpressionSyntax? Initializer { get; } = initializer;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier).Add(Initializer);
}

/// <summary>A function inside a block. At the top of a cell functions are <see cref="MethodDeclaration"/>.</summary>
internal sealed class LocalFunctionStatement(
    TextSpan span, ImmutableArray<AttributeList> attributeLists, ImmutableArray<SyntaxToken> modifiers, TypeSyntax returnType,
    SyntaxToken identifier, ImmutableArray<TypeParameter> typeParameters, ImmutableArray<Parameter> parameters,
    ImmutableArray<ConstraintClause> constraints, BlockStatement? body, ExpressionSyntax? expressionBody)
    : StatementSyntax(span)
{
    public ImmutableArray<AttributeList> AttributeLists { get; } = attributeLists;
    public ImmutableArray<SyntaxToken> Modifiers { get; } = modifiers;
    public TypeSyntax ReturnType { get; } = returnType;
    public SyntaxToken Identifier { get; } = identifier;
    public ImmutableArray<TypeParameter> TypeParameters { get; } = typeParameters;
    public ImmutableArray<Parameter> Parameters { get; } = parameters;
    public ImmutableArray<ConstraintClause> Constraints { get; } = constraints;
    public BlockStatement? Body { get; } = body;
    public ExpressionSyntax? ExpressionBody { get; } = expressionBody;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(AttributeLists).Add(Modifiers).Add(ReturnType).Add(Identifier).Add(TypeParameters).Add(Parameters).Add(Constraints).Add(Body).Add(ExpressionBody);
}
