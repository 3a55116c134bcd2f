using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>from x in xs … select y</c></summary>
internal sealed class QueryExpression(TextSpan span, FromClause from, QueryBody body) : ExpressionSyntax(span)
{
    public FromClause From { get; } = from;
    public QueryBody Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(From).Add(Body);
}

/// <summary>Clauses, then the final <see cref="SelectClause"/> or <see cref="GroupClause"/>.</summary>
internal sealed class QueryBody(
    TextSpan span, ImmutableArray<QueryClauseSyntax> clauses, QueryClauseSyntax final, QueryContinuation? continuation)
    : SyntaxNode(span)
{
    public ImmutableArray<QueryClauseSyntax> Clauses { get; } = clauses;
    public QueryClauseSyntax Final { get; } = final;
    public QueryContinuation? Continuation { get; } = continuation;

    internal override void AddChildren(ChildCollector to) => to.Add(Clauses).Add(Final).Add(Continuation);
}

/// <summary><c>into x …</c></summary>
internal sealed class QueryContinuation(TextSpan span, SyntaxToken identifier, QueryBody body) : SyntaxNode(span)
{
    public SyntaxToken Identifier { get; } = identifier;
    public QueryBody Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier).Add(Body);
}

/// <summary><c>from T x in xs</c></summary>
internal sealed class FromClause(TextSpan span, TypeSyntax? type, SyntaxToken identifier, ExpressionSyntax expression)
    : QueryClauseSyntax(span)
{
    public TypeSyntax? Type { get; } = type;
    public SyntaxToken Identifier { get; } = identifier;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Identifier).Add(Expression);
}

/// <summary><c>let x = y</c></summary>
internal sealed class LetClause(TextSpan span, SyntaxToken identifier, ExpressionSyntax expression) : QueryClauseSyntax(span)
{
    public SyntaxToken Identifier { get; } = identifier;
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Identifier).Add(Expression);
}

/// <summary><c>where c</c></summary>
internal sealed class WhereClause(TextSpan span, ExpressionSyntax condition) : QueryClauseSyntax(span)
{
    public ExpressionSyntax Condition { get; } = condition;

    internal override void AddChildren(ChildCollector to) => to.Add(Condition);
}

/// <summary><c>join T x in xs on a equals b into g</c></summary>
internal sealed class JoinClause(
    TextSpan span, TypeSyntax? type, SyntaxToken identifier, ExpressionSyntax inExpression, ExpressionSyntax leftKey,
    ExpressionSyntax rightKey, SyntaxToken? @into)
    : QueryClauseSyntax(span)
{
    public TypeSyntax? Type { get; } = type;
    public SyntaxToken Identifier { get; } = identifier;
    public ExpressionSyntax InExpression { get; } = inExpression;
    public ExpressionSyntax LeftKey { get; } = leftKey;
    public ExpressionSyntax RightKey { get; } = rightKey;
    public SyntaxToken? Into { get; } = @into;

    internal override void AddChildren(ChildCollector to) =>
        to.Add(Type).Add(Identifier).Add(InExpression).Add(LeftKey).Add(RightKey).Add(Into);
}

/// <summary><c>orderby a, b descending</c></summary>
internal sealed class OrderByClause(TextSpan span, ImmutableArray<Ordering> orderings) : QueryClauseSyntax(span)
{
    public ImmutableArray<Ordering> Orderings { get; } = orderings;

    internal override void AddChildren(ChildCollector to) => to.Add(Orderings);
}

/// <summary>One key; the direction is <c>ascending</c>, <c>descending</c> or absent.</summary>
internal sealed class Ordering(TextSpan span, ExpressionSyntax expression, SyntaxToken? direction) : SyntaxNode(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public SyntaxToken? Direction { get; } = direction;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression).Add(Direction);
}

/// <summary><c>select x</c></summary>
internal sealed class SelectClause(TextSpan span, ExpressionSyntax expression) : QueryClauseSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary><c>group x by k</c></summary>
internal sealed class GroupClause(TextSpan span, ExpressionSyntax element, ExpressionSyntax key) : QueryClauseSyntax(span)
{
    public ExpressionSyntax Element { get; } = element;
    public ExpressionSyntax Key { get; } = key;

    internal override void AddChildren(ChildCollector to) => to.Add(Element).Add(Key);
}
