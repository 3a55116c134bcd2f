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
        var lengths = new int[type.Rank];
        Array.Fill(lengths, -1);
        var hasErrors = false;
        var elements = BindDimension(initializer, type, 0, lengths, ref hasErrors);
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

        var all = lengths.Select(l => (BoundExpression)new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(Math.Max(0, l))));
        return new BoundArrayCreation(syntax, type, [.. all], elements);
    }

    private BoundArrayInitializer BindDimension(InitializerExpression syntax, ArrayTypeSymbol type, int dimension, int[] lengths, ref bool hasErrors)
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
                    elements.Add(BindDimension(nested, type, dimension + 1, lengths, ref hasErrors));
                    continue;
                }

                Diagnostics.Error("CS0846", element.Span, "A nested array initializer is expected.");
                hasErrors = true;
                continue;
            }

            var value = element is InitializerExpression ? Refuse(element) : BindConverted(element, type.ElementType);
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

        var next = 0;
        var lengths = new int[syntax.Dimensions];
        Array.Fill(lengths, -1);
        var hasErrors = false;
        var type = new ArrayTypeSymbol(elementType, syntax.Dimensions);
        var elements = Convert(syntax.Initializer, 0);
        if (hasErrors)
            return new BoundError(syntax);
        return new BoundArrayCreation(
            syntax, type, [.. lengths.Select(l => (BoundExpression)new BoundLiteral(syntax, CoreTypes.Int32, new ConstantValue(Math.Max(0, l))))], elements);

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

        // The elements were bound once already, in the same order.
        BoundArrayInitializer Convert(InitializerExpression initializer, int dimension)
        {
            if (lengths[dimension] >= 0 && lengths[dimension] != initializer.Elements.Length)
            {
                Diagnostics.Error("CS0847", initializer.Span, $"An array initializer of length '{lengths[dimension]}' is expected.");
                hasErrors = true;
            }

            lengths[dimension] = initializer.Elements.Length;
            var converted = ImmutableArray.CreateBuilder<BoundNode>();
            foreach (var element in initializer.Elements)
            {
                if (dimension < syntax.Dimensions - 1 && element is InitializerExpression nested)
                {
                    converted.Add(Convert(nested, dimension + 1));
                    continue;
                }

                if (dimension < syntax.Dimensions - 1)
                {
                    Diagnostics.Error("CS0846", element.Span, "A nested array initializer is expected.");
                    hasErrors = true;
                }

                var value = this.Convert(values[next++], elementType, element);
                hasErrors |= value.HasErrors;
                converted.Add(value);
            }

            return new BoundArrayInitializer(initializer, converted.ToImmutable());
        }
    }
}
