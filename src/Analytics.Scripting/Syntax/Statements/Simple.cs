using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

/// <summary><c>{ … }</c></summary>
internal sealed class BlockStatement(
    TextSpan span, SyntaxToken openBrace, ImmutableArray<StatementSyntax> statements, SyntaxToken closeBrace)
    : StatementSyntax(span)
{
    public SyntaxToken OpenBrace { get; } = openBrace;
    public ImmutableArray<StatementSyntax> Statements { get; } = statements;
    public SyntaxToken CloseBrace { get; } = closeBrace;

    internal override void AddChildren(ChildCollector to) => to.Add(OpenBrace).Add(Statements).Add(CloseBrace);
}

/// <summary><c>;</c></summary>
internal sealed class EmptyStatement(TextSpan span) : StatementSyntax(span)
{
    internal override void AddChildren(ChildCollector to)
    {
    }
}

/// <summary><c>f();</c>. Only the last statement of a cell may lack its semicolon; its value is then the cell's result.</summary>
internal sealed class ExpressionStatement(TextSpan span, ExpressionSyntax expression, bool hasSemicolon) : StatementSyntax(span)
{
    public ExpressionSyntax Expression { get; } = expression;
    public bool HasSemicolon { get; } = hasSemicolon;

    internal override void AddChildren(ChildCollector to) => to.Add(Expression);
}

/// <summary><c>label: …</c></summary>
internal sealed class LabeledStatement(TextSpan span, SyntaxToken label, StatementSyntax statement) : StatementSyntax(span)
{
    public SyntaxToken Label { get; } = label;
    public StatementSyntax Statement { get; } = statement;

    internal override void AddChildren(ChildCollector to) => to.Add(Label).Add(Statement);
}
