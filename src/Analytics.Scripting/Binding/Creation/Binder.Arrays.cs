using System.Collections.Immutable;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Arrays.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindArrayCreation(ArrayCreationExpression syntax)
    {
        if (BindType(syntax.Type) is not ArrayTypeSymbol type)
            return new BoundError(syntax);
        var rank = syntax.Type.Ranks[0];
        var sizes = rank.Sizes.Select(s => BindSize(s)).ToImmutableArray();
        if (sizes.Any(s => s.HasErrors))
            return new BoundError(syntax);
        if (syntax.Initializer is null)
        {
            if (!sizes.IsEmpty)
                return new BoundArrayCreation(syntax, type, sizes, null);
            Diagnostics.Error("CS1586", syntax.Span, "Array creation must have array size or array initializer.");
            return new BoundError(syntax);
        }

        return MakeArray(syntax, type, syntax.Initializer, sizes);
    }

    private BoundExpression BindSize(ExpressionSyntax syntax)
    {
        var size = ToArrayIndex(BindExpression(syntax), syntax);
        if (size.Constant?.Value is int and < 0)
            Diagnostics.Error("CS0248", syntax.Span, "Cannot create an array with a negative size.");
        return size;
    }

    /// <summary>An array given by its elements, as after <c>=</c> where an array is declared.</summary>
    private BoundExpression BindArrayInitializer(InitializerExpression syntax, ArrayTypeSymbol type) => MakeArray(syntax, type, syntax, []);

    private BoundExpression MakeArray(ExpressionSyntax syntax, ArrayTypeSymbol type, InitializerExpression initializer, ImmutableArray<BoundExpression> sizes)
    {
        var lengths = NewLengths(type.Rank);
        var hasErrors = false;
        var elements = BindDimension(initializer, type, 0, lengths, null, ref hasErrors);
        if (hasErrors)
            return new BoundError(syntax);
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i].Constant?.Value is int known && known == Math.Max(0, lengths[i]))
                continue;
            if (sizes[i].Constant is null)
                Diagnostics.Error("CS0150", sizes[i].Syntax.Span, "A constant value is expected.");
            else
                Diagnostics.Error("CS0847", initializer.Span, $"An array initializer of length '{sizes[i].Constant}' is expected.");
            return new BoundError(syntax);
        }

        return new BoundArrayCreation(syntax, type, Sizes(syntax, lengths), elements);
    }

    /// <summary>Binds the elements of one dimension; where they were bound already, they come from the queue, in the same order.</summary>
    private BoundArrayInitializer BindDimension(
        InitializerExpression syntax, ArrayTypeSymbol type, int dimension, int[] lengths, Queue<BoundExpression>? known, ref bool hasErrors)
    {
        if (lengths[dimension] >= 0 && lengths[dimension] != syntax.Elements.Length)
        {
            Diagnostics.Error("CS0847", syntax.Span, $"An array initializer of length '{lengths[dimension]}' is expected.");
            hasErrors = true;
        }

        lengths[dimension] = syntax.Elements.Length;
        var elements = ImmutableArray.CreateBuilder<BoundNode>(syntax.Elements.Length);
        foreach (var element in syntax.Elements)
        {
            if (dimension < type.Rank - 1)
            {
                if (element is InitializerExpression nested)
                {
                    elements.Add(BindDimension(nested, type, dimension + 1, lengths, known, ref hasErrors));
                    continue;
                }

                Diagnostics.Error("CS0846", element.Span, "A nested array initializer is expected.");
                hasErrors = true;
                continue;
            }

            var value = known is not null ? Convert(known.Dequeue(), type.ElementType, element)
                : element is InitializerExpression ? Refuse(element)
                : BindConverted(element, type.ElementType);
            hasErrors |= value.HasErrors;
            elements.Add(value);
        }

        return new BoundArrayInitializer(syntax, elements.ToImmutable());
    }

    private BoundExpression BindImplicitArray(ImplicitArrayCreationExpression syntax)
    {
        var values = new List<BoundExpression>();
        Collect(syntax.Initializer, syntax.Dimensions);
        if (values.Exists(v => v.HasErrors))
            return new BoundError(syntax);
        var elementType = BestCommonType.OfTypes(values.Select(NaturalTypeOf).OfType<TypeSymbol>());
        if (elementType is null || !values.TrueForAll(v => CanConvert(v, elementType)))
        {
            Diagnostics.Error("CS0826", syntax.Span, "No best type found for implicitly-typed array.");
            return new BoundError(syntax);
        }

        var hasErrors = false;
        var lengths = NewLengths(syntax.Dimensions);
        var type = new ArrayTypeSymbol(elementType, syntax.Dimensions);
        var elements = BindDimension(syntax.Initializer, type, 0, lengths, new Queue<BoundExpression>(values), ref hasErrors);
        return hasErrors ? new BoundError(syntax) : new BoundArrayCreation(syntax, type, Sizes(syntax, lengths), elements);

        void Collect(InitializerExpression initializer, int dimensions)
        {
            foreach (var element in initializer.Elements)
            {
                if (dimensions > 1 && element is InitializerExpression nested)
                    Collect(nested, dimensions - 1);
                else
                    values.Add(BindExpression(element));
            }
        }
    }

    private static int[] NewLengths(int rank)
    {
        var lengths = new int[rank];
        Array.Fill(lengths, -1);
        return lengths;
    }

    private static ImmutableArray<BoundExpression> Sizes(SyntaxNode syntax, int[] lengths) =>
        [.. lengths.Select(l => (BoundExpression)new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(Math.Max(0, l))))];
}
