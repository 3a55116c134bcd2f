using System.Collections.Immutable;

namespace Analytics.Scripting.Symbols;

/// <summary>What to put in place of type parameters.</summary>
internal sealed class TypeMap(ImmutableArray<TypeParameterSymbol> from, ImmutableArray<TypeSymbol> to)
{
    public TypeSymbol Of(TypeParameterSymbol parameter)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (ReferenceEquals(from[i], parameter))
                return to[i];
        }

        return parameter;
    }

    public ImmutableArray<TypeSymbol> Substitute(ImmutableArray<TypeSymbol> types, out bool changed)
    {
        TypeSymbol[]? result = null;
        for (var i = 0; i < types.Length; i++)
        {
            var substituted = types[i].Substitute(this);
            if (!ReferenceEquals(substituted, types[i]))
            {
                result ??= [.. types];
                result[i] = substituted;
            }
        }

        changed = result is not null;
        return result is null ? types : ImmutableArray.Create(result);
    }

    /// <summary>This map followed by another's pairs; used for generic methods of constructed types.</summary>
    public TypeMap With(ImmutableArray<TypeParameterSymbol> moreFrom, ImmutableArray<TypeSymbol> moreTo) =>
        new(from.AddRange(moreFrom), to.AddRange(moreTo));

    public static TypeMap Empty { get; } = new([], []);
}
