using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Reads <c>(…) {…} name</c> behind the type, if there is one.</summary>
    private RecursivePattern ParseRecursivePattern(TypeSyntax? type, Mark start, PatternPlace place)
    {
        var positional = At(SyntaxKind.OpenParen) ? ParseSubpatterns(SyntaxKind.CloseParen) : null;
        var properties = At(SyntaxKind.OpenBrace) ? ParseSubpatterns(SyntaxKind.CloseBrace) : null;
        var designation = IsDesignation(_position, place) ? ParseDesignation() : null;
        return new RecursivePattern(SpanFrom(start), type, positional, properties, designation);
    }

    /// <summary>A pattern in parentheses, unless a name or a second pattern inside or something behind make it positional.</summary>
    private PatternSyntax ParseParenthesizedPattern(Mark start, PatternPlace place)
    {
        var list = ParseSubpatterns(SyntaxKind.CloseParen);
        var properties = At(SyntaxKind.OpenBrace) ? ParseSubpatterns(SyntaxKind.CloseBrace) : null;
        var designation = IsDesignation(_position, place) ? ParseDesignation() : null;
        if (properties is null && designation is null && list.Subpatterns is [{ Name: null } only])
        {
            return new ParenthesizedPattern(SpanFrom(start), only.Pattern);
        }

        return new RecursivePattern(SpanFrom(start), null, list, properties, designation);
    }

    private SubpatternList ParseSubpatterns(SyntaxKind closer)
    {
        var start = Start();
        Eat();
        var subpatterns = ImmutableArray.CreateBuilder<Subpattern>();
        while (!At(closer) && !AtEnd)
        {
            var subpattern = Start();
            var name = ParseSubpatternName();
            var pattern = ParsePattern(Precedence.Conditional, PatternPlace.Is);
            subpatterns.Add(new Subpattern(SpanFrom(subpattern), name, pattern));
            if (!TryEatSeparator(closer)) break;

            // Only braces may end with a comma.
            if (closer == SyntaxKind.CloseParen && At(closer)) ReportMissing("CS8504", "Pattern missing");
        }

        Expect(closer);
        return new SubpatternList(SpanFrom(start), subpatterns.ToImmutable());
    }

    private ExpressionSyntax? ParseSubpatternName()
    {
        var at = _position;
        while (IsIdentifierAt(at) && KindAt(at + 1) is SyntaxKind.Dot) at += 2;
        if (!IsIdentifierAt(at) || KindAt(at + 1) != SyntaxKind.Colon) return null;
        var first = Eat();
        ExpressionSyntax name = new IdentifierName(first.Span, first);
        while (At(SyntaxKind.Dot))
        {
            var dot = Eat();
            var identifier = Eat();
            name = new MemberAccessExpression(SpanFrom(name), name, dot, new IdentifierName(identifier.Span, identifier));
        }

        Eat();
        return name;
    }

    private ListPattern ParseListPattern(PatternPlace place)
    {
        var start = Start();
        Eat();
        var patterns = ImmutableArray.CreateBuilder<PatternSyntax>();
        while (!At(SyntaxKind.CloseBracket) && !AtEnd)
        {
            patterns.Add(ParsePattern(Precedence.Conditional, PatternPlace.Is));
            if (!TryEatSeparator(SyntaxKind.CloseBracket)) break;
        }

        Expect(SyntaxKind.CloseBracket);
        var designation = IsDesignation(_position, place) ? ParseDesignation() : null;
        return new ListPattern(SpanFrom(start), patterns.ToImmutable(), designation);
    }

    /// <summary>Whether the parenthesis here belongs to a constant: a cast, or a value that an operator follows.</summary>
    private bool IsParenthesizedConstant()
    {
        var close = _closers[_position];
        if (close < 0) return false;
        var next = ScanType(_position + 1, out var form);
        if (next == close && form != TypeForm.Tuple)
        {
            var follow = KindAt(close + 1);
            if (CanFollowCast(close + 1) && !IsPatternWord(close + 1)) return true;
            return form == TypeForm.Definite
                && follow is SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Ampersand or SyntaxKind.Asterisk;
        }

        return GetPrecedence(KindAt(close + 1)) is > Precedence.Relational || KindAt(close + 1) is SyntaxKind.Dot;
    }

    private bool IsPatternWord(int at) =>
        TokenAt(at).ContextualKind is SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.WhenKeyword;

    private SwitchExpression ParseSwitchExpression(ExpressionSyntax governing)
    {
        Eat();
        Expect(SyntaxKind.OpenBrace);
        var arms = ImmutableArray.CreateBuilder<SwitchExpressionArm>();
        while (!At(SyntaxKind.CloseBrace) && !AtEnd)
        {
            var before = _position;
            var start = Start();
            var pattern = ParsePattern(Precedence.Coalescing, PatternPlace.Case);
            var when = EatIfContextual(SyntaxKind.WhenKeyword) is null ? null : ParseSubExpression(Precedence.Coalescing);
            Expect(SyntaxKind.Arrow);
            var value = ParseExpression();
            if (_position == before) break;
            arms.Add(new SwitchExpressionArm(SpanFrom(start), pattern, when, value));
            if (!TryEatSeparator(SyntaxKind.CloseBrace)) break;
        }

        Expect(SyntaxKind.CloseBrace);
        return new SwitchExpression(SpanFrom(governing), governing, arms.ToImmutable());
    }
}
