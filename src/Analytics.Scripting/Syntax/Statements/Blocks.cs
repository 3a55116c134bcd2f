using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>try … catch … finally …</c></summary>
internal sealed class TryStatement(TextSpan span, BlockStatement block, ImmutableArray<CatchClause> catches, BlockStatement? @finally)
    : StatementSyntax(span)
{
    public BlockStatement Block { get; } = block;
    public ImmutableArray<CatchClause> Catches { get; } = catches;
    public BlockStatement? Finally { get; } = @finally;

    internal override void AddChildren(ChildCollector to) => to.Add(Block).Add(Catches).Add(Finally);
}

/// <summary><c>catch (T e) when (c) { … }</c></summary>
internal sealed class CatchClause(
    TextSpan span, TypeSyntax? type, SyntaxToken? identifier, ExpressionSyntax? filter, BlockStatement block)
    : SyntaxNode(span)
{
    public TypeSyntax? Type { get; } = type;
    public SyntaxToken? Identifier { get; } = identifier;
    public ExpressionSyntax? Filter { get; } = filter;
    public BlockStatement Block { get; } = block;

    internal override void AddChildren(ChildCollector to) => to.Add(Type).Add(Identifier).Add(Filter).Add(Block);
}

/// <summary><c>using (…) …</c>; either a declaration or an expression.</summary>
internal sealed class UsingStatement(
    TextSpan span, SyntaxToken? awaitKeyword, VariableDeclaration? declaration, ExpressionSyntax? expression,
    StatementSyntax body)
    : StatementSyntax(span)
{
    public SyntaxToken? AwaitKeyword { get; } = awaitKeyword;
    public VariableDeclaration? Declaration { get; } = declaration;
    public ExpressionSyntax? Expression { get; } = expression;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(AwaitKeyword).Add(Declaration).Add(Expression).Add(Body);
}

/// <summary><c>lock (x) …</c></summary>
internal sealed class LockStatement(TextSpan span, ExpressionSyntax expression, StatementSyntax body) : StatementSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression).Add(Body);
}

/// <summary><c>checked { … }</c> or <c>unchecked { … }</c>.</summary>
internal sealed class CheckedStatement(TextSpan span, SyntaxToken keyword, BlockStatement block) : StatementSyntax(span)
{
    public SyntaxToken Keyword { get; } = keyword;
    public BlockStatement Block { get; } = block;

    internal override void AddChildren(ChildCollector to) => to.Add(Keyword).Add(Block);
}

/// <summary><c>unsafe { … }</c></summary>
internal sealed class UnsafeStatement(TextSpan span, SyntaxToken unsafeKeyword, BlockStatement block) : StatementSyntax(span)
{
    public SyntaxToken UnsafeKeyword { get; } = unsafeKeyword;
    public BlockStatement Block { get; } = block;

    internal override void AddChildren(ChildCollector to) => to.Add(UnsafeKeyword).Add(Block);
}

/// <summary><c>fixed (int* p = a) …</c></summary>
internal sealed class FixedStatement(TextSpan span, SyntaxToken fixedKeyword, VariableDeclaration declaration, StatementSyntax body)
    : StatementSyntax(span)
{
    public SyntaxToken FixedKeyword { get; } = fixedKeyword;
    public VariableDeclaration Declaration { get; } = declaration;
    public StatementSyntax Body { get; } = body;

    internal override void AddChildren(ChildCollector to) => to.Add(FixedKeyword).Add(Declaration).Add(Body);
}
