using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private MemberSyntax ParseMember(bool inType)
    {
        var start = Start();
        var attributes = ParseAttributeLists();
        var modifiers = ParseModifiers(inType);
        if (IsTypeDeclaration(_position)) return ParseTypeDeclaration(start, attributes, modifiers);
        switch (Current.Kind)
        {
            case SyntaxKind.NamespaceKeyword:
                return ParseNamespace(start, attributes, modifiers);
            case SyntaxKind.EventKeyword:
                return ParseEvent(start, attributes, modifiers);
            case SyntaxKind.ImplicitKeyword or SyntaxKind.ExplicitKeyword:
                return ParseConversion(start, attributes, modifiers);
            case SyntaxKind.ConstKeyword:
                return ParseConstant(start, attributes, modifiers);
            case SyntaxKind.Tilde when inType:
                return ParseDestructor(start, attributes, modifiers);
            case SyntaxKind.Identifier when inType && IsExtension():
                return ParseExtension(start, attributes, modifiers);
            case SyntaxKind.Identifier when inType && Peek(1).Kind == SyntaxKind.OpenParen:
                return ParseConstructor(start, attributes, modifiers);
            default:
                return ParseTypedMember(start, attributes, modifiers, inType);
        }
    }

    private bool IsExtension()
    {
        if (!AtContextual(SyntaxKind.ExtensionKeyword)) return false;
        if (Peek(1).Kind == SyntaxKind.LessThan) return true;
        var close = Peek(1).Kind == SyntaxKind.OpenParen ? _closers[_position + 1] : -1;
        return close > 0 && KindAt(close + 1) == SyntaxKind.OpenBrace;
    }

    /// <summary>A member that begins with its type.</summary>
    private MemberSyntax ParseTypedMember(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers, bool inType)
    {
        if (!At(SyntaxKind.RefKeyword) && !CanStartType()) return ParseIncompleteMember(start, attributes, modifiers, null, inType);
        var type = ParseTypeWithRef();
        var @interface = ParseExplicitInterface();
        if (At(SyntaxKind.OperatorKeyword)) return ParseOperatorDeclaration(start, attributes, modifiers, type, @interface);
        if (At(SyntaxKind.ThisKeyword)) return ParseIndexer(start, attributes, modifiers, type, @interface);
        if (!IsIdentifier(Current)) return ParseIncompleteMember(start, attributes, modifiers, type, inType);
        switch (Peek(1).Kind)
        {
            case SyntaxKind.OpenParen or SyntaxKind.LessThan:
                var name = Eat();
                var function = ParseFunctionRest(IsAsync(modifiers), isLocal: false);
                return new MethodDeclaration(
                    SpanFrom(start), attributes, modifiers, type, @interface, name, function.TypeParameters, function.Parameters,
                    function.Constraints, function.Body, function.ExpressionBody);
            case SyntaxKind.OpenBrace or SyntaxKind.Arrow:
                return ParseProperty(start, attributes, modifiers, type, @interface);
            default:
                if (@interface is not null && !IsEnd(_position + 1)) Error("CS1003", Peek(1).Span, "Syntax error, '(' expected");
                var variables = ParseDeclarators();
                var declaration = new VariableDeclaration(SpanFrom(type), type, variables);
                Expect(SyntaxKind.Semicolon);
                return new FieldDeclaration(SpanFrom(start), attributes, modifiers, declaration);
        }
    }

    private IncompleteMember ParseIncompleteMember(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers, TypeSyntax? type, bool inType)
    {
        var isOpen = type is not null || modifiers.Length > 0 || attributes.Length > 0;
        if (AtEnd && !inType) ReportMissing("CS1001", "Identifier expected");
        else ReportAtCurrent("CS1519", $"Invalid token '{Current.Text}' in a member declaration");
        if (isOpen) SkipMember();
        return new IncompleteMember(SpanFrom(start), attributes, modifiers, type);
    }

    /// <summary>Skips the rest of what is no member: to behind its semicolon or braces, or up to what looks like the next one.</summary>
    private void SkipMember()
    {
        if (!At(SyntaxKind.CloseBrace)) ReportAtCurrent("CS1519", $"Invalid token '{Current.Text}' in a member declaration");
        while (!AtEnd && !At(SyntaxKind.CloseBrace))
        {
            var kind = Current.Kind;
            var closer = _closers[_position];
            if (closer > 0) _position = closer;
            Eat();
            if (kind is SyntaxKind.Semicolon or SyntaxKind.OpenBrace) return;
            if (Current.IsFirstOnLine && (IsReservedModifier(Current.Kind) || IsTypeDeclaration(_position))) return;
        }
    }

    /// <summary>The interface before the dot in <c>int IFoo&lt;T&gt;.Bar()</c>, or null. Its dot is read too.</summary>
    private NameSyntax? ParseExplicitInterface()
    {
        var start = Start();
        NameSyntax? name = null;
        while (IsIdentifier(Current) && HasDotBehindName(out var isAlias))
        {
            SimpleNameSyntax part;
            if (isAlias)
            {
                name = ParseAliasOrSimpleName(() => ParseSimpleTypeName());
            }
            else
            {
                part = ParseSimpleTypeName();
                name = name is null ? part : new QualifiedName(SpanFrom(start), name, part);
            }

            Eat();
        }

        return name;
    }

    private bool HasDotBehindName(out bool isAlias)
    {
        isAlias = Peek(1).Kind == SyntaxKind.ColonColon;
        var at = isAlias ? _position + 3 : _position + 1;
        if (KindAt(at) == SyntaxKind.LessThan) at = ScanTypeArguments(at, out _, 0);
        return at > 0 && KindAt(at) == SyntaxKind.Dot;
    }

    private void ReportMissingConstants(VariableDeclaration declaration)
    {
        if (IsEnd(_position)) return;
        foreach (var variable in declaration.Variables.Where(v => v.Initializer is null && !v.Identifier.IsMissing))
        {
            Error("CS0145", variable.Identifier.Span, "A const field requires a value to be provided");
        }
    }

    private FieldDeclaration ParseConstant(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        var all = modifiers.ToBuilder();
        while (At(SyntaxKind.ConstKeyword) || IsModifier(_position)) all.Add(Eat());
        var declaration = ParseVariableDeclaration(ParseTypeWithRef);
        ReportMissingConstants(declaration);
        Expect(SyntaxKind.Semicolon);
        return new FieldDeclaration(SpanFrom(start), attributes, all.ToImmutable(), declaration);
    }

    private ConstructorDeclaration ParseConstructor(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        var identifier = Eat();
        var parameters = ParseParameterList(SyntaxKind.CloseParen);
        ConstructorInitializer? initializer = null;
        if (At(SyntaxKind.Colon))
        {
            var initializerStart = Start();
            Eat();
            var isKnown = Current.Kind is SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword;
            if (!isKnown) ReportAtCurrent("CS1018", "Keyword 'this' or 'base' expected");
            var keyword = isKnown ? Eat() : Missing(SyntaxKind.BaseKeyword);
            var arguments = At(SyntaxKind.OpenParen) ? ParseArgumentList(SyntaxKind.CloseParen) : ParseMissingArguments();
            initializer = new ConstructorInitializer(SpanFrom(initializerStart), keyword, arguments);
        }

        var (body, expression) = ParseFunctionBody(isAsync: false);
        return new ConstructorDeclaration(SpanFrom(start), attributes, modifiers, identifier, parameters, initializer, body, expression);
    }

    private ArgumentList ParseMissingArguments()
    {
        var open = Expect(SyntaxKind.OpenParen);
        return new ArgumentList(open.Span, []);
    }

    private DestructorDeclaration ParseDestructor(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        Eat();
        var identifier = ExpectIdentifier();
        Expect(SyntaxKind.OpenParen);
        Expect(SyntaxKind.CloseParen);
        var (body, expression) = ParseFunctionBody(isAsync: false);
        return new DestructorDeclaration(SpanFrom(start), attributes, modifiers, identifier, body, expression);
    }
}
