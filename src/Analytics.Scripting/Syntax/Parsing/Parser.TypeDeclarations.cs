using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private MemberSyntax ParseTypeDeclaration(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        if (At(SyntaxKind.EnumKeyword)) return ParseEnum(start, attributes, modifiers);
        if (At(SyntaxKind.DelegateKeyword)) return ParseDelegate(start, attributes, modifiers);
        var keyword = Eat();
        var kind = ReadTypeKind(keyword);
        var identifier = ExpectIdentifier();
        var typeParameters = ParseTypeParameters();
        var hasParameters = At(SyntaxKind.OpenParen);
        var parameters = hasParameters ? ParseParameterList(SyntaxKind.CloseParen) : [];
        var baseTypes = ParseBaseTypes();
        var constraints = ParseConstraints();
        var members = TryEat(SyntaxKind.Semicolon) ? [] : ParseMembers();
        return new TypeDeclaration(
            SpanFrom(start), attributes, modifiers, kind, keyword, identifier, typeParameters, hasParameters, parameters, baseTypes,
            constraints, members);
    }

    private TypeDeclarationKind ReadTypeKind(SyntaxToken keyword)
    {
        switch (keyword.Kind)
        {
            case SyntaxKind.StructKeyword:
                return TypeDeclarationKind.Struct;
            case SyntaxKind.InterfaceKeyword:
                return TypeDeclarationKind.Interface;
            case SyntaxKind.ClassKeyword:
                return TypeDeclarationKind.Class;
            default:
                if (TryEat(SyntaxKind.StructKeyword)) return TypeDeclarationKind.RecordStruct;
                TryEat(SyntaxKind.ClassKeyword);
                return TypeDeclarationKind.RecordClass;
        }
    }

    private ImmutableArray<MemberSyntax> ParseMembers()
    {
        var open = Expect(SyntaxKind.OpenBrace);
        if (open.IsMissing || !Enter()) return [];
        var outer = (_inAsync, _inQuery, _inAccessor);
        (_inAsync, _inQuery, _inAccessor) = (false, false, false);
        var members = ImmutableArray.CreateBuilder<MemberSyntax>();
        while (!At(SyntaxKind.CloseBrace) && !AtEnd)
        {
            var before = _position;
            members.Add(ParseMember(inType: true));
            if (_position == before) SkipMember();
        }

        Expect(SyntaxKind.CloseBrace);
        TryEat(SyntaxKind.Semicolon);
        (_inAsync, _inQuery, _inAccessor) = outer;
        Leave();
        return members.ToImmutable();
    }

    private ImmutableArray<BaseType> ParseBaseTypes()
    {
        if (!TryEat(SyntaxKind.Colon)) return [];
        var types = ImmutableArray.CreateBuilder<BaseType>();
        do
        {
            var start = Start();
            var type = ParseType();
            var hasArguments = types.Count == 0 && At(SyntaxKind.OpenParen);
            var arguments = hasArguments ? ParseArgumentList(SyntaxKind.CloseParen) : null;
            types.Add(new BaseType(SpanFrom(start), type, arguments));
        }
        while (TryEat(SyntaxKind.Comma));
        return types.ToImmutable();
    }

    private EnumDeclaration ParseEnum(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        Eat();
        var identifier = ExpectIdentifier();
        var underlying = TryEat(SyntaxKind.Colon) ? ParseType() : null;
        var members = ImmutableArray.CreateBuilder<EnumMember>();
        if (!TryEat(SyntaxKind.Semicolon))
        {
            Expect(SyntaxKind.OpenBrace);
            while (!At(SyntaxKind.CloseBrace) && !AtEnd)
            {
                var before = _position;
                members.Add(ParseEnumMember());
                if (!TryEatSeparator(SyntaxKind.CloseBrace) || _position == before) break;
            }

            Expect(SyntaxKind.CloseBrace);
            TryEat(SyntaxKind.Semicolon);
        }

        return new EnumDeclaration(SpanFrom(start), attributes, modifiers, identifier, underlying, members.ToImmutable());
    }

    private EnumMember ParseEnumMember()
    {
        var start = Start();
        var attributes = ParseAttributeLists();
        var identifier = ExpectIdentifier();
        var value = TryEat(SyntaxKind.Equals) ? ParseExpression() : null;
        return new EnumMember(SpanFrom(start), attributes, identifier, value);
    }

    private DelegateDeclaration ParseDelegate(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        Eat();
        var returnType = ParseTypeWithRef();
        var identifier = ExpectIdentifier();
        var typeParameters = ParseTypeParameters();
        var parameters = ParseParameterList(SyntaxKind.CloseParen);
        var constraints = ParseConstraints();
        Expect(SyntaxKind.Semicolon);
        return new DelegateDeclaration(
            SpanFrom(start), attributes, modifiers, returnType, identifier, typeParameters, parameters, constraints);
    }

    private ExtensionDeclaration ParseExtension(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        Error("CELL0001", Current.Span, "Extension blocks are not known to cells; write a method whose first parameter has 'this'.");
        var keyword = Eat();
        var typeParameters = ParseTypeParameters();
        var parameters = ParseExtensionReceiver();
        var constraints = ParseConstraints();
        var members = ParseMembers();
        return new ExtensionDeclaration(SpanFrom(start), attributes, modifiers, keyword, typeParameters, parameters, constraints, members);
    }

    /// <summary>One parameter, whose name may be left out.</summary>
    private ImmutableArray<Parameter> ParseExtensionReceiver()
    {
        Expect(SyntaxKind.OpenParen);
        var start = Start();
        var attributes = ParseAttributeLists();
        var modifiers = ParseParameterModifiers();
        var type = ParseType();
        var identifier = IsIdentifier(Current) ? Eat() : null;
        var parameter = new Parameter(SpanFrom(start), attributes, modifiers, type, identifier, null);
        Expect(SyntaxKind.CloseParen);
        return [parameter];
    }
}
