using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary><c>(a, b) == (c, d)</c>.</summary>
internal sealed partial class Binder
{
    private static bool IsTuple(BoundExpression value) => value is UnboundTuple || value.Type.StripNullable() is TupleTypeSymbol;

    private BoundExpression BindTupleEquality(SyntaxNode syntax, bool isEqual, string text, BoundExpression left, BoundExpression right)
    {
        var count = CountOf(left);
        if (count != CountOf(right))
        {
            Diagnostics.Error("CS8384", syntax.Span, $"Tuple types used as operands of an == or != operator must have matching cardinalities. But this operator has tuple types of cardinality {count} on the left and {CountOf(right)} on the right.");
            return new BoundError(syntax);
        }

        var first = TypeForComparison(left, right);
        var second = TypeForComparison(right, left);
        if (first is null || second is null)
        {
            Diagnostics.Error("CS0019", syntax.Span, $"Operator '{text}' cannot be applied to operands of type '{Describe(left)}' and '{Describe(right)}'.");
            return new BoundError(syntax);
        }

        var leftValue = new BoundPlaceholder(left.Syntax, first);
        var rightValue = new BoundPlaceholder(right.Syntax, second);
        var comparisons = ImmutableArray.CreateBuilder<BoundExpression>(count);
        for (var i = 0; i < count; i++)
        {
            var comparison = MakeBinary(
                syntax, isEqual ? BinaryKind.Equal : BinaryKind.NotEqual, text,
                new BoundTupleElement(left.Syntax, leftValue, i, first.ElementTypes[i]),
                new BoundTupleElement(right.Syntax, rightValue, i, second.ElementTypes[i]));
            comparisons.Add(comparison.HasErrors ? comparison : ToCondition(comparison, syntax));
        }

        if (!left.Type.IsNullableValue())
            left = Convert(left, first, left.Syntax);
        if (!right.Type.IsNullableValue())
            right = Convert(right, second, right.Syntax);
        if (left.HasErrors || right.HasErrors || comparisons.Any(c => c.HasErrors))
            return new BoundError(syntax);
        return new BoundTupleEquality(syntax, isEqual, left, right, leftValue, rightValue, comparisons.MoveToImmutable());
    }

    private static int CountOf(BoundExpression tuple) =>
        tuple is UnboundTuple unbound ? unbound.Elements.Length : ((TupleTypeSymbol)tuple.Type.StripNullable()).ElementTypes.Length;

    /// <summary>The tuple's own type; where an element is a null or default literal, it gets the type of what it is compared with.</summary>
    private static TupleTypeSymbol? TypeForComparison(BoundExpression tuple, BoundExpression other)
    {
        if (tuple.Type.StripNullable() is TupleTypeSymbol natural)
            return natural;
        if (tuple is not UnboundTuple unbound)
            return null;
        var types = ImmutableArray.CreateBuilder<TypeSymbol>(unbound.Elements.Length);
        for (var i = 0; i < unbound.Elements.Length; i++)
        {
            var element = unbound.Elements[i];
            TypeSymbol? type;
            if (element is UnboundTuple)
                type = other is UnboundTuple nested ? TypeForComparison(element, nested.Elements[i]) : element.Type as TupleTypeSymbol;
            else if (!element.Type.IsNone)
                type = element.Type;
            else
                type = other is UnboundTuple unboundOther ? unboundOther.Elements[i].Type : ((TupleTypeSymbol)other.Type.StripNullable()).ElementTypes[i];
            if (type is null or { IsNone: true })
                return null;
            types.Add(type);
        }

        return TupleTypeSymbol.Create(types.MoveToImmutable(), unbound.Names);
    }

    private BoundExpression BindTuple(TupleExpression syntax)
    {
        var elements = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Arguments.Length);
        var names = new string?[syntax.Arguments.Length];
        for (var i = 0; i < syntax.Arguments.Length; i++)
        {
            var argument = syntax.Arguments[i];
            if (argument.RefKind is { } refKind)
                Diagnostics.Error("CS1525", refKind.Span, $"Invalid expression term '{refKind.Text}'.");
            var element = BindExpression(argument.Expression);
            if (element.Type.IsVoid || element is TypeOrNamespace)
                element = WithNaturalType(element);
            elements.Add(element);
            if (argument.Name is not null)
                names[i] = TupleElementName(argument.Name, i, names.Take(i));
        }

        InferTupleNames(syntax.Arguments, names);
        if (elements.Any(e => e.HasErrors))
            return new BoundError(syntax);
        var types = elements.Select(e => e.Type).ToImmutableArray();
        var isTyped = types.All(t => !t.IsNone);
        foreach (var element in elements)
        {
            if (element.Type.IsRefLike)
                Diagnostics.Error("CS9244", element.Syntax.Span, $"The type '{element.Type}' may not be used as an element of a tuple.");
        }

        return new UnboundTuple(syntax, elements.ToImmutable(), [.. names], isTyped ? TupleTypeSymbol.Create(types, [.. names]) : PseudoTypeSymbol.Tuple);
    }

    /// <summary>Elements get the names of the variables and members they are, unless such a name is there twice or reserved.</summary>
    private static void InferTupleNames(ImmutableArray<Argument> arguments, string?[] names)
    {
        var inferred = new string?[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is null && InferredName(arguments[i].Expression) is { } name && TupleNameRules.ReservedPosition(name) < 0)
                inferred[i] = name;
        }

        var given = names.OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (inferred[i] is { } name && inferred.Count(n => n == name) == 1 && !given.Contains(name))
                names[i] = name;
        }
    }

    /// <summary>The name that an expression gives to an element of a tuple or a property of an anonymous type; null where it gives none.</summary>
    private static string? InferredName(ExpressionSyntax syntax) => syntax switch
    {
        IdentifierName name => name.Identifier.Name,
        MemberAccessExpression { Name: IdentifierName name } => name.Identifier.Name,
        ConditionalAccessExpression conditional => InferredName(conditional.WhenNotNull),
        MemberBindingExpression { Name: IdentifierName name } => name.Identifier.Name,
        PostfixUnaryExpression { OperatorToken.Kind: SyntaxKind.Exclamation } forgiving => InferredName(forgiving.Operand),
        _ => null,
    };
}
