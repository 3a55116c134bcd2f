using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>while (c) …</c></summary>
internal sealed class WhileStatement(TextSpan span, ExpressionSyntax condition, StatementSyntax body) : StatementSyntax(span)
{
    public ExpressionSyntax Condition { get; } = condition;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(Condition).Add(Body);
}

/// <summary><c>do … while (c);</c></summary>
internal sealed class DoStatement(TextSpan span, StatementSyntax body, ExpressionSyntax condition) : StatementSyntax(span)
{
    public StatementSyntax Body { get; } = body;
    public ExpressionSyntax Condition { get; } = condition;

    internal override void AddChildren(ChildCollector to) => to.Add(Body).Add(Condition);
}

/// <summary><c>for (…; …; …) …</c>; a declaration excludes initializers.</summary>
internal sealed class ForStatement(
    TextSpan span, VariableDeclaration? declaration, ImmutableArray<ExpressionSyntax> initializers, ExpressionSyntax? condition,
    ImmutableArray<ExpressionSyntax> incrementors, StatementSyntax body)
    : StatementSyntax(span)
{
    public VariableDeclaration? Declaration { get; } = declaration;
    public ImmutableArray<ExpressionSyntax> Initializers { get; } = initializers;
    public ExpressionSyntax? Condition { get; } = condition;
    public ImmutableArray<ExpressionSyntax> Incrementors { get; } = incrementors;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(Declaration).Add(Initializers).Add(Condition).Add(Incrementors).Add(Body);
}

/// <summary><c>foreach (T x in xs) …</c></summary>
internal sealed class ForEachStatement(
    TextSpan span, SyntaxToken? awaitKeyword, TypeSyntax type, SyntaxToken identifier, ExpressionSyntax expression,
    StatementSyntax body)
    : StatementSyntax(span)
{
    public SyntaxToken? AwaitKeyword { get; } = awaitKeyword;
    public TypeSyntax Type { get; } = type;
    public SyntaxToken Identifier { get; } = identifier;
    public ExpressionSyntax Expression { get; } = expression;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(AwaitKeyword).Add(Type).Add(Identifier).Add(Expression).Add(Body);
}

/// <summary><c>foreach (var (a, b) in xs) …</c>: a <see cref="DeclarationExpression"/>, or a <see cref="TupleExpression"/> of them.</summary>
internal sealed class ForEachVariableStatement(
    TextSpan span, SyntaxToken? awaitKeyword, ExpressionSyntax variable, ExpressionSyntax expression, StatementSyntax body)
    : StatementSyntax(span)
{
    public SyntaxToken? AwaitKeyword { get; } = awaitKeyword;
    public ExpressionSyntax Variable { get; } = variable;
    public ExpressionSyntax Expression { get; } = expression;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(AwaitKeyword).Add(Variable).Add(Expression).Add(Body);
}
