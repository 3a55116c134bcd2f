using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>What operators and accesses are applied to.</summary>
    private ExpressionSyntax ParseTerm(Precedence precedence)
    {
        var start = Start();
        if (precedence == Precedence.Expression && IsLambda()) return ParseLambda();
        if (IsAnonymousMethod()) return ParseAnonymousMethod();
        var kind = Current.Kind;
        if (IsLiteral(kind))
        {
            var literal = Eat();
            return new LiteralExpression(literal.Span, literal);
        }

        switch (kind)
        {
            case SyntaxKind.Identifier when IsIdentifier(Current):
                return ParseNameTerm(precedence);
            case SyntaxKind.OpenParen:
                return ParseParenthesized();
            case SyntaxKind.OpenBracket:
                return ParseCollection();
            case SyntaxKind.InterpolatedStringStart:
                return ParseInterpolatedString();
            case SyntaxKind.StaticKeyword:
                return ParseLambda();
            case SyntaxKind.ThisKeyword:
                return new ThisExpression(Eat().Span);
            case SyntaxKind.BaseKeyword:
                return new BaseExpression(Eat().Span);
            case SyntaxKind.NewKeyword:
                return ParseNew();
            case SyntaxKind.StackallocKeyword:
                return ParseStackAlloc();
            case SyntaxKind.TypeofKeyword:
                return new TypeOfExpression(ParseTypeInParentheses(out var typeOf, start), typeOf);
            case SyntaxKind.SizeofKeyword:
                return new SizeOfExpression(ParseTypeInParentheses(out var sizeOf, start), sizeOf);
            case SyntaxKind.DefaultKeyword:
                if (Peek(1).Kind != SyntaxKind.OpenParen) return new DefaultLiteralExpression(Eat().Span);
                return new DefaultExpression(ParseTypeInParentheses(out var type, start), type);
            case SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword:
                return ParseChecked();
            default:
                return ParsePredefinedTypeTerm();
        }
    }

    private ExpressionSyntax ParsePredefinedTypeTerm()
    {
        if (IsPredefinedType(Current.Kind) && !At(SyntaxKind.VoidKeyword) && Peek(1).Kind == SyntaxKind.Dot)
        {
            var keyword = Eat();
            return new PredefinedType(keyword.Span, keyword);
        }

        ReportInvalidTerm();
        if (!IsPredefinedType(Current.Kind)) return MissingName();

        // A keyword for a type in place of a value is read, so that what follows is not blamed too.
        var type = Eat();
        return new PredefinedType(type.Span, type);
    }

    private ExpressionSyntax ParseNameTerm(Precedence precedence)
    {
        if (_inAccessor && AtContextual(SyntaxKind.FieldKeyword) && Peek(1).Kind != SyntaxKind.ColonColon)
        {
            var keyword = Eat();
            return new FieldExpression(keyword.Span, keyword);
        }

        if (precedence == Precedence.Expression && IsVarDeconstruction(_position, out var next) && KindAt(next) == SyntaxKind.Equals)
        {
            return ParseDeclarationExpression();
        }

        return ParseAliasOrSimpleName(ParseSimpleName);
    }

    private TextSpan ParseTypeInParentheses(out TypeSyntax type, Mark start)
    {
        Eat();
        Expect(SyntaxKind.OpenParen);
        type = ParseType();
        Expect(SyntaxKind.CloseParen);
        return SpanFrom(start);
    }

    private CheckedExpression ParseChecked()
    {
        var start = Start();
        var keyword = Eat();
        Expect(SyntaxKind.OpenParen);
        var expression = ParseExpression();
        Expect(SyntaxKind.CloseParen);
        return new CheckedExpression(SpanFrom(start), keyword, expression);
    }

    private InterpolatedStringExpression ParseInterpolatedString()
    {
        var start = Start();
        var open = Eat();
        var contents = ImmutableArray.CreateBuilder<InterpolatedContentSyntax>();
        while (true)
        {
            if (At(SyntaxKind.InterpolatedStringText))
            {
                var text = Eat();
                contents.Add(new InterpolatedText(text.Span, text));
            }
            else if (At(SyntaxKind.InterpolationStart))
            {
                contents.Add(ParseInterpolation());
            }
            else
            {
                break;
            }
        }

        var close = At(SyntaxKind.InterpolatedStringEnd) ? Eat() : Missing(SyntaxKind.InterpolatedStringEnd);
        return new InterpolatedStringExpression(SpanFrom(start), open, contents.ToImmutable(), close);
    }

    private Interpolation ParseInterpolation()
    {
        var start = Start();
        var closer = _closers[_position];
        Eat();
        var wasInQuery = _inQuery;
        _inQuery = false;
        if (At(SyntaxKind.InterpolationEnd) && !IsEnd(_position)) ReportAtCurrent("CS1733", "Expected expression");
        var expression = ParseExpression();
        var alignment = TryEat(SyntaxKind.Comma) ? ParseSubExpression(Precedence.Conditional) : null;
        var format = TryEat(SyntaxKind.Colon) ? EatIf(SyntaxKind.InterpolationFormat) : null;
        _inQuery = wasInQuery;
        if (!At(SyntaxKind.InterpolationEnd) && !AtEnd)
        {
            ReportAtCurrent("CS1073", $"Unexpected token '{Current.Text}'");

            // Everything up to the closing brace belongs to the hole, readable or not.
            if (closer > _position) _position = closer;
        }

        EatIf(SyntaxKind.InterpolationEnd);
        return new Interpolation(SpanFrom(start), expression, alignment, format);
    }
}
