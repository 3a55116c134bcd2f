using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>What is known so far of one type parameter, and the type it is fixed to.</summary>
internal sealed class TypeBounds
{
    private readonly List<TypeSymbol> _exact = [];
    private readonly List<TypeSymbol> _lower = [];
    private readonly List<TypeSymbol> _upper = [];

    public TypeSymbol? Fixed { get; private set; }

    public bool Any => _exact.Count + _lower.Count + _upper.Count > 0;

    public void AddExact(TypeSymbol type) => Add(_exact, type);

    public void AddLower(TypeSymbol type) => Add(_lower, type);

    public void AddUpper(TypeSymbol type) => Add(_upper, type);

    /// <summary>Chooses the one bound that agrees with all; false where there is none.</summary>
    public bool TryFix()
    {
        var candidates = new List<TypeSymbol>();
        foreach (var type in _exact.Concat(_lower).Concat(_upper))
            Add(candidates, type);
        foreach (var exact in _exact)
            candidates.RemoveAll(c => c != exact);
        foreach (var lower in _lower)
            candidates.RemoveAll(c => c != lower && !Converts(lower, c));
        foreach (var upper in _upper)
            candidates.RemoveAll(c => c != upper && !Converts(c, upper));
        TypeSymbol? best = null;
        foreach (var candidate in candidates)
        {
            if (candidates.TrueForAll(c => c == candidate || Converts(c, candidate)))
            {
                if (best is not null)
                    return false;
                best = candidate;
            }
        }

        Fixed = best;
        return best is not null;
    }

    private static bool Converts(TypeSymbol from, TypeSymbol to) => UserDefinedConversions.ImplicitOrUserDefined(from, to).Exists;

    private static void Add(List<TypeSymbol> bounds, TypeSymbol type)
    {
        var index = bounds.FindIndex(b => b == type);
        if (index < 0)
            bounds.Add(type);
        else
            bounds[index] = BestCommonType.MergeNames(bounds[index], type);
    }
}
