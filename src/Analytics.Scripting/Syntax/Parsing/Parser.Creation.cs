using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private ExpressionSyntax ParseNew()
    {
        var start = Start();
        Eat();
        if (At(SyntaxKind.OpenBrace)) return ParseAnonymousObject(start);
        if (At(SyntaxKind.OpenBracket)) return ParseImplicitArray(start);
        if (At(SyntaxKind.OpenParen) && !IsTupleTypeCreation())
        {
            var arguments = ParseArgumentList(SyntaxKind.CloseParen);
            var implicitInitializer = At(SyntaxKind.OpenBrace) ? ParseObjectInitializer() : null;
            return new ImplicitObjectCreationExpression(SpanFrom(start), arguments, implicitInitializer);
        }

        if (!CanStartType())
        {
            ReportMissing("CS1526", "A new expression requires an argument list or (), [], or {} after type");
            var missing = MissingName();
            return new ObjectCreationExpression(SpanFrom(start), missing, null, null);
        }

        var typeStart = Start();
        var type = ParseType(TypeMode.Creation);
        if (At(SyntaxKind.OpenBracket)) return ParseArrayCreation(type, typeStart, start);
        var argumentList = At(SyntaxKind.OpenParen) ? ParseArgumentList(SyntaxKind.CloseParen) : null;
        var initializer = At(SyntaxKind.OpenBrace) ? ParseObjectInitializer() : null;
        if (argumentList is null && initializer is null)
        {
            ReportMissing("CS1526", "A new expression requires an argument list or (), [], or {} after type");
        }

        return new ObjectCreationExpression(SpanFrom(start), type, argumentList, initializer);
    }

    /// <summary>Whether <c>new (A, B)[…]</c> or the like stands here rather than <c>new(a, b)</c>.</summary>
    private bool IsTupleTypeCreation()
    {
        var next = ScanTupleType(_position, 0);
        return next > 0 && KindAt(next) is SyntaxKind.OpenParen or SyntaxKind.OpenBracket or SyntaxKind.Question;
    }

    private ArrayCreationExpression ParseArrayCreation(TypeSyntax elementType, Mark typeStart, Mark start)
    {
        var ranks = ImmutableArray.CreateBuilder<ArrayRank>();
        while (At(SyntaxKind.OpenBracket))
        {
            var rank = ParseRank();
            if (ranks.Count > 0 && rank.Sizes.Length > 0)
            {
                Error("CS0178", rank.Sizes[0].Span, "Invalid rank specifier: expected ',' or ']'");
            }

            ranks.Add(rank);
        }

        var type = new ArrayType(SpanFrom(typeStart), elementType, ranks.ToImmutable());
        var initializer = At(SyntaxKind.OpenBrace) ? ParseArrayInitializer() : null;
        if (initializer is null && ranks[0].Sizes.IsEmpty)
        {
            if (IsEnd(_position)) ReportMissing("CS1586", "Array creation must have array size or array initializer");
            else Error("CS1586", ranks[0].Span, "Array creation must have array size or array initializer");
        }

        return new ArrayCreationExpression(SpanFrom(start), type, initializer);
    }

    private ImplicitArrayCreationExpression ParseImplicitArray(Mark start)
    {
        Eat();
        var dimensions = 1;
        while (TryEat(SyntaxKind.Comma)) dimensions++;
        if (!At(SyntaxKind.CloseBracket) && CanStartExpression(Current))
        {
            ReportAtCurrent("CS0178", "Invalid rank specifier: expected ',' or ']'");
            ParseExpression();
        }

        Expect(SyntaxKind.CloseBracket);
        var initializer = ParseArrayInitializer();
        return new ImplicitArrayCreationExpression(SpanFrom(start), dimensions, initializer);
    }

    private StackAllocExpression ParseStackAlloc()
    {
        var start = Start();
        Eat();
        TypeSyntax? type = null;
        if (At(SyntaxKind.OpenBracket))
        {
            Eat();
            Expect(SyntaxKind.CloseBracket);
        }
        else
        {
            var typeStart = Start();
            type = ParseType(TypeMode.Creation);
            if (At(SyntaxKind.OpenBracket))
            {
                var rank = ParseRank();
                type = new ArrayType(SpanFrom(typeStart), type, [rank]);
            }
            else
            {
                ReportMissing("CS1575", "A stackalloc expression requires [] after type");
            }
        }

        var initializer = At(SyntaxKind.OpenBrace) || type is null ? ParseArrayInitializer() : null;
        return new StackAllocExpression(SpanFrom(start), type, initializer);
    }

    private AnonymousObjectCreationExpression ParseAnonymousObject(Mark start)
    {
        Eat();
        var members = ImmutableArray.CreateBuilder<AnonymousObjectMember>();
        while (!At(SyntaxKind.CloseBrace) && !AtEnd)
        {
            var member = Start();
            SyntaxToken? name = null;
            if (IsIdentifier(Current) && Peek(1).Kind == SyntaxKind.Equals)
            {
                name = Eat();
                Eat();
            }

            var expression = ParseExpression();
            members.Add(new AnonymousObjectMember(SpanFrom(member), name, expression));
            if (!TryEatSeparator(SyntaxKind.CloseBrace)) break;
        }

        Expect(SyntaxKind.CloseBrace);
        return new AnonymousObjectCreationExpression(SpanFrom(start), members.ToImmutable());
    }

    private InitializerExpression ParseArrayInitializer() => ParseInitializer(InitializerKind.Array, ParseArrayElement);

    private ExpressionSyntax ParseArrayElement() => At(SyntaxKind.OpenBrace) ? ParseArrayInitializer() : ParseExpression();

    /// <summary>What follows <c>new T(…)</c>: its first element tells whether members are set or elements added.</summary>
    private InitializerExpression ParseObjectInitializer()
    {
        var next = _position + 1;
        var isObject = KindAt(next) == SyntaxKind.CloseBrace || IsMemberInitializer(next);
        return isObject
            ? ParseInitializer(InitializerKind.Object, ParseMemberInitializer)
            : ParseInitializer(InitializerKind.Collection, ParseCollectionInitializerElement);
    }

    private bool IsMemberInitializer(int at)
    {
        if (IsIdentifierAt(at)) return KindAt(at + 1) == SyntaxKind.Equals;
        return KindAt(at) == SyntaxKind.OpenBracket;
    }

    private ExpressionSyntax ParseMemberInitializer()
    {
        if (!IsMemberInitializer(_position)) return ParseCollectionInitializerElement();
        ExpressionSyntax target;
        if (At(SyntaxKind.OpenBracket))
        {
            var indices = ParseArgumentList(SyntaxKind.CloseBracket);
            target = new ImplicitElementAccess(indices.Span, indices);
        }
        else
        {
            var identifier = Eat();
            target = new IdentifierName(identifier.Span, identifier);
        }

        var sign = Expect(SyntaxKind.Equals);
        var value = At(SyntaxKind.OpenBrace) ? ParseObjectInitializer() : ParsePossibleRef();
        return new AssignmentExpression(SpanFrom(target), target, sign, value);
    }

    private ExpressionSyntax ParseCollectionInitializerElement() =>
        At(SyntaxKind.OpenBrace)
            ? ParseInitializer(InitializerKind.ComplexElement, ParseExpression)
            : IsMemberInitializer(_position) ? ParseMemberInitializer() : ParseExpression();

    private InitializerExpression ParseInitializer(InitializerKind kind, Func<ExpressionSyntax> parseElement)
    {
        if (!Enter()) return new InitializerExpression(new TextSpan(LastEnd, LastEnd), kind, []);
        var start = Start();
        Expect(SyntaxKind.OpenBrace);
        var elements = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        while (!At(SyntaxKind.CloseBrace) && !AtEnd)
        {
            elements.Add(parseElement());
            if (!TryEatSeparator(SyntaxKind.CloseBrace)) break;
        }

        Expect(SyntaxKind.CloseBrace);
        Leave();
        return new InitializerExpression(SpanFrom(start), kind, elements.ToImmutable());
    }

    private WithExpression ParseWith(ExpressionSyntax value)
    {
        Eat();
        var initializer = ParseInitializer(InitializerKind.With, ParseExpression);
        return new WithExpression(SpanFrom(value), value, initializer);
    }

    private CollectionExpression ParseCollection()
    {
        var start = Start();
        Eat();
        var elements = ImmutableArray.CreateBuilder<CollectionElementSyntax>();
        while (!At(SyntaxKind.CloseBracket) && !AtEnd)
        {
            var element = Start();
            if (TryEat(SyntaxKind.DotDot))
            {
                var spread = ParseExpression();
                elements.Add(new SpreadElement(SpanFrom(element), spread));
            }
            else
            {
                var expression = ParseExpression();
                elements.Add(new ExpressionElement(SpanFrom(element), expression));
            }

            if (!TryEatSeparator(SyntaxKind.CloseBracket)) break;
        }

        Expect(SyntaxKind.CloseBracket);
        return new CollectionExpression(SpanFrom(start), elements.ToImmutable());
    }
}
