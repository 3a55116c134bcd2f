using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private TryStatement ParseTry()
    {
        var start = Start();
        BlockStatement block;
        if (TryEat(SyntaxKind.TryKeyword))
        {
            block = ParseBlock();
        }
        else
        {
            ReportAtCurrent("CS1003", "Syntax error, 'try' expected");
            var open = Missing(SyntaxKind.OpenBrace);
            block = new BlockStatement(open.Span, open, [], Missing(SyntaxKind.CloseBrace));
        }

        var catches = ImmutableArray.CreateBuilder<CatchClause>();
        while (At(SyntaxKind.CatchKeyword)) catches.Add(ParseCatch());
        var @finally = TryEat(SyntaxKind.FinallyKeyword) ? ParseBlock() : null;
        if (catches.Count == 0 && @finally is null) ReportMissing("CS1524", "Expected catch or finally");
        return new TryStatement(SpanFrom(start), block, catches.ToImmutable(), @finally);
    }

    private CatchClause ParseCatch()
    {
        var start = Start();
        Eat();
        TypeSyntax? type = null;
        SyntaxToken? identifier = null;
        if (TryEat(SyntaxKind.OpenParen))
        {
            type = ParseType();
            if (IsIdentifier(Current)) identifier = Eat();
            Expect(SyntaxKind.CloseParen);
        }

        ExpressionSyntax? filter = null;
        if (EatIfContextual(SyntaxKind.WhenKeyword) is not null) filter = ParseCondition();
        var block = ParseBlock();
        return new CatchClause(SpanFrom(start), type, identifier, filter, block);
    }

    /// <summary><c>using (…) …</c> or <c>using var x = …;</c>, each also behind <c>await</c>.</summary>
    private StatementSyntax ParseUsing(SyntaxToken? awaitKeyword)
    {
        var start = Start();
        var usingKeyword = Eat();
        if (!At(SyntaxKind.OpenParen) || IsTupleDeclarationAt(_position))
        {
            var local = ParseVariableDeclaration(ParseTypeWithRef);
            Expect(SyntaxKind.Semicolon);
            return new LocalDeclarationStatement(SpanOf(awaitKeyword, start), awaitKeyword, usingKeyword, [], local);
        }

        Eat();
        VariableDeclaration? declaration = null;
        ExpressionSyntax? expression = null;
        if (IsLocalDeclaration(isTop: false)) declaration = ParseVariableDeclaration(ParseTypeWithRef);
        else expression = ParseExpression();
        Expect(SyntaxKind.CloseParen);
        var body = ParseEmbedded();
        return new UsingStatement(SpanOf(awaitKeyword, start), awaitKeyword, declaration, expression, body);
    }

    private bool IsTupleDeclarationAt(int at) => ScanType(at, out _) is > 0 and var next && IsIdentifierAt(next);

    private LockStatement ParseLock()
    {
        var start = Start();
        Eat();
        var expression = ParseCondition();
        var body = ParseEmbedded();
        return new LockStatement(SpanFrom(start), expression, body);
    }

    private CheckedStatement ParseCheckedStatement()
    {
        var start = Start();
        var keyword = Eat();
        var block = ParseBlock();
        return new CheckedStatement(SpanFrom(start), keyword, block);
    }

    private UnsafeStatement ParseUnsafe()
    {
        var start = Start();
        var keyword = Eat();
        var block = ParseBlock();
        return new UnsafeStatement(SpanFrom(start), keyword, block);
    }

    private FixedStatement ParseFixed()
    {
        var start = Start();
        var keyword = Eat();
        Expect(SyntaxKind.OpenParen);
        var declaration = ParseVariableDeclaration(ParseTypeWithRef);
        Expect(SyntaxKind.CloseParen);
        var body = ParseEmbedded();
        return new FixedStatement(SpanFrom(start), keyword, declaration, body);
    }
}
