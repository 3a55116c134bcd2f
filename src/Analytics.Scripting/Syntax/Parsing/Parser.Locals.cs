using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    /// <summary>
    /// Whether a type and a name stand here. At the top of a cell <c>a * b</c> and <c>a ? b …</c> are more likely values to
    /// show than declarations, so there the latter is read on to tell.
    /// </summary>
    private bool IsLocalDeclaration(bool isTop)
    {
        if (!isTop && !At(SyntaxKind.NewKeyword) && IsModifier(_position) && !IsLambda() && !IsAnonymousMethod()) return true;
        if (IsPredefinedType(Current.Kind)) return Peek(1).Kind != SyntaxKind.Dot && !IsLambda();
        if (At(SyntaxKind.RefKeyword)) return !IsLambda();
        if (IsScopedModifier(_position)) return true;
        if (IsQueryStart() || IsAwait()) return false;
        var next = ScanType(_position, out var form);
        if (next < 0) return false;
        if (form == TypeForm.Definite && KindAt(next) is not (SyntaxKind.Dot or SyntaxKind.OpenParen)) return true;
        if (!IsIdentifierAt(next) || IsValueBefore(next)) return false;
        if (!isTop) return true;
        return form != TypeForm.Pointer && (form != TypeForm.Nullable || !IsConditional(next));
    }

    /// <summary>Whether the word goes on with the value before it: <c>x with { … }</c>, or an <c>await</c> on the next line.</summary>
    private bool IsValueBefore(int at)
    {
        var word = TokenAt(at).ContextualKind;
        if (word == SyntaxKind.WithKeyword) return KindAt(at + 1) == SyntaxKind.OpenBrace;
        return word == SyntaxKind.AwaitKeyword && _inAsync && TokenAt(at).IsFirstOnLine;
    }

    /// <summary>Whether <c>a ? b</c> goes on as a conditional, <paramref name="name"/> being the index of <c>b</c>.</summary>
    private bool IsConditional(int name)
    {
        var kind = KindAt(name + 1);
        if (kind is SyntaxKind.Semicolon or SyntaxKind.Comma or SyntaxKind.OpenBrace or SyntaxKind.EndOfFile) return false;
        if (kind == SyntaxKind.OpenParen) return !IsFunctionAt(name);
        if (kind != SyntaxKind.Equals) return true;
        var state = Save();
        _position = name + 2;
        ParsePossibleRef();
        var isConditional = At(SyntaxKind.Colon);
        Restore(state);
        return isConditional;
    }

    /// <summary>Whether the name at the index is followed by parameters and a body.</summary>
    private bool IsFunctionAt(int name)
    {
        var open = name + 1;
        if (KindAt(open) == SyntaxKind.LessThan)
        {
            open = ScanTypeArguments(open, out _, 0);
            if (open < 0) return false;
        }

        if (KindAt(open) != SyntaxKind.OpenParen) return false;
        var close = _closers[open];
        if (close < 0) return false;
        var next = TokenAt(close + 1);
        return next.Kind is SyntaxKind.OpenBrace or SyntaxKind.Arrow || next.ContextualKind == SyntaxKind.WhereKeyword;
    }

    /// <summary>Whether this is a variable whatever follows; at the end of the text it may still become a function.</summary>
    private bool IsWholeVariable(VariableDeclaration declaration)
    {
        var last = declaration.Variables[^1];
        return !last.Identifier.IsMissing && (!IsEnd(_position) || last.Initializer is not null);
    }

    private LocalDeclarationStatement ParseLocalDeclaration()
    {
        var start = Start();
        var modifiers = ImmutableArray.CreateBuilder<SyntaxToken>();
        while (At(SyntaxKind.ConstKeyword) || IsModifier(_position)) modifiers.Add(Eat());
        var declaration = ParseVariableDeclaration(ParseTypeWithRef);
        if (modifiers.Any(m => m.Kind == SyntaxKind.ConstKeyword)) ReportMissingConstants(declaration);
        if (IsWholeVariable(declaration))
        {
            foreach (var modifier in modifiers.Where(m => m.Kind != SyntaxKind.ConstKeyword))
            {
                Error("CS0106", modifier.Span, $"The modifier '{modifier.Text}' is not valid for this item");
            }
        }

        Expect(SyntaxKind.Semicolon);
        return new LocalDeclarationStatement(SpanFrom(start), null, null, modifiers.ToImmutable(), declaration);
    }

    private VariableDeclaration ParseVariableDeclaration(Func<TypeSyntax> parseType)
    {
        var start = Start();
        var type = parseType();
        var variables = ParseDeclarators();
        return new VariableDeclaration(SpanFrom(start), type, variables);
    }

    private ImmutableArray<VariableDeclarator> ParseDeclarators()
    {
        var variables = ImmutableArray.CreateBuilder<VariableDeclarator>();
        do
        {
            var start = Start();
            var identifier = ExpectIdentifier();
            if (At(SyntaxKind.OpenBracket)) ReportArrayDeclarator();
            ExpressionSyntax? initializer = null;
            if (TryEat(SyntaxKind.Equals)) initializer = At(SyntaxKind.OpenBrace) ? ParseArrayInitializer() : ParsePossibleRef();
            variables.Add(new VariableDeclarator(SpanFrom(start), identifier, initializer));
        }
        while (!IsCommaForSemicolon() && TryEat(SyntaxKind.Comma));
        return variables.ToImmutable();
    }

    /// <summary>Whether the comma stands where the parts of a for loop are separated: what follows is no declarator but a condition.</summary>
    private bool IsCommaForSemicolon() => At(SyntaxKind.Comma) && IsIdentifier(Peek(1))
        && Peek(2).Kind is SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan or SyntaxKind.GreaterThanEquals or SyntaxKind.ExclamationEquals;

    private void ReportArrayDeclarator()
    {
        ReportAtCurrent("CS0650", "Bad array declarator: the brackets stand behind the type, as in 'int[] x'.");
        while (At(SyntaxKind.OpenBracket)) ParseRank();
    }

    private bool IsLocalFunction()
    {
        var at = _position;
        if (KindAt(at) == SyntaxKind.OpenBracket)
        {
            if (!IsAttributeList()) return false;
            while (KindAt(at) == SyntaxKind.OpenBracket && _closers[at] > 0) at = _closers[at] + 1;
        }

        at = SkipModifiers(at);
        if (IsLambda() || IsAwait()) return false;
        if (KindAt(at) == SyntaxKind.RefKeyword) at++;
        if (KindAt(at) == SyntaxKind.ReadonlyKeyword) at++;
        var next = ScanType(at, out _);
        if (next < 0 || !IsIdentifierAt(next) || IsValueBefore(next)) return false;
        var open = KindAt(next + 1) == SyntaxKind.LessThan ? ScanTypeArguments(next + 1, out _, 0) : next + 1;
        return open > 0 && KindAt(open) == SyntaxKind.OpenParen;
    }

    private LocalFunctionStatement ParseLocalFunction()
    {
        var start = Start();
        var attributes = ParseAttributeLists();
        var modifiers = ParseModifiers(inType: false);
        var returnType = ParseTypeWithRef();
        var identifier = ExpectIdentifier();
        var function = ParseFunctionRest(IsAsync(modifiers), isLocal: true);
        return new LocalFunctionStatement(
            SpanFrom(start), attributes, modifiers, returnType, identifier, function.TypeParameters, function.Parameters,
            function.Constraints, function.Body, function.ExpressionBody);
    }
}
