using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private bool IsLambda() => IsLambda(_position);

    /// <summary>Whether a lambda begins at the index: attributes, modifiers, a return type, parameters, and then <c>=&gt;</c>.</summary>
    private bool IsLambda(int at)
    {
        while (KindAt(at) == SyntaxKind.OpenBracket)
        {
            if (_closers[at] < 0 || KindAt(at + 1) is not SyntaxKind.Identifier) return false;
            at = _closers[at] + 1;
        }

        at = SkipLambdaModifiers(at);
        if (KindAt(at) == SyntaxKind.Identifier && KindAt(at + 1) == SyntaxKind.Arrow) return IsIdentifierAt(at);
        if (KindAt(at) == SyntaxKind.OpenParen && IsParameterList(at)) return true;
        if (KindAt(at) == SyntaxKind.RefKeyword)
        {
            at++;
            if (KindAt(at) == SyntaxKind.ReadonlyKeyword) at++;
        }

        // A return type: few expressions begin with a type right before a parenthesis that an arrow follows.
        var next = ScanType(at, out _);
        return next > 0 && KindAt(next) == SyntaxKind.OpenParen && IsParameterListBeforeArrow(next)
            && !(KindAt(next - 1) == SyntaxKind.Question && IsChoice(_closers[next] + 2));
    }

    /// <summary>
    /// Whether what stands from here on, behind the arrow of a lambda, goes on with a colon: then the question mark before the lambda does not
    /// make its return type nullable but asks for a choice, as in <c>b ? () =&gt; 1 : () =&gt; 2</c>.
    /// </summary>
    private bool IsChoice(int at)
    {
        for (var open = 1; !IsEnd(at); at++)
        {
            switch (KindAt(at))
            {
                case SyntaxKind.Question:
                    open++;
                    break;
                case SyntaxKind.Colon:
                    if (--open == 0) return true;
                    break;
                case SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace when _closers[at] > 0:
                    at = _closers[at];
                    break;
                case SyntaxKind.Semicolon or SyntaxKind.Comma or SyntaxKind.CloseParen or SyntaxKind.CloseBracket or SyntaxKind.CloseBrace:
                    return false;
            }
        }

        return false;
    }

    private int SkipLambdaModifiers(int at)
    {
        var end = at + MaxModifiers;
        while (true)
        {
            var isAsync = TokenAt(at).ContextualKind == SyntaxKind.AsyncKeyword && KindAt(at + 1) != SyntaxKind.Arrow;
            if (isAsync && KindAt(at + 1) == SyntaxKind.OpenParen && !IsParameterListBeforeArrow(at + 1))
            {
                isAsync = ScanType(at + 1, out _) > 0;
            }

            if ((!isAsync && KindAt(at) != SyntaxKind.StaticKeyword) || at == end) return at;
            at++;
        }
    }

    private bool IsParameterListBeforeArrow(int open) => _closers[open] > 0 && KindAt(_closers[open] + 1) == SyntaxKind.Arrow;

    /// <summary>Whether the parenthesis holds parameters of a lambda. While the arrow is not typed yet, only their look can tell.</summary>
    private bool IsParameterList(int open)
    {
        if (IsParameterListBeforeArrow(open)) return true;
        var close = _closers[open];
        var isArrowBegun = close > 0 && KindAt(close + 1) == SyntaxKind.Equals && IsEnd(close + 2) && TouchesEnd(close + 1);
        if (close > 0 && !IsEnd(close + 1) && !isArrowBegun) return false;
        if (close == open + 1) return true;
        var first = KindAt(open + 1);
        if (first is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ParamsKeyword) return true;
        if (IsScopedModifier(open + 1)) return true;
        if (!IsPredefinedType(first) || KindAt(open + 2) == SyntaxKind.Dot) return false;
        return ScanType(open + 1, out _) is > 0 and var next && IsIdentifierAt(next);
    }

    private bool IsAnonymousMethod()
    {
        var at = _position;
        var end = at + MaxModifiers;
        while (at < end && (KindAt(at) == SyntaxKind.StaticKeyword || TokenAt(at).ContextualKind == SyntaxKind.AsyncKeyword)) at++;
        return KindAt(at) == SyntaxKind.DelegateKeyword && KindAt(at + 1) != SyntaxKind.Asterisk
            && (IsEnd(at + 1) || !IsDelegateDeclaration(at + 1));
    }

    private LambdaExpression ParseLambda()
    {
        var start = Start();
        var attributes = ParseAttributeLists();
        var modifiers = ParseFunctionModifiers(SkipLambdaModifiers(_position));
        TypeSyntax? returnType = null;
        var isSimple = IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Arrow;
        if (!isSimple && !(At(SyntaxKind.OpenParen) && IsParameterList(_position))) returnType = ParseTypeWithRef();
        ImmutableArray<Parameter> parameters;
        if (isSimple)
        {
            var identifier = Eat();
            parameters = [new Parameter(identifier.Span, [], [], null, identifier, null)];
        }
        else
        {
            parameters = ParseLambdaParameters();
        }

        Expect(SyntaxKind.Arrow);
        var isAsync = modifiers.Any(m => m.ContextualKind == SyntaxKind.AsyncKeyword);
        var (body, expression) = ParseLambdaBody(isAsync);
        return new LambdaExpression(SpanFrom(start), attributes, modifiers, returnType, parameters, !isSimple, expression, body);
    }

    private ImmutableArray<SyntaxToken> ParseFunctionModifiers(int end)
    {
        var modifiers = ImmutableArray.CreateBuilder<SyntaxToken>();
        while (_position < end) modifiers.Add(Eat());
        return modifiers.ToImmutable();
    }

    private (BlockStatement? Body, ExpressionSyntax? Expression) ParseLambdaBody(bool isAsync)
    {
        var wasInAsync = _inAsync;
        _inAsync = isAsync;
        var body = At(SyntaxKind.OpenBrace) ? ParseBlock() : null;
        var expression = body is null ? ParsePossibleRef() : null;
        _inAsync = wasInAsync;
        return (body, expression);
    }

    private ImmutableArray<Parameter> ParseLambdaParameters()
    {
        Expect(SyntaxKind.OpenParen);
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        if (!At(SyntaxKind.CloseParen))
        {
            do parameters.Add(ParseLambdaParameter());
            while (TryEat(SyntaxKind.Comma));
        }

        Expect(SyntaxKind.CloseParen);
        return parameters.ToImmutable();
    }

    private Parameter ParseLambdaParameter()
    {
        var start = Start();
        var attributes = ParseAttributeLists();
        var modifiers = ParseParameterModifiers();
        if (modifiers.FirstOrDefault(m => m.Kind == SyntaxKind.ThisKeyword) is { } extended)
        {
            Error("CS1525", extended.Span, "Invalid expression term 'this'");
        }

        var isUntyped = IsIdentifier(Current)
            && Peek(1).Kind is SyntaxKind.Comma or SyntaxKind.CloseParen or SyntaxKind.Equals or SyntaxKind.EndOfFile;
        var type = isUntyped ? null : ParseType();
        var identifier = ExpectIdentifier();
        var value = TryEat(SyntaxKind.Equals) ? ParseExpression() : null;
        return new Parameter(SpanFrom(start), attributes, modifiers, type, identifier, value);
    }

    private AnonymousMethodExpression ParseAnonymousMethod()
    {
        var start = Start();
        var end = _position;
        while (KindAt(end) != SyntaxKind.DelegateKeyword) end++;
        var modifiers = ParseFunctionModifiers(end);
        Eat();
        var hasParameters = At(SyntaxKind.OpenParen);
        var parameters = hasParameters ? ParseParameterList(SyntaxKind.CloseParen) : [];
        var wasInAsync = _inAsync;
        _inAsync = modifiers.Any(m => m.ContextualKind == SyntaxKind.AsyncKeyword);
        var body = ParseBlock();
        _inAsync = wasInAsync;
        return new AnonymousMethodExpression(SpanFrom(start), modifiers, hasParameters, parameters, body);
    }
}
