using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private PropertyDeclaration ParseProperty(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers, TypeSyntax type,
        NameSyntax? @interface)
    {
        var identifier = Eat();
        var wasInAccessor = _inAccessor;
        _inAccessor = true;
        var isAutomatic = At(SyntaxKind.OpenBrace);
        var accessors = isAutomatic ? ParseAccessors(isEvent: false) : [];
        var expression = isAutomatic ? null : ParseArrowBody(isAsync: false);
        _inAccessor = wasInAccessor;
        ExpressionSyntax? initializer = null;
        if (isAutomatic && TryEat(SyntaxKind.Equals))
        {
            initializer = At(SyntaxKind.OpenBrace) ? ParseArrayInitializer() : ParsePossibleRef();
            Expect(SyntaxKind.Semicolon);
        }

        if (!isAutomatic) Expect(SyntaxKind.Semicolon);
        return new PropertyDeclaration(
            SpanFrom(start), attributes, modifiers, type, @interface, identifier, accessors, expression, initializer);
    }

    private IndexerDeclaration ParseIndexer(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers, TypeSyntax type,
        NameSyntax? @interface)
    {
        var keyword = Eat();
        var parameters = ParseParameterList(SyntaxKind.CloseBracket);
        var hasAccessors = !At(SyntaxKind.Arrow);
        var accessors = hasAccessors ? ParseAccessors(isEvent: false) : [];
        var expression = hasAccessors ? null : ParseArrowBody(isAsync: false);
        if (!hasAccessors) Expect(SyntaxKind.Semicolon);
        return new IndexerDeclaration(SpanFrom(start), attributes, modifiers, type, @interface, keyword, parameters, accessors, expression);
    }

    private MemberSyntax ParseEvent(Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        Eat();
        var type = ParseType();
        var @interface = ParseExplicitInterface();
        if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.OpenBrace)
        {
            var identifier = Eat();
            var accessors = ParseAccessors(isEvent: true);
            return new EventDeclaration(SpanFrom(start), attributes, modifiers, type, @interface, identifier, accessors);
        }

        if (@interface is not null) ReportAtCurrent("CS0071", "An explicit interface implementation of an event must use event accessor syntax.");
        var variables = ParseDeclarators();
        var declaration = new VariableDeclaration(SpanFrom(type), type, variables);
        Expect(SyntaxKind.Semicolon);
        return new EventFieldDeclaration(SpanFrom(start), attributes, modifiers, declaration);
    }

    private ImmutableArray<Accessor> ParseAccessors(bool isEvent)
    {
        var open = Expect(SyntaxKind.OpenBrace);
        if (open.IsMissing) return [];
        var accessors = ImmutableArray.CreateBuilder<Accessor>();
        while (!At(SyntaxKind.CloseBrace) && !AtEnd)
        {
            var start = Start();
            var attributes = ParseAttributeLists();
            var modifiers = ParseModifiers(inType: false);
            if (!IsAccessorKeyword(isEvent))
            {
                if (isEvent) ReportAtCurrent("CS1055", "An add or remove accessor expected");
                else ReportAtCurrent("CS1014", "A get or set accessor expected");

                // Whatever stands here ends where the member does, so that the next one is read again.
                if (modifiers.IsEmpty && attributes.IsEmpty) SkipMember();
                continue;
            }

            var keyword = Eat();
            var (body, expression) = ParseFunctionBody(isAsync: false);
            accessors.Add(new Accessor(SpanFrom(start), attributes, modifiers, keyword, body, expression));
        }

        Expect(SyntaxKind.CloseBrace);
        return accessors.ToImmutable();
    }

    private bool IsAccessorKeyword(bool isEvent) =>
        isEvent
            ? Current.ContextualKind is SyntaxKind.AddKeyword or SyntaxKind.RemoveKeyword
            : Current.ContextualKind is SyntaxKind.GetKeyword or SyntaxKind.SetKeyword or SyntaxKind.InitKeyword;

    private OperatorDeclaration ParseOperatorDeclaration(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers, TypeSyntax type,
        NameSyntax? @interface)
    {
        Eat();
        var checkedKeyword = EatIf(SyntaxKind.CheckedKeyword);
        var (kind, length) = PeekOperator();
        SyntaxToken sign;
        if (IsUnaryOverloadable(kind) || IsBinaryOverloadable(kind))
        {
            sign = EatOperator(kind, length);
        }
        else
        {
            ReportAtCurrent("CS1037", "Overloadable operator expected");
            sign = At(SyntaxKind.OpenParen) || AtEnd ? Missing(SyntaxKind.Plus) : Eat();
        }

        var parameters = ParseParameterList(SyntaxKind.CloseParen);
        ReportOperatorParameters(sign, parameters.Length);
        var (body, expression) = ParseFunctionBody(isAsync: false);
        return new OperatorDeclaration(
            SpanFrom(start), attributes, modifiers, type, @interface, checkedKeyword, sign, parameters, body, expression);
    }

    private void ReportOperatorParameters(SyntaxToken sign, int count)
    {
        if (sign.IsMissing || IsEnd(_position) || IsAssignmentOperator(sign.Kind)) return;
        if (count == 1 && !IsUnaryOverloadable(sign.Kind)) Error("CS1019", sign.Span, "Overloadable unary operator expected");
        if (count == 2 && !IsBinaryOverloadable(sign.Kind)) Error("CS1020", sign.Span, "Overloadable binary operator expected");
        var mayHaveNone = sign.Kind is SyntaxKind.PlusPlus or SyntaxKind.MinusMinus;
        if (count > 2 || (count == 0 && !mayHaveNone))
        {
            var code = IsBinaryOverloadable(sign.Kind) ? "CS1534" : "CS1535";
            Error(code, sign.Span, $"Overloaded operator '{sign.Text}' takes one or two parameters");
        }
    }

    private static bool IsUnaryOverloadable(SyntaxKind kind) =>
        kind is SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Exclamation or SyntaxKind.Tilde or SyntaxKind.PlusPlus
            or SyntaxKind.MinusMinus or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword;

    private static bool IsBinaryOverloadable(SyntaxKind kind) =>
        kind is SyntaxKind.Plus or SyntaxKind.Minus or SyntaxKind.Asterisk or SyntaxKind.Slash or SyntaxKind.Percent
            or SyntaxKind.Ampersand or SyntaxKind.Bar or SyntaxKind.Caret or SyntaxKind.LessThanLessThan
            or SyntaxKind.GreaterThanGreaterThan or SyntaxKind.TripleGreaterThan or SyntaxKind.EqualsEquals
            or SyntaxKind.ExclamationEquals or SyntaxKind.LessThan or SyntaxKind.LessThanEquals or SyntaxKind.GreaterThan
            or SyntaxKind.GreaterThanEquals
        || (IsAssignmentOperator(kind) && kind is not (SyntaxKind.Equals or SyntaxKind.QuestionQuestionEquals));

    private ConversionOperatorDeclaration ParseConversion(
        Mark start, ImmutableArray<AttributeList> attributes, ImmutableArray<SyntaxToken> modifiers)
    {
        var keyword = Eat();
        var @interface = ParseExplicitInterface();
        Expect(SyntaxKind.OperatorKeyword);
        var checkedKeyword = EatIf(SyntaxKind.CheckedKeyword);
        var type = ParseType();
        var parameters = ParseParameterList(SyntaxKind.CloseParen);
        var (body, expression) = ParseFunctionBody(isAsync: false);
        return new ConversionOperatorDeclaration(
            SpanFrom(start), attributes, modifiers, keyword, @interface, checkedKeyword, type, parameters, body, expression);
    }
}
