using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private StatementSyntax ParseStatement(bool isTop = false)
    {
        if (!Enter()) return new EmptyStatement(new TextSpan(LastEnd, LastEnd));
        var statement = ParseKeywordStatement() ?? ParseContextualStatement(isTop) ?? ParseExpressionStatement(isTop);
        Leave();
        return statement;
    }

    /// <summary>A statement that its first token tells, or null.</summary>
    private StatementSyntax? ParseKeywordStatement() => Current.Kind switch
    {
        SyntaxKind.OpenBrace => ParseBlock(),
        SyntaxKind.Semicolon => new EmptyStatement(Eat().Span),
        SyntaxKind.IfKeyword => ParseIf(),
        SyntaxKind.ElseKeyword => ParseStrayElse(),
        SyntaxKind.SwitchKeyword => ParseSwitch(),
        SyntaxKind.WhileKeyword => ParseWhile(),
        SyntaxKind.DoKeyword => ParseDo(),
        SyntaxKind.ForKeyword => ParseFor(),
        SyntaxKind.ForeachKeyword => ParseForEach(null),
        SyntaxKind.BreakKeyword => ParseBreak(),
        SyntaxKind.ContinueKeyword => ParseContinue(),
        SyntaxKind.ReturnKeyword => ParseReturn(),
        SyntaxKind.ThrowKeyword => ParseThrow(),
        SyntaxKind.GotoKeyword => ParseGoto(),
        SyntaxKind.TryKeyword or SyntaxKind.CatchKeyword or SyntaxKind.FinallyKeyword => ParseTry(),
        SyntaxKind.LockKeyword => ParseLock(),
        SyntaxKind.UsingKeyword => ParseUsing(null),
        SyntaxKind.FixedKeyword => ParseFixed(),
        SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword when Peek(1).Kind == SyntaxKind.OpenBrace => ParseCheckedStatement(),
        SyntaxKind.UnsafeKeyword when Peek(1).Kind == SyntaxKind.OpenBrace => ParseUnsafe(),
        SyntaxKind.ConstKeyword => ParseLocalDeclaration(),
        _ => null,
    };

    private StatementSyntax? ParseContextualStatement(bool isTop)
    {
        var next = Peek(1).Kind;
        if (AtContextual(SyntaxKind.YieldKeyword) && next is SyntaxKind.ReturnKeyword or SyntaxKind.BreakKeyword) return ParseYield();
        if (AtContextual(SyntaxKind.AwaitKeyword) && Peek(1).Kind == SyntaxKind.UsingKeyword) return ParseUsing(Eat());
        if (AtContextual(SyntaxKind.AwaitKeyword) && Peek(1).Kind == SyntaxKind.ForeachKeyword) return ParseForEach(Eat());
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Colon) return ParseLabeled(isTop);
        if (!isTop && (IsLocalFunction() || (At(SyntaxKind.OpenBracket) && IsAttributeList()))) return ParseLocalFunction();
        if (!IsLocalDeclaration(isTop)) return null;
        return ParseLocalDeclaration();
    }

    private BlockStatement ParseBlock()
    {
        var start = Start();
        var open = Expect(SyntaxKind.OpenBrace);
        var statements = open.IsMissing ? [] : ParseStatements(isSection: false);
        var close = open.IsMissing ? Missing(SyntaxKind.CloseBrace) : Expect(SyntaxKind.CloseBrace);
        return new BlockStatement(SpanFrom(start), open, statements, close);
    }

    /// <summary>Reads statements up to a closing brace, or the next label in a section of a switch.</summary>
    private ImmutableArray<StatementSyntax> ParseStatements(bool isSection)
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        while (!At(SyntaxKind.CloseBrace) && !AtEnd && !EndsBlock())
        {
            if (isSection && IsSwitchLabel()) break;
            var before = _position;
            statements.Add(ParseStatement());
            if (_position == before) SkipToken();
        }

        return statements.ToImmutable();
    }

    /// <summary>A token that nothing could use was reported by whoever could not; reading goes on behind it.</summary>
    private void SkipToken()
    {
        ReportInvalidTerm();
        Eat();
    }

    /// <summary>Whether a declaration begins here that no block can hold, so that a brace was forgotten before it.</summary>
    private bool EndsBlock()
    {
        if (Current.Kind is SyntaxKind.NamespaceKeyword) return true;
        var isAccess = Current.Kind is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword
            or SyntaxKind.InternalKeyword;
        if (isAccess) return true;

        // In a block "record x;" declares a variable.
        var isVariable = AtContextual(SyntaxKind.RecordKeyword) && Peek(2).Kind is SyntaxKind.Semicolon or SyntaxKind.EndOfFile;
        return !isVariable && IsTypeDeclaration(_position);
    }

    /// <summary>The statement of an <c>if</c> or loop, which cannot be a declaration.</summary>
    private StatementSyntax ParseEmbedded()
    {
        if (At(SyntaxKind.CloseBrace) || AtEnd)
        {
            ReportInvalidTerm();
            return new EmptyStatement(Missing(SyntaxKind.Semicolon).Span);
        }

        var start = _position;
        var statement = ParseStatement();
        var isDeclaration = statement is LocalFunctionStatement or LabeledStatement
            || (statement is LocalDeclarationStatement local && IsWholeVariable(local.Declaration));
        if (isDeclaration)
        {
            var span = new TextSpan(_tokens[start].Span.Start, Math.Max(statement.Span.End, _tokens[start].Span.Start));
            Error("CS1023", span, "Embedded statement cannot be a declaration or labeled statement");
        }

        return statement;
    }

    private ExpressionSyntax ParseCondition()
    {
        Expect(SyntaxKind.OpenParen);
        var condition = ParseExpression();
        Expect(SyntaxKind.CloseParen);
        return condition;
    }

    private ExpressionStatement ParseExpressionStatement(bool isTop)
    {
        var start = Start();
        var expression = ParseExpression();
        var hasSemicolon = TryEat(SyntaxKind.Semicolon);
        if (!hasSemicolon && !(isTop && AtEnd)) Expect(SyntaxKind.Semicolon);
        return new ExpressionStatement(SpanFrom(start), expression, hasSemicolon);
    }

    private LabeledStatement ParseLabeled(bool isTop)
    {
        var start = Start();
        var label = Eat();
        Eat();
        if (At(SyntaxKind.CloseBrace)) ReportInvalidTerm();
        var statement = At(SyntaxKind.CloseBrace) ? new EmptyStatement(Missing(SyntaxKind.Semicolon).Span) : ParseStatement(isTop);
        return new LabeledStatement(SpanFrom(start), label, statement);
    }

    private BreakStatement ParseBreak()
    {
        var start = Start();
        Eat();
        Expect(SyntaxKind.Semicolon);
        return new BreakStatement(SpanFrom(start));
    }

    private ContinueStatement ParseContinue()
    {
        var start = Start();
        Eat();
        Expect(SyntaxKind.Semicolon);
        return new ContinueStatement(SpanFrom(start));
    }

    private ReturnStatement ParseReturn()
    {
        var start = Start();
        Eat();
        var expression = At(SyntaxKind.Semicolon) ? null : ParsePossibleRef();
        Expect(SyntaxKind.Semicolon);
        return new ReturnStatement(SpanFrom(start), expression);
    }

    private ThrowStatement ParseThrow()
    {
        var start = Start();
        Eat();
        var expression = At(SyntaxKind.Semicolon) ? null : ParseExpression();
        Expect(SyntaxKind.Semicolon);
        return new ThrowStatement(SpanFrom(start), expression);
    }

    private StatementSyntax ParseGoto()
    {
        var start = Start();
        Eat();
        if (TryEat(SyntaxKind.CaseKeyword))
        {
            var value = ParseExpression();
            Expect(SyntaxKind.Semicolon);
            return new GotoCaseStatement(SpanFrom(start), value);
        }

        if (TryEat(SyntaxKind.DefaultKeyword))
        {
            Expect(SyntaxKind.Semicolon);
            return new GotoCaseStatement(SpanFrom(start), null);
        }

        var label = ExpectIdentifier();
        Expect(SyntaxKind.Semicolon);
        return new GotoStatement(SpanFrom(start), label);
    }

    private StatementSyntax ParseYield()
    {
        var start = Start();
        var keyword = Eat();
        if (TryEat(SyntaxKind.BreakKeyword))
        {
            Expect(SyntaxKind.Semicolon);
            return new YieldBreakStatement(SpanFrom(start), keyword);
        }

        Eat();
        if (At(SyntaxKind.Semicolon)) ReportAtCurrent("CS1627", "Expression expected after yield return");
        var expression = At(SyntaxKind.Semicolon) ? MissingName() : ParsePossibleRef();
        Expect(SyntaxKind.Semicolon);
        return new YieldReturnStatement(SpanFrom(start), keyword, expression);
    }
}
