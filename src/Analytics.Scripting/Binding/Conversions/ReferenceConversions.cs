using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Conversions between types that hold references, and boxing: what is known to succeed at run time, and what may.</summary>
internal static class ReferenceConversions
{
    // Variance can ask about ever larger types; no real type nests this deep.
    private const int DeepestNesting = 64;

    public static bool IsImplicit(TypeSymbol from, TypeSymbol to) => IsImplicit(from, to, 0);

    /// <summary>From a value type, or a type parameter that may be one, to a class or interface it is a value of.</summary>
    public static bool IsBoxing(TypeSymbol from, TypeSymbol to)
    {
        if (from.IsReferenceType || from.IsRefLike || from.IsNone || from.IsVoid || from.Kind is TypeKind.Pointer)
            return false;
        if (from is TypeParameterSymbol parameter)
            return !parameter.AllowsRefLike && IsToBaseOfTypeParameter(parameter, to, 0);
        var value = from.StripNullable();
        return to.SpecialType is SpecialType.Object or SpecialType.ValueType
            || (to.SpecialType == SpecialType.Enum && value.IsEnum)
            || (to is NamedTypeSymbol { IsInterface: true } @interface && Implements(value, @interface, 0));
    }

    public static bool IsUnboxing(TypeSymbol from, TypeSymbol to)
    {
        if (to is TypeParameterSymbol parameter)
            return !parameter.AllowsRefLike && (from.IsObject() || from.IsInterface || IsToBaseOfTypeParameter(parameter, from, 0));
        return to.IsValueType && !to.IsRefLike && from.IsReferenceType && IsBoxing(to, from);
    }

    /// <summary>A cast that a check at run time decides.</summary>
    public static bool IsExplicit(TypeSymbol from, TypeSymbol to) => IsExplicit(from, to, 0);

    /// <summary>The same generic interface or delegate over arguments that differ only where its parameters are variant.</summary>
    public static bool IsVariant(NamedTypeSymbol from, NamedTypeSymbol to, int depth)
    {
        if (!ReferenceEquals(from.Definition, to.Definition) || depth > DeepestNesting)
            return false;
        var parameters = to.TypeParameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            var mine = from.TypeArguments[i];
            var other = to.TypeArguments[i];
            var matches = mine == other || parameters[i].Variance switch
            {
                Variance.Out => IsImplicit(mine, other, depth + 1),
                Variance.In => IsImplicit(other, mine, depth + 1),
                _ => false,
            };
            if (!matches)
                return false;
        }

        return true;
    }

    private static bool IsImplicit(TypeSymbol from, TypeSymbol to, int depth)
    {
        if (!from.IsReferenceType)
            return false;
        if (to.IsObject())
            return true;
        if (from is TypeParameterSymbol parameter)
            return IsToBaseOfTypeParameter(parameter, to, depth);
        if (!to.IsReferenceType)
            return false;
        switch (to)
        {
            case NamedTypeSymbol { IsInterface: true } @interface:
                return Implements(from, @interface, depth);
            case NamedTypeSymbol { IsDelegate: true } @delegate:
                return from is NamedTypeSymbol { IsDelegate: true } source && (source == @delegate || IsVariant(source, @delegate, depth));
            case ArrayTypeSymbol array:
                return from is ArrayTypeSymbol other && other.Rank == array.Rank
                    && (other.ElementType == array.ElementType || IsImplicit(other.ElementType, array.ElementType, depth + 1));
            case NamedTypeSymbol:
                return from.DerivesFrom(to);
            default:
                return false;
        }
    }

    private static bool Implements(TypeSymbol from, NamedTypeSymbol to, int depth)
    {
        if (from is NamedTypeSymbol { IsInterface: true } self && (self == to || IsVariant(self, to, depth)))
            return true;
        foreach (var @interface in from.AllInterfaces)
        {
            if (ReferenceEquals(@interface.Definition, to.Definition) && (@interface == to || IsVariant(@interface, to, depth)))
                return true;
        }

        return from is ArrayTypeSymbol { IsVector: true } array && IsInterfaceOfArrays(to)
            && IsImplicit(array.ElementType, to.TypeArguments[0], depth + 1);
    }

    private static bool IsInterfaceOfArrays(NamedTypeSymbol type) =>
        type.IsMadeOf(CoreTypes.IListOfT) || type.IsMadeOf(CoreTypes.ICollectionOfT) || type.IsMadeOf(CoreTypes.IEnumerableOfT)
        || type.IsMadeOf(CoreTypes.IReadOnlyListOfT) || type.IsMadeOf(CoreTypes.IReadOnlyCollectionOfT);

    private static bool IsToBaseOfTypeParameter(TypeParameterSymbol from, TypeSymbol to, int depth)
    {
        if (depth > DeepestNesting)
            return false;
        if (to is TypeParameterSymbol other)
            return from.ConstraintTypes.Any(c => c == other || (c is TypeParameterSymbol p && IsToBaseOfTypeParameter(p, to, depth + 1)));
        if (to is NamedTypeSymbol { IsInterface: true } @interface)
            return Implements(from, @interface, depth) || (from.BaseType.IsReferenceType && IsImplicit(from.BaseType, to, depth + 1));
        return from.BaseType is not TypeParameterSymbol && (from.BaseType.DerivesFrom(to) || IsImplicit(from.BaseType, to, depth + 1));
    }

    private static bool IsExplicit(TypeSymbol from, TypeSymbol to, int depth)
    {
        if (depth > DeepestNesting || !from.IsReferenceType || !to.IsReferenceType)
            return IsFromOrToTypeParameter(from, to);
        if (IsImplicit(from, to, depth) || IsImplicit(to, from, depth) || from.IsObject())
            return true;
        if (from is TypeParameterSymbol || to is TypeParameterSymbol)
            return IsFromOrToTypeParameter(from, to);
        if (to.IsInterface && from is NamedTypeSymbol { IsDelegate: false, IsSealed: false })
            return true;
        if (from.IsInterface && to is NamedTypeSymbol { IsSealed: false } and not { IsDelegate: true })
            return true;
        return from switch
        {
            ArrayTypeSymbol array when to is ArrayTypeSymbol other => array.Rank == other.Rank && IsExplicit(array.ElementType, other.ElementType, depth + 1),
            ArrayTypeSymbol { IsVector: true } array when to is NamedTypeSymbol named && IsInterfaceOfArrays(named) =>
                IsExplicit(array.ElementType, named.TypeArguments[0], depth + 1),
            NamedTypeSymbol named when to is ArrayTypeSymbol { IsVector: true } array && IsInterfaceOfArrays(named) =>
                named.TypeArguments[0] == array.ElementType || IsExplicit(named.TypeArguments[0], array.ElementType, depth + 1),
            NamedTypeSymbol { IsDelegate: true } @delegate when to is NamedTypeSymbol { IsDelegate: true } other =>
                IsExplicitDelegate(@delegate, other, depth),
            _ => false,
        };
    }

    private static bool IsFromOrToTypeParameter(TypeSymbol from, TypeSymbol to) => (from, to) switch
    {
        (TypeParameterSymbol source, TypeParameterSymbol target) =>
            IsToBaseOfTypeParameter(target, source, 0) || IsToBaseOfTypeParameter(source, target, 0),
        (TypeParameterSymbol, NamedTypeSymbol { IsInterface: true }) => true,
        (NamedTypeSymbol { IsInterface: true }, TypeParameterSymbol { AllowsRefLike: false }) => true,
        (_, TypeParameterSymbol target) => from.IsReferenceType && !target.AllowsRefLike && IsToBaseOfTypeParameter(target, from, 0),
        _ => false,
    };

    private static bool IsExplicitDelegate(NamedTypeSymbol from, NamedTypeSymbol to, int depth)
    {
        if (!ReferenceEquals(from.Definition, to.Definition))
            return false;
        var parameters = to.TypeParameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            var mine = from.TypeArguments[i];
            var other = to.TypeArguments[i];
            if (mine == other)
                continue;
            var matches = parameters[i].Variance switch
            {
                Variance.Out => IsExplicit(mine, other, depth + 1),
                Variance.In => mine.IsReferenceType && other.IsReferenceType,
                _ => false,
            };
            if (!matches)
                return false;
        }

        return true;
    }
}
