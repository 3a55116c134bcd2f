using System.Collections.Immutable;

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

    private ArgumentList ParseArgumentList(SyntaxKind closer)
    {
        var start = Start();
        Eat();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        if (!At(closer) && !IsEnd(_position))
        {
            do arguments.Add(ParseArgument());
            while (TryEatSeparator(closer));
        }

        Expect(closer);
        if (closer == SyntaxKind.CloseBracket && arguments.Count == 0) ReportMissingValue();
        return new ArgumentList(SpanFrom(start), arguments.ToImmutable());
    }

    /// <summary>Reports empty brackets, unless more text could still make them a type's.</summary>
    private void ReportMissingValue()
    {
        var bracket = _tokens[Math.Max(_position - 1, 0)].Span;
        if (IsEnd(_position)) Report("CS0443", bracket, "Syntax error; value expected");
        else Error("CS0443", bracket, "Syntax error; value expected");
    }

    /// <summary>Where a comma was last found missing, so that an element which reads nothing is not tried twice.</summary>
    private int _forgottenComma = -1;

    /// <summary>Reads the comma between elements. Where it was forgotten between two elements that is reported and reading goes on.</summary>
    private bool TryEatSeparator(SyntaxKind closer)
    {
        if (TryEat(SyntaxKind.Comma)) return true;
        if (At(closer) || AtEnd || Current.IsFirstOnLine || !CanStartExpression(Current)) return false;
        if (At(SyntaxKind.StaticKeyword) || _forgottenComma == _position) return false;
        ReportMissing("CS1003", "Syntax error, ',' expected");
        _forgottenComma = _position;
        return true;
    }

    private Argument ParseArgument()
    {
        if (At(SyntaxKind.Comma)) ReportAtCurrent("CS0839", "Argument missing");
        var start = Start();
        SyntaxToken? name = null;
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Colon && Peek(2).Kind != SyntaxKind.InterpolationFormat)
        {
            name = Eat();
            Eat();
        }

        var isRef = Current.Kind is SyntaxKind.OutKeyword or SyntaxKind.InKeyword || (At(SyntaxKind.RefKeyword) && !IsLambda());
        var refKind = isRef ? Eat() : null;
        if (refKind?.Kind == SyntaxKind.RefKeyword && At(SyntaxKind.ReadonlyKeyword))
        {
            ReportAtCurrent("CS9190", "'readonly' modifier must be specified after 'ref' only in declarations; leave it out here.");
            Eat();
        }

        var isDeclaration = refKind?.Kind == SyntaxKind.OutKeyword
            && (IsDeclarationExpression(out _) || (IsPredefinedType(Current.Kind) && Peek(1).Kind != SyntaxKind.Dot));
        var expression = isDeclaration ? ParseDeclarationExpression() : ParseExpression();
        return new Argument(SpanFrom(start), name, refKind, expression);
    }

    /// <summary>Whether a type and a name, or <c>var</c> and names in parentheses, stand here.</summary>
    private bool IsDeclarationExpression(out int next)
    {
        if (IsVarDeconstruction(_position, out next)) return true;
        next = ScanType(_position, out var form);
        if (next < 0 || form == TypeForm.Pointer || !IsIdentifierAt(next)) return false;
        next++;
        return true;
    }

    /// <summary>Whether <c>var (a, (b, _))</c> stands at the index.</summary>
    private bool IsVarDeconstruction(int at, out int next)
    {
        next = -1;
        if (TokenAt(at).ContextualKind != SyntaxKind.VarKeyword || KindAt(at + 1) != SyntaxKind.OpenParen) return false;
        var end = _closers[at + 1];
        if (end < 0) return false;
        for (var i = at + 1; i < end; i++)
        {
            if (KindAt(i) is not (SyntaxKind.Identifier or SyntaxKind.Comma or SyntaxKind.OpenParen or SyntaxKind.CloseParen)) return false;
        }

        next = end + 1;
        return true;
    }

    private DeclarationExpression ParseDeclarationExpression()
    {
        var start = Start();
        var isVar = AtContextual(SyntaxKind.VarKeyword) && Peek(1).Kind == SyntaxKind.OpenParen;
        TypeSyntax type = isVar ? ParseSimpleTypeName() : ParseType();
        var designation = ParseDesignation();
        return new DeclarationExpression(SpanFrom(start), type, designation);
    }
}
