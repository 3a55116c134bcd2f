using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>The type that a set of expressions has in common, for <c>new[] { … }</c>, lambdas and switch expressions.</summary>
internal static class BestCommonType
{
    /// <summary>The one type among those given to which all others convert; null where there is none.</summary>
    public static TypeSymbol? OfTypes(IEnumerable<TypeSymbol> types)
    {
        var candidates = new List<TypeSymbol>();
        foreach (var type in types)
        {
            if (type.IsNone || type.IsVoid || type.IsError)
                continue;
            var index = candidates.FindIndex(c => c == type);
            if (index < 0)
                candidates.Add(type);
            else
                candidates[index] = MergeNames(candidates[index], type);
        }

        if (candidates.Count == 0)
            return null;
        var best = candidates[0];
        for (var i = 1; i < candidates.Count; i++)
        {
            if (Converts(best, candidates[i]) && !Converts(candidates[i], best))
                best = candidates[i];
        }

        return candidates.TrueForAll(c => c == best || (Converts(c, best) && !Converts(best, c))) ? best : null;
    }

    /// <summary>The natural type of <c>c ? a : b</c>, which considers values and not only types; null where there is none.</summary>
    public static TypeSymbol? OfBranches(Binder binder, BoundExpression first, BoundExpression second)
    {
        var left = first.Type;
        var right = second.Type;
        if (!left.IsNone && left == right)
            return MergeNames(left, right);
        var toLeft = !left.IsNone && !left.IsVoid && binder.CanConvert(second, left);
        var toRight = !right.IsNone && !right.IsVoid && binder.CanConvert(first, right);
        if (toLeft && toRight)
        {
            // As for 1 and a byte: both ways by value, but the types only convert one way.
            var leftToRight = Converts(left, right);
            return leftToRight == Converts(right, left) ? null : leftToRight ? right : left;
        }

        return toLeft ? left : toRight ? right : null;
    }

    /// <summary>One of two identical types, with only those tuple names that both have.</summary>
    public static TypeSymbol MergeNames(TypeSymbol first, TypeSymbol second)
    {
        if (TypeFacts.IsSameWithNames(first, second))
            return first.Kind == TypeKind.Dynamic ? first : second.Kind == TypeKind.Dynamic ? second : first;
        switch (first, second)
        {
            case (TupleTypeSymbol left, TupleTypeSymbol right):
                var elements = left.ElementTypes.Select((t, i) => MergeNames(t, right.ElementTypes[i]));
                var names = left.ElementNames.Select((n, i) => n == right.ElementNames[i] ? n : null);
                return TupleTypeSymbol.Create([.. elements], [.. names]);
            case (ArrayTypeSymbol left, ArrayTypeSymbol right):
                return new ArrayTypeSymbol(MergeNames(left.ElementType, right.ElementType), left.Rank);
            case (ConstructedTypeSymbol left, ConstructedTypeSymbol right):
                return left.Construct([.. left.TypeArguments.Select((t, i) => MergeNames(t, right.TypeArguments[i]))]);
            default:
                return first;
        }
    }

    private static bool Converts(TypeSymbol from, TypeSymbol to) =>
        UserDefinedConversions.ImplicitOrUserDefined(from, to) is { Exists: true, IsAmbiguous: false };
}
