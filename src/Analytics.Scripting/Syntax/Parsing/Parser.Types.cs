using System.Collections.Immutable;

namespace Analytics.Scripting.Syntax;

internal sealed partial class Parser
{
    private TypeSyntax ParseType(TypeMode mode = TypeMode.Normal)
    {
        if (!Enter()) return MissingName();
        var start = Start();
        var type = ParseTypeStart(mode);
        var result = ParseTypeSuffixes(type, start, mode);
        Leave();
        return result;
    }

    private bool CanStartType() =>
        IsPredefinedType(Current.Kind) || IsIdentifier(Current) || At(SyntaxKind.OpenParen)
        || (At(SyntaxKind.DelegateKeyword) && Peek(1).Kind == SyntaxKind.Asterisk);

    private TypeSyntax ParseTypeStart(TypeMode mode)
    {
        if (IsPredefinedType(Current.Kind))
        {
            var keyword = Eat();
            return new PredefinedType(keyword.Span, keyword);
        }

        if (IsIdentifier(Current)) return ParseName(mode);
        if (At(SyntaxKind.OpenParen)) return ParseTupleType();
        if (At(SyntaxKind.DelegateKeyword) && Peek(1).Kind == SyntaxKind.Asterisk) return ParseFunctionPointerType();
        if (IsReserved(Current.Kind)) ReportAtCurrent("CS1031", $"Type expected; '{Current.Text}' is a keyword");
        else ReportMissing("CS1031", "Type expected");
        return MissingName();
    }

    private TypeSyntax ParseTypeSuffixes(TypeSyntax type, Mark start, TypeMode mode)
    {
        while (true)
        {
            if (At(SyntaxKind.Question) && type is not NullableType && IsNullableSuffix(_position, mode))
            {
                Eat();
                type = new NullableType(SpanFrom(start), type);
            }
            else if (At(SyntaxKind.Asterisk) && mode == TypeMode.Normal)
            {
                Eat();
                type = new PointerType(SpanFrom(start), type);
            }
            else if (At(SyntaxKind.OpenBracket) && (mode == TypeMode.Normal || ScanRank(_position) > 0))
            {
                if (mode == TypeMode.Creation) return type;
                type = ParseArrayType(type, start);
            }
            else
            {
                return type;
            }
        }
    }

    /// <summary>Reads all the ranks that follow each other. Sizes are only for creations.</summary>
    private ArrayType ParseArrayType(TypeSyntax elementType, Mark start)
    {
        var ranks = ImmutableArray.CreateBuilder<ArrayRank>();
        while (At(SyntaxKind.OpenBracket))
        {
            var rank = ParseRank();
            if (rank.Sizes.Length > 0)
            {
                Error("CS0270", rank.Span, "The size of an array is part of its creation, as in 'new int[5]', not of the type.");
            }

            ranks.Add(rank);
        }

        return new ArrayType(SpanFrom(start), elementType, ranks.ToImmutable());
    }

    private ArrayRank ParseRank()
    {
        var start = Start();
        Eat();
        var sizes = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var dimensions = 1;
        var missing = 0;
        while (!At(SyntaxKind.CloseBracket) && !AtEnd)
        {
            if (TryEat(SyntaxKind.Comma))
            {
                dimensions++;
                continue;
            }

            if (!CanStartExpression(Current)) break;
            if (sizes.Count + 1 < dimensions) missing++;
            sizes.Add(ParseExpression());
            if (!At(SyntaxKind.Comma)) break;
        }

        if (sizes.Count > 0 && (missing > 0 || sizes.Count < dimensions))
        {
            ReportMissing("CS0443", "Syntax error; value expected");
        }

        Expect(SyntaxKind.CloseBracket);
        return new ArrayRank(SpanFrom(start), dimensions, sizes.ToImmutable());
    }

    private TupleType ParseTupleType()
    {
        var start = Start();
        Eat();
        var elements = ImmutableArray.CreateBuilder<TupleTypeElement>();
        do
        {
            var element = Start();
            var type = ParseType();
            var name = IsIdentifier(Current) ? Eat() : null;
            elements.Add(new TupleTypeElement(SpanFrom(element), type, name));
        }
        while (TryEat(SyntaxKind.Comma));
        if (elements.Count < 2) ReportMissing("CS8124", "Tuple must contain at least two elements.");
        Expect(SyntaxKind.CloseParen);
        return new TupleType(SpanFrom(start), elements.ToImmutable());
    }

    private FunctionPointerType ParseFunctionPointerType()
    {
        var start = Start();
        Eat();
        Eat();
        var convention = ImmutableArray.CreateBuilder<SyntaxToken>();
        if (AtContextual(SyntaxKind.ManagedKeyword) || AtContextual(SyntaxKind.UnmanagedKeyword)) convention.Add(Eat());
        if (TryEat(SyntaxKind.OpenBracket))
        {
            do convention.Add(ExpectIdentifier());
            while (TryEat(SyntaxKind.Comma));
            Expect(SyntaxKind.CloseBracket);
        }

        Expect(SyntaxKind.LessThan);
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        do
        {
            var parameter = Start();
            var modifiers = ParseParameterModifiers();
            var type = ParseType();
            parameters.Add(new Parameter(SpanFrom(parameter), [], modifiers, type, null, null));
        }
        while (TryEat(SyntaxKind.Comma));
        Expect(SyntaxKind.GreaterThan);
        return new FunctionPointerType(SpanFrom(start), convention.ToImmutable(), parameters.ToImmutable());
    }

    /// <summary>A return type or type of a local, which may begin with <c>ref</c>, <c>ref readonly</c> or <c>scoped</c>.</summary>
    private TypeSyntax ParseTypeWithRef()
    {
        if (!IsScopedModifier(_position)) return ParseTypeBehindScoped();
        var start = Start();
        var scoped = Eat();
        var type = ParseTypeBehindScoped();
        return new ScopedType(SpanFrom(start), scoped, type);
    }

    private TypeSyntax ParseTypeBehindScoped()
    {
        if (!At(SyntaxKind.RefKeyword)) return ParseType();
        var start = Start();
        var refKeyword = Eat();
        var readOnly = EatIf(SyntaxKind.ReadonlyKeyword);
        var type = ParseType();
        return new RefType(SpanFrom(start), refKeyword, readOnly, type);
    }

    /// <summary>Whether <c>scoped</c> stands before a type and a name, and is not the type itself.</summary>
    private bool IsScopedModifier(int at)
    {
        if (TokenAt(at).ContextualKind != SyntaxKind.ScopedKeyword) return false;
        if (KindAt(at + 1) == SyntaxKind.RefKeyword) return true;
        var next = ScanType(at + 1, out _);
        return next > 0 && IsIdentifierAt(next);
    }
}
