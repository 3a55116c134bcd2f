using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>A cast, a tuple, or an expression in parentheses.</summary>
    private ExpressionSyntax ParseParenthesized()
    {
        var start = Start();
        if (IsCast()) return ParseCast();
        Eat();
        var first = ParseTupleElement(isFirst: true);
        if (At(SyntaxKind.Comma)) return ParseTuple(first, start);
        var isTuple = first.Name is not null || first.Expression is DeclarationExpression;
        if (isTuple) ReportMissing("CS8124", "Tuple must contain at least two elements.");
        Expect(SyntaxKind.CloseParen);
        if (first.Name is null) return new ParenthesizedExpression(SpanFrom(start), first.Expression);
        return new TupleExpression(SpanFrom(start), [first]);
    }

    private TupleExpression ParseTuple(Argument first, Mark start)
    {
        var elements = ImmutableArray.CreateBuilder<Argument>();
        elements.Add(first);
        while (TryEat(SyntaxKind.Comma)) elements.Add(ParseTupleElement(isFirst: false));
        Expect(SyntaxKind.CloseParen);
        return new TupleExpression(SpanFrom(start), elements.ToImmutable());
    }

    private Argument ParseTupleElement(bool isFirst)
    {
        var start = Start();
        SyntaxToken? name = null;
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Colon)
        {
            name = Eat();
            Eat();
        }

        // A single declaration is no tuple, so "(a < b, c > d)" holds two comparisons.
        var isDeclaration = IsDeclarationExpression(out var next)
            && (KindAt(next) is SyntaxKind.Comma or SyntaxKind.EndOfFile || (KindAt(next) == SyntaxKind.CloseParen && !isFirst));
        var expression = isDeclaration ? ParseDeclarationExpression() : ParseExpression();
        return new Argument(SpanFrom(start), name, null, expression);
    }

    private CastExpression ParseCast()
    {
        var start = Start();
        Eat();
        var type = ParseType();
        Expect(SyntaxKind.CloseParen);
        var expression = ParseSubExpression(Precedence.Unary);
        return new CastExpression(SpanFrom(start), type, expression);
    }

    /// <summary>
    /// Whether a type in parentheses stands here that is a cast: it is if it can only be a type, or if what follows could
    /// not go on with a value in parentheses.
    /// </summary>
    private bool IsCast()
    {
        var next = ScanType(_position + 1, out var form);
        if (next < 0 || KindAt(next) != SyntaxKind.CloseParen) return false;
        var isAliased = KindAt(_position + 2) == SyntaxKind.ColonColon && KindAt(_position + 4) == SyntaxKind.CloseParen;
        if (form is TypeForm.Definite or TypeForm.Nullable or TypeForm.Pointer || isAliased) return true;
        return CanFollowCast(next + 1) || (KindAt(next - 1) == SyntaxKind.GreaterThan && KindAt(next + 1) == SyntaxKind.OpenBracket);
    }

    private bool CanFollowCast(int at)
    {
        var token = TokenAt(at);
        if (token.Kind == SyntaxKind.Identifier)
        {
            var isWith = token.ContextualKind == SyntaxKind.WithKeyword && KindAt(at + 1) == SyntaxKind.OpenBrace;
            return IsIdentifier(token) && !isWith;
        }

        return IsLiteral(token.Kind) || IsPredefinedType(token.Kind)
            || token.Kind is SyntaxKind.OpenParen or SyntaxKind.Exclamation or SyntaxKind.Tilde or SyntaxKind.InterpolatedStringStart
                or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.NewKeyword or SyntaxKind.TypeofKeyword
                or SyntaxKind.SizeofKeyword or SyntaxKind.DefaultKeyword or SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword
                or SyntaxKind.DelegateKeyword or SyntaxKind.StackallocKeyword or SyntaxKind.StaticKeyword or SyntaxKind.ThrowKeyword
                or SyntaxKind.RefKeyword;
    }
}
