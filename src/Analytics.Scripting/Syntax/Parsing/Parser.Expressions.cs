namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private ExpressionSyntax ParseExpression() => ParseSubExpression(Precedence.Expression);

    /// <summary>An expression, or <c>ref</c> and one.</summary>
    private ExpressionSyntax ParsePossibleRef()
    {
        if (!At(SyntaxKind.RefKeyword) || IsLambda()) return ParseExpression();
        var start = Start();
        var keyword = Eat();
        var expression = ParseExpression();
        return new RefExpression(SpanFrom(start), keyword, expression);
    }

    /// <summary>Reads an expression with operators that bind more tightly than the given precedence.</summary>
    private ExpressionSyntax ParseSubExpression(Precedence precedence)
    {
        if (!Enter()) return MissingName();
        var result = ParseOperators(ParseOperand(precedence), precedence);
        Leave();
        return result;
    }

    private ExpressionSyntax ParseOperand(Precedence precedence)
    {
        var start = Start();
        var kind = Current.Kind;
        if (IsPrefixOperator(kind))
        {
            var sign = Eat();
            var operand = ParseSubExpression(Precedence.Unary);
            return new PrefixUnaryExpression(SpanFrom(start), sign, operand);
        }

        if (kind == SyntaxKind.DotDot)
        {
            var sign = Eat();
            var right = CanStartExpression(Current) ? ParseSubExpression(Precedence.Range) : null;
            return new RangeExpression(SpanFrom(start), null, sign, right);
        }

        if (kind == SyntaxKind.ThrowKeyword)
        {
            if (precedence > Precedence.Coalescing) ReportInvalidTerm();
            var keyword = Eat();
            var thrown = ParseSubExpression(Precedence.Coalescing);
            return new ThrowExpression(SpanFrom(start), keyword, thrown);
        }

        if (IsAwait())
        {
            var keyword = Eat();
            var awaited = ParseSubExpression(Precedence.Unary);
            return new AwaitExpression(SpanFrom(start), keyword, awaited);
        }

        return IsQueryStart() ? ParseQuery() : ParsePostfix(ParseTerm(precedence));
    }

    /// <summary>
    /// Outside async functions <c>await</c> is a name, but where that cannot be meant it is read as the keyword, so that the
    /// missing <c>async</c> can be reported instead of nonsense.
    /// </summary>
    private bool IsAwait()
    {
        if (!AtContextual(SyntaxKind.AwaitKeyword)) return false;
        if (_inAsync) return true;
        var next = Peek(1);
        return IsIdentifier(next) || IsLiteral(next.Kind) || IsPredefinedType(next.Kind)
            || next.Kind is SyntaxKind.NewKeyword or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.TypeofKeyword
                or SyntaxKind.DefaultKeyword or SyntaxKind.CheckedKeyword or SyntaxKind.UncheckedKeyword
                or SyntaxKind.DelegateKeyword or SyntaxKind.InterpolatedStringStart;
    }

    private ExpressionSyntax ParseOperators(ExpressionSyntax left, Precedence precedence)
    {
        while (true)
        {
            var (kind, length) = PeekOperator();
            if (IsAssignmentOperator(kind))
            {
                if (precedence > Precedence.Expression) return left;
                return ParseAssignment(left, kind, length);
            }

            var next = GetPrecedence(kind);
            if (IsSwitchOrWith()) next = Precedence.Switch;
            var isRightAssociative = kind == SyntaxKind.QuestionQuestion;
            if (next == Precedence.None || next < precedence || (next == precedence && !isRightAssociative)) break;
            left = ParseOperator(left, kind, length, next);
        }

        return At(SyntaxKind.Question) && precedence <= Precedence.Conditional ? ParseConditional(left) : left;
    }

    private ExpressionSyntax ParseOperator(ExpressionSyntax left, SyntaxKind kind, int length, Precedence precedence)
    {
        if (precedence == Precedence.Switch)
        {
            return At(SyntaxKind.SwitchKeyword) ? ParseSwitchExpression(left) : ParseWith(left);
        }

        var sign = EatOperator(kind, length);
        switch (kind)
        {
            case SyntaxKind.IsKeyword:
                var underscore = Current;
                var pattern = ParsePattern(Precedence.Relational, PatternPlace.Is);

                // Directly behind "is" an underscore is a name: a discard would match anything.
                if (pattern is DiscardPattern) pattern = new NamePattern(underscore.Span, new IdentifierName(underscore.Span, underscore));
                return new IsPatternExpression(SpanFrom(left), left, pattern);
            case SyntaxKind.AsKeyword:
                var type = ParseType(TypeMode.EndsExpression);
                return new AsExpression(SpanFrom(left), left, type);
            case SyntaxKind.DotDot:
                var end = CanStartExpression(Current) ? ParseSubExpression(Precedence.Range) : null;
                return new RangeExpression(SpanFrom(left), left, sign, end);
            default:
                var right = ParseSubExpression(precedence);
                return new BinaryExpression(SpanFrom(left), left, sign, right);
        }
    }

    private AssignmentExpression ParseAssignment(ExpressionSyntax target, SyntaxKind kind, int length)
    {
        var sign = EatOperator(kind, length);
        var value = ParsePossibleRef();
        return new AssignmentExpression(SpanFrom(target), target, sign, value);
    }

    private ConditionalExpression ParseConditional(ExpressionSyntax condition)
    {
        Eat();
        var state = Save();
        var conditionals = _conditionals.Count;
        var whenTrue = ParsePossibleRef();
        if (!At(SyntaxKind.Colon) && TakesBackColon(conditionals))
        {
            Restore(state);
            whenTrue = ParsePossibleRef();
        }

        if (At(SyntaxKind.Colon) && !IsEnd(_position + 1) && Peek(1).Kind is SyntaxKind.InterpolationFormat or SyntaxKind.InterpolationEnd)
        {
            ReportAtCurrent("CS8361", "In a hole of a string the ':' begins the format; put the conditional expression in parentheses.");
            return new ConditionalExpression(SpanFrom(condition), condition, whenTrue, MissingName());
        }

        Expect(SyntaxKind.Colon);
        var whenFalse = ParsePossibleRef();
        return new ConditionalExpression(SpanFrom(condition), condition, whenTrue, whenFalse);
    }

    private bool IsSwitchOrWith() =>
        (At(SyntaxKind.SwitchKeyword) || AtContextual(SyntaxKind.WithKeyword))
        && (Peek(1).Kind == SyntaxKind.OpenBrace || IsEnd(_position + 1));

    /// <summary>The operator that stands here and how many tokens it takes: the lexer leaves right shifts in pieces.</summary>
    private (SyntaxKind Kind, int Length) PeekOperator()
    {
        var kind = Current.Kind;
        if (kind != SyntaxKind.GreaterThan || !IsAdjacent(1)) return (kind, 1);
        var second = Peek(1).Kind;
        if (second == SyntaxKind.GreaterThanEquals) return (SyntaxKind.GreaterThanGreaterThanEquals, 2);
        if (second != SyntaxKind.GreaterThan) return (kind, 1);
        if (IsAdjacent(2) && Peek(2).Kind == SyntaxKind.GreaterThan) return (SyntaxKind.TripleGreaterThan, 3);
        if (IsAdjacent(2) && Peek(2).Kind == SyntaxKind.GreaterThanEquals) return (SyntaxKind.TripleGreaterThanEquals, 3);
        return (SyntaxKind.GreaterThanGreaterThan, 2);
    }

    private bool IsAdjacent(int offset) => Peek(offset).Span.Start == Peek(offset - 1).Span.End;

    private SyntaxToken EatOperator(SyntaxKind kind, int length)
    {
        var first = Eat();
        if (length == 1) return first;
        for (var i = 1; i < length; i++) Eat();
        var span = new TextSpan(first.Span.Start, LastEnd);
        return new SyntaxToken(kind, span, SyntaxFacts.GetText(kind)) { IsFirstOnLine = first.IsFirstOnLine };
    }
}
