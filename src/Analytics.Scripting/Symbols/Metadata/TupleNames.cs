using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>Tuple names as metadata lists them: for each tuple, outermost first, one entry for each element.</summary>
internal static class TupleNames
{
    public static TypeSymbol Apply(TypeSymbol type, string?[]? names)
    {
        if (names is null)
            return type;
        var position = 0;
        return Apply(type, names, ref position);
    }

    private static TypeSymbol Apply(TypeSymbol type, string?[] names, ref int position)
    {
        switch (type)
        {
            case TupleTypeSymbol tuple:
                var count = tuple.ElementTypes.Length;
                ImmutableArray<string?> own = position + count <= names.Length ? [.. names.AsSpan(position, count)] : [.. new string?[count]];
                position += count;
                return TupleTypeSymbol.Create(ApplyAll(tuple.ElementTypes, names, ref position), own);
            case ArrayTypeSymbol array:
                return new ArrayTypeSymbol(Apply(array.ElementType, names, ref position), array.Rank);
            case ConstructedTypeSymbol constructed:
                return constructed.Construct(ApplyAll(constructed.TypeArguments, names, ref position));
            default:
                return type;
        }
    }

    private static ImmutableArray<TypeSymbol> ApplyAll(ImmutableArray<TypeSymbol> types, string?[] names, ref int position)
    {
        var result = new TypeSymbol[types.Length];
        for (var i = 0; i < types.Length; i++)
            result[i] = Apply(types[i], names, ref position);
        return [.. result];
    }
}
