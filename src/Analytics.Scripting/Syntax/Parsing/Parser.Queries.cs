using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Whether <c>from</c> here begins a query and is not a name.</summary>
    private bool IsQueryStart()
    {
        if (!AtContextual(SyntaxKind.FromKeyword)) return false;
        var next = Peek(1);
        if (IsEnd(_position + 1)) return _inQuery;
        if (IsPredefinedType(next.Kind)) return true;
        if (next.Kind == SyntaxKind.OpenParen)
        {
            var behind = ScanType(_position + 1, out _);
            return behind > 0 && KindAt(behind) == SyntaxKind.Identifier && KindAt(behind + 1) == SyntaxKind.InKeyword;
        }

        if (next.Kind != SyntaxKind.Identifier) return false;
        if (Peek(2).Kind == SyntaxKind.InKeyword || IsEnd(_position + 2)) return true;
        var afterType = ScanType(_position + 1, out _);
        return afterType > 0 && KindAt(afterType) == SyntaxKind.Identifier;
    }

    private QueryExpression ParseQuery()
    {
        var wasInQuery = _inQuery;
        _inQuery = true;
        var from = ParseFrom();
        var body = ParseQueryBody();
        _inQuery = wasInQuery;
        return new QueryExpression(SpanFrom(from), from, body);
    }

    private FromClause ParseFrom()
    {
        var start = Start();
        Eat();
        var (type, identifier) = ParseRangeVariable();
        Expect(SyntaxKind.InKeyword);
        var expression = ParseExpression();
        return new FromClause(SpanFrom(start), type, identifier, expression);
    }

    private (TypeSyntax? Type, SyntaxToken Identifier) ParseRangeVariable()
    {
        var hasType = Peek(1).Kind != SyntaxKind.InKeyword && ScanType(_position, out _) is > 0 and var next
            && (IsIdentifierAt(next) || (IsEnd(next) && !IsIdentifierAt(next - 1)));
        var type = hasType ? ParseType() : null;
        return (type, ExpectIdentifier());
    }

    private QueryBody ParseQueryBody()
    {
        var start = Start();
        var clauses = ImmutableArray.CreateBuilder<QueryClauseSyntax>();
        while (ParseQueryClause() is { } clause) clauses.Add(clause);
        var final = ParseFinalClause();
        QueryContinuation? continuation = null;
        if (AtContextual(SyntaxKind.IntoKeyword) && Enter())
        {
            var into = Start();
            Eat();
            var identifier = ExpectIdentifier();
            var body = ParseQueryBody();
            continuation = new QueryContinuation(SpanFrom(into), identifier, body);
            Leave();
        }

        return new QueryBody(SpanFrom(start), clauses.ToImmutable(), final, continuation);
    }

    private QueryClauseSyntax? ParseQueryClause()
    {
        var start = Start();
        switch (Current.ContextualKind)
        {
            case SyntaxKind.FromKeyword:
                return ParseFrom();
            case SyntaxKind.JoinKeyword:
                return ParseJoin();
            case SyntaxKind.LetKeyword:
                Eat();
                var identifier = ExpectIdentifier();
                Expect(SyntaxKind.Equals);
                var value = ParseExpression();
                return new LetClause(SpanFrom(start), identifier, value);
            case SyntaxKind.WhereKeyword:
                Eat();
                var condition = ParseExpression();
                return new WhereClause(SpanFrom(start), condition);
            case SyntaxKind.OrderbyKeyword:
                return ParseOrderBy();
            default:
                return null;
        }
    }

    private JoinClause ParseJoin()
    {
        var start = Start();
        Eat();
        var (type, identifier) = ParseRangeVariable();
        Expect(SyntaxKind.InKeyword);
        var source = ParseExpression();
        ExpectContextual(SyntaxKind.OnKeyword);
        var left = ParseExpression();
        ExpectContextual(SyntaxKind.EqualsKeyword);
        var right = ParseExpression();
        var into = EatIfContextual(SyntaxKind.IntoKeyword) is null ? null : ExpectIdentifier();
        return new JoinClause(SpanFrom(start), type, identifier, source, left, right, into);
    }

    private OrderByClause ParseOrderBy()
    {
        var start = Start();
        Eat();
        var orderings = ImmutableArray.CreateBuilder<Ordering>();
        do
        {
            var ordering = Start();
            var key = ParseExpression();
            var direction = EatIfContextual(SyntaxKind.AscendingKeyword) ?? EatIfContextual(SyntaxKind.DescendingKeyword);
            orderings.Add(new Ordering(SpanFrom(ordering), key, direction));
        }
        while (TryEat(SyntaxKind.Comma));
        return new OrderByClause(SpanFrom(start), orderings.ToImmutable());
    }

    private QueryClauseSyntax ParseFinalClause()
    {
        var start = Start();
        if (EatIfContextual(SyntaxKind.SelectKeyword) is not null)
        {
            var selected = ParseExpression();
            return new SelectClause(SpanFrom(start), selected);
        }

        if (EatIfContextual(SyntaxKind.GroupKeyword) is not null)
        {
            var element = ParseExpression();
            ExpectContextual(SyntaxKind.ByKeyword);
            var key = ParseExpression();
            return new GroupClause(SpanFrom(start), element, key);
        }

        ReportMissing("CS0742", "A query body must end with a select clause or a group clause");
        var name = MissingName();
        return new SelectClause(name.Span, name);
    }
}
