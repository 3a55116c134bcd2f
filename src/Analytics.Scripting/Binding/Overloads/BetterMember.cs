using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Of two members that can be called with the same arguments, which one the language prefers.</summary>
internal sealed class BetterMember(Binder binder, CallArguments arguments)
{
    private readonly BetterConversion _conversions = new(binder);

    /// <summary>Negative where the left is better, positive where the right is, zero where neither is.</summary>
    public int Compare(CallCandidate left, CallCandidate right)
    {
        var result = 0;
        var allSame = true;
        for (var i = 0; i < arguments.Count; i++)
        {
            var leftType = left.TypeFor(i);
            var rightType = right.TypeFor(i);
            if (leftType == rightType)
                continue;
            allSame = false;
            var argument = arguments[i];
            if (argument.Value is UnboundOutVariable)
                continue;
            var comparison = _conversions.Compare(argument.Value, left.Conversions[i], leftType, right.Conversions[i], rightType);
            if (comparison == 0)
                continue;
            if (result != 0 && result != comparison)
                return 0;
            result = comparison;
        }

        return result != 0 ? result : BreakTie(left, right, allSame);
    }

    private int BreakTie(CallCandidate left, CallCandidate right, bool allSame)
    {
        var leftUsed = ParametersUsed(left);
        var rightUsed = ParametersUsed(right);
        if (!allSame || leftUsed != rightUsed)
        {
            if (leftUsed != rightUsed)
            {
                if (left.IsExpanded != right.IsExpanded)
                    return left.IsExpanded ? 1 : -1;
                if (leftUsed == arguments.Count)
                    return -1;
                if (rightUsed == arguments.Count)
                    return 1;
            }

            return CompareByReference(left, right);
        }

        var leftIsGeneric = left.Method is { IsGeneric: true };
        var rightIsGeneric = right.Method is { IsGeneric: true };
        if (leftIsGeneric != rightIsGeneric)
            return leftIsGeneric ? 1 : -1;
        if (left.IsExpanded != right.IsExpanded)
            return left.IsExpanded ? 1 : -1;
        if (left.IsExpanded && left.Parameters.Length != right.Parameters.Length)
            return left.Parameters.Length > right.Parameters.Length ? -1 : 1;
        if (left.UsesDefaults != right.UsesDefaults)
            return left.UsesDefaults ? 1 : -1;
        var specific = CompareSpecificity(left, right);
        if (specific != 0)
            return specific;
        var byReference = CompareByReference(left, right);
        return byReference != 0 || !left.IsExpanded ? byReference : CompareParams(left, right);
    }

    private int ParametersUsed(CallCandidate candidate)
    {
        var declared = candidate.Parameters.Length;
        if (!candidate.IsExpanded)
            return declared;
        return arguments.Count < declared ? declared - 1 : arguments.Count;
    }

    /// <summary>A parameter by value is better than one by <c>in</c>, if no other argument speaks against it.</summary>
    private int CompareByReference(CallCandidate left, CallCandidate right)
    {
        var result = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].RefKind != RefKind.None)
                continue;
            var leftIsValue = left.ParameterFor(i).RefKind == RefKind.None;
            var rightIsValue = right.ParameterFor(i).RefKind == RefKind.None;
            if (leftIsValue == rightIsValue)
                continue;
            var comparison = leftIsValue ? -1 : 1;
            if (result != 0 && result != comparison)
                return 0;
            result = comparison;
        }

        return result;
    }

    // Of params collections, spans go before arrays, and read-only spans first.
    private static int CompareParams(CallCandidate left, CallCandidate right) =>
        Rank(left.Parameters[^1].Type).CompareTo(Rank(right.Parameters[^1].Type));

    private static int Rank(TypeSymbol type) =>
        type.IsReadOnlySpan() ? 0
        : type.IsSpan() ? 1
        : type is ArrayTypeSymbol ? 2
        : type.IsInterface ? 4
        : 3;

    private int CompareSpecificity(CallCandidate left, CallCandidate right)
    {
        var result = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var comparison = CompareSpecificity(left.DeclaredTypeFor(i), right.DeclaredTypeFor(i));
            if (comparison == 0)
                continue;
            if (result != 0 && result != comparison)
                return 0;
            result = comparison;
        }

        return result;
    }

    private static int CompareSpecificity(TypeSymbol left, TypeSymbol right)
    {
        var leftIsParameter = left is TypeParameterSymbol;
        var rightIsParameter = right is TypeParameterSymbol;
        if (leftIsParameter || rightIsParameter)
            return leftIsParameter == rightIsParameter ? 0 : leftIsParameter ? 1 : -1;
        switch (left, right)
        {
            case (ArrayTypeSymbol first, ArrayTypeSymbol second):
                return CompareSpecificity(first.ElementType, second.ElementType);
            case (NamedTypeSymbol first, NamedTypeSymbol second) when ReferenceEquals(first.Definition, second.Definition):
                return CompareSpecificity(first.TypeArguments, second.TypeArguments);
            default:
                return 0;
        }
    }

    private static int CompareSpecificity(ImmutableArray<TypeSymbol> left, ImmutableArray<TypeSymbol> right)
    {
        var result = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var comparison = CompareSpecificity(left[i], right[i]);
            if (comparison == 0)
                continue;
            if (result != 0 && result != comparison)
                return 0;
            result = comparison;
        }

        return result;
    }
}
