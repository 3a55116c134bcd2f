using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Reads a chain of <c>else if</c> in a loop and builds it from its end, so that long chains do not nest calls.</summary>
    private IfStatement ParseIf()
    {
        var branches = new List<(Mark Start, ExpressionSyntax Condition, StatementSyntax Then)>();
        StatementSyntax? otherwise = null;
        while (true)
        {
            var start = Start();
            Eat();
            var condition = ParseCondition();
            var then = ParseEmbedded();
            branches.Add((start, condition, then));
            if (!TryEat(SyntaxKind.ElseKeyword)) break;
            if (At(SyntaxKind.IfKeyword)) continue;
            otherwise = ParseEmbedded();
            break;
        }

        for (var i = branches.Count - 1; i > 0; i--)
        {
            var (start, condition, then) = branches[i];
            otherwise = new IfStatement(SpanFrom(start), condition, then, otherwise);
        }

        return new IfStatement(SpanFrom(branches[0].Start), branches[0].Condition, branches[0].Then, otherwise);
    }

    private StatementSyntax ParseStrayElse()
    {
        ReportAtCurrent("CS8641", "'else' cannot start a statement.");
        Eat();
        return ParseEmbedded();
    }

    private WhileStatement ParseWhile()
    {
        var start = Start();
        Eat();
        var condition = ParseCondition();
        var body = ParseEmbedded();
        return new WhileStatement(SpanFrom(start), condition, body);
    }

    private DoStatement ParseDo()
    {
        var start = Start();
        Eat();
        var body = ParseEmbedded();
        Expect(SyntaxKind.WhileKeyword);
        var condition = ParseCondition();
        Expect(SyntaxKind.Semicolon);
        return new DoStatement(SpanFrom(start), body, condition);
    }

    private ForStatement ParseFor()
    {
        var start = Start();
        Eat();
        Expect(SyntaxKind.OpenParen);
        VariableDeclaration? declaration = null;
        ImmutableArray<ExpressionSyntax> initializers = [];
        if (!At(SyntaxKind.Semicolon))
        {
            if (IsLocalDeclaration(isTop: false)) declaration = ParseVariableDeclaration(ParseTypeWithRef);
            else initializers = ParseExpressionList(SyntaxKind.Semicolon);
        }

        ExpectPartEnd();
        var condition = At(SyntaxKind.Semicolon) ? null : ParseExpression();
        ExpectPartEnd();
        var incrementors = ParseExpressionList(SyntaxKind.CloseParen);
        Expect(SyntaxKind.CloseParen);
        var body = ParseEmbedded();
        return new ForStatement(SpanFrom(start), declaration, initializers, condition, incrementors, body);
    }

    /// <summary>The semicolon between the parts of a for loop. A comma is a slip of the hand: what follows is read as if there were a semicolon.</summary>
    private void ExpectPartEnd()
    {
        if (!At(SyntaxKind.Comma))
        {
            Expect(SyntaxKind.Semicolon);
            return;
        }

        ReportMissing("CS1002", "; expected: the parts of a for loop are separated by semicolons");
        Eat();
    }

    private ImmutableArray<ExpressionSyntax> ParseExpressionList(SyntaxKind closer)
    {
        if (At(closer)) return [];
        var expressions = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        do expressions.Add(ParseExpression());
        while (TryEat(SyntaxKind.Comma));
        return expressions.ToImmutable();
    }

    private StatementSyntax ParseForEach(SyntaxToken? awaitKeyword)
    {
        var start = Start();
        Eat();
        Expect(SyntaxKind.OpenParen);
        var next = At(SyntaxKind.RefKeyword) || IsScopedModifier(_position) ? _position : ScanType(_position, out _);
        var isRef = At(SyntaxKind.RefKeyword) || IsScopedModifier(_position);
        if (isRef || (next > 0 && IsIdentifierAt(next)))
        {
            var type = ParseTypeWithRef();
            var identifier = ExpectIdentifier();
            Expect(SyntaxKind.InKeyword);
            var source = ParseExpression();
            Expect(SyntaxKind.CloseParen);
            var body = ParseEmbedded();
            return new ForEachStatement(SpanOf(awaitKeyword, start), awaitKeyword, type, identifier, source, body);
        }

        var variable = IsVarDeconstruction(_position, out _) ? ParseDeclarationExpression() : ParseExpression();
        if (variable is not (DeclarationExpression or TupleExpression))
        {
            ReportMissing("CS0230", "Type and identifier are both required in a foreach statement");
        }

        Expect(SyntaxKind.InKeyword);
        var expression = ParseExpression();
        Expect(SyntaxKind.CloseParen);
        var statement = ParseEmbedded();
        return new ForEachVariableStatement(SpanOf(awaitKeyword, start), awaitKeyword, variable, expression, statement);
    }

    private TextSpan SpanOf(SyntaxToken? first, Mark start) => first is null ? SpanFrom(start) : SpanFrom(first);

    private SwitchStatement ParseSwitch()
    {
        var start = Start();
        Eat();
        ExpressionSyntax governing;
        if (At(SyntaxKind.OpenParen))
        {
            // The parentheses are those of the statement, unless they hold a tuple.
            governing = ParseExpression();
            if (governing is ParenthesizedExpression inner)
            {
                governing = inner.Expression;
            }
            else if (governing is not TupleExpression)
            {
                Error("CS8415", governing.Span, "Parentheses are required around the switch governing expression.");
            }
        }
        else
        {
            Expect(SyntaxKind.OpenParen);
            governing = ParseExpression();
            if (At(SyntaxKind.CloseParen)) Eat();
        }

        Expect(SyntaxKind.OpenBrace);
        var sections = ImmutableArray.CreateBuilder<SwitchSection>();
        while (IsSwitchLabel()) sections.Add(ParseSection());
        Expect(SyntaxKind.CloseBrace);
        return new SwitchStatement(SpanFrom(start), governing, sections.ToImmutable());
    }

    private bool IsSwitchLabel() =>
        At(SyntaxKind.CaseKeyword) || (At(SyntaxKind.DefaultKeyword) && Peek(1).Kind != SyntaxKind.OpenParen);

    private SwitchSection ParseSection()
    {
        var start = Start();
        var labels = ImmutableArray.CreateBuilder<SwitchLabelSyntax>();
        while (IsSwitchLabel()) labels.Add(ParseSwitchLabel());
        var statements = ParseStatements(isSection: true);
        return new SwitchSection(SpanFrom(start), labels.ToImmutable(), statements);
    }

    private SwitchLabelSyntax ParseSwitchLabel()
    {
        var start = Start();
        if (Eat().Kind == SyntaxKind.DefaultKeyword)
        {
            Expect(SyntaxKind.Colon);
            return new DefaultSwitchLabel(SpanFrom(start));
        }

        if (At(SyntaxKind.Colon)) ReportAtCurrent("CS8504", "Pattern missing");
        var pattern = ParsePattern(Precedence.Conditional, PatternPlace.Case);
        var when = EatIfContextual(SyntaxKind.WhenKeyword) is null ? null : ParseExpression();
        Expect(SyntaxKind.Colon);
        return new CaseSwitchLabel(SpanFrom(start), pattern, when);
    }
}
