namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>Whether <c>?[</c> at a position accesses an element, remembered because finding out means parsing ahead.</summary>
    private readonly Dictionary<int, bool> _isElementAccess = [];

    /// <summary>The positions where <c>?[</c> was found to begin a conditional, in the order of finding out.</summary>
    private readonly List<int> _conditionals = [];

    /// <summary>Reads the calls, accesses and signs that follow a term.</summary>
    private ExpressionSyntax ParsePostfix(ExpressionSyntax term)
    {
        if (term is LambdaExpression) return term;
        while (true)
        {
            switch (Current.Kind)
            {
                case SyntaxKind.PlusPlus or SyntaxKind.MinusMinus or SyntaxKind.Exclamation:
                    var sign = Eat();
                    term = new PostfixUnaryExpression(SpanFrom(term), term, sign);
                    break;
                case SyntaxKind.Question when IsConditionalAccess():
                    term = ParseConditionalAccess(term);
                    break;
                default:
                    if (ParseAccess(term) is not { } access) return term;
                    term = access;
                    break;
            }
        }
    }

    private ExpressionSyntax? ParseAccess(ExpressionSyntax target)
    {
        switch (Current.Kind)
        {
            case SyntaxKind.OpenParen:
                var arguments = ParseArgumentList(SyntaxKind.CloseParen);
                return new InvocationExpression(SpanFrom(target), target, arguments);
            case SyntaxKind.OpenBracket:
                var indices = ParseArgumentList(SyntaxKind.CloseBracket);
                return new ElementAccessExpression(SpanFrom(target), target, indices);
            case SyntaxKind.Dot or SyntaxKind.MinusGreaterThan:
                var dot = Eat();
                var name = ParseMemberName();
                return new MemberAccessExpression(SpanFrom(target), target, dot, name);
            default:
                return null;
        }
    }

    /// <summary>
    /// The name behind a dot. While it is not typed yet, the next line's declaration is not taken for it, so that the line
    /// stays readable.
    /// </summary>
    private SimpleNameSyntax ParseMemberName()
    {
        if (Current.IsFirstOnLine && IsIdentifier(Current) && IsIdentifier(Peek(1)) && !Peek(1).IsFirstOnLine && !IsSwitchOrWithAt(1))
        {
            ReportMissing("CS1001", "Identifier expected");
            return MissingName();
        }

        return ParseSimpleName();
    }

    private bool IsSwitchOrWithAt(int offset) =>
        Peek(offset).ContextualKind == SyntaxKind.WithKeyword && Peek(offset + 1).Kind == SyntaxKind.OpenBrace;

    private bool IsConditionalAccess()
    {
        var next = Peek(1).Kind;
        if (next == SyntaxKind.Dot) return true;
        if (next != SyntaxKind.OpenBracket) return false;
        if (_isElementAccess.TryGetValue(_position, out var known)) return known;

        // "a?[i]" and "a ? [i] : b" begin alike; only a colon behind the whole tells.
        var position = _position;
        var state = Save();
        Eat();
        ParsePossibleRef();
        var isAccess = !At(SyntaxKind.Colon);
        Restore(state);
        if (!isAccess) _conditionals.Add(position);
        return _isElementAccess[position] = isAccess;
    }

    /// <summary>
    /// In "a ? b?[0] : c" the colon belongs to the first question mark. When an operand of a conditional ends without a colon,
    /// whatever took one for itself is made an access; true if that was so and the operand must be read again.
    /// </summary>
    private bool TakesBackColon(int before)
    {
        if (_conditionals.Count == before) return false;
        for (var i = before; i < _conditionals.Count; i++) _isElementAccess[_conditionals[i]] = true;
        _conditionals.RemoveRange(before, _conditionals.Count - before);
        return true;
    }

    private ConditionalAccessExpression ParseConditionalAccess(ExpressionSyntax target)
    {
        Eat();
        var part = ParseBinding();
        if (!Enter()) return new ConditionalAccessExpression(SpanFrom(target), target, part);
        while (true)
        {
            if (At(SyntaxKind.Exclamation))
            {
                // At the end of the chain the sign belongs to all of it.
                if (!IsAccessBehindSigns()) break;
                var sign = Eat();
                part = new PostfixUnaryExpression(SpanFrom(part), part, sign);
            }
            else if (At(SyntaxKind.Question) && IsConditionalAccess())
            {
                part = ParseConditionalAccess(part);
            }
            else if (ParseAccess(part) is { } access)
            {
                part = access;
            }
            else
            {
                break;
            }
        }

        var (kind, length) = PeekOperator();
        if (IsAssignmentOperator(kind)) part = ParseAssignment(part, kind, length);
        Leave();
        return new ConditionalAccessExpression(SpanFrom(target), target, part);
    }

    private bool IsAccessBehindSigns()
    {
        var at = _position;
        while (KindAt(at) == SyntaxKind.Exclamation) at++;
        return KindAt(at) is SyntaxKind.Dot or SyntaxKind.OpenBracket or SyntaxKind.OpenParen or SyntaxKind.MinusGreaterThan
            || (KindAt(at) == SyntaxKind.Question && KindAt(at + 1) is SyntaxKind.Dot or SyntaxKind.OpenBracket);
    }

    private ExpressionSyntax ParseBinding()
    {
        var start = Start();
        if (At(SyntaxKind.OpenBracket))
        {
            var indices = ParseArgumentList(SyntaxKind.CloseBracket);
            return new ElementBindingExpression(SpanFrom(start), indices);
        }

        Eat();
        var name = ParseMemberName();
        return new MemberBindingExpression(SpanFrom(start), name);
    }
}
