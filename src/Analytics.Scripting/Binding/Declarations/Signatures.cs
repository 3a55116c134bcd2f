using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Compares methods by what tells overloads apart.</summary>
internal static class Signatures
{
    /// <summary>Whether two methods of one name cannot stand in one type: the same number of type parameters and the same parameters.</summary>
    public static bool Same(MethodSymbol left, MethodSymbol right)
    {
        if (left.TypeParameters.Length != right.TypeParameters.Length)
            return false;
        return SameParameters(left.Parameters, OverParametersOf(right, left).Parameters);
    }

    /// <summary>Types alike and passed by value or by reference alike; the kinds of reference do not tell overloads apart.</summary>
    public static bool SameParameters(ImmutableArray<ParameterSymbol> left, ImmutableArray<ParameterSymbol> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Type != right[i].Type || (left[i].RefKind == RefKind.None) != (right[i].RefKind == RefKind.None))
                return false;
        }

        return true;
    }

    /// <summary>Whether the kinds of reference agree too, as between an override and what it overrides.</summary>
    public static bool SameRefKinds(MethodSymbol left, MethodSymbol right)
    {
        for (var i = 0; i < left.Parameters.Length; i++)
        {
            if (left.Parameters[i].RefKind != right.Parameters[i].RefKind)
                return false;
        }

        return left.ReturnRefKind == right.ReturnRefKind;
    }

    /// <summary>A generic method with the type parameters of another put in place of its own, so that the two can be compared.</summary>
    public static MethodSymbol OverParametersOf(MethodSymbol method, MethodSymbol other) =>
        method.TypeParameters.IsEmpty || method.TypeParameters.Length != other.TypeParameters.Length
            ? method
            : method.Construct(ImmutableArray<TypeSymbol>.CastUp(other.TypeParameters));
}
