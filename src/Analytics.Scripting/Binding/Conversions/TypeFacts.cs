using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>What the rules of conversions and operators ask about types.</summary>
internal static class TypeFacts
{
    /// <summary>Whether it is a <c>T?</c> over a value type.</summary>
    public static bool IsNullableValue(this TypeSymbol type) =>
        type.SpecialType == SpecialType.NullableOfT && type is NamedTypeSymbol { IsDefinition: false };

    /// <summary>For <c>T?</c> over a value type T; any other type as it is.</summary>
    public static TypeSymbol StripNullable(this TypeSymbol type) => type.IsNullableValue() ? ((NamedTypeSymbol)type).TypeArguments[0] : type;

    public static bool CanBeNull(this TypeSymbol type) =>
        type.IsReferenceType || type.IsNullableValue() || (type is TypeParameterSymbol && !type.IsValueType) || type.IsError;

    public static bool IsObject(this TypeSymbol type) => type.SpecialType == SpecialType.Object;

    public static bool IsString(this TypeSymbol type) => type.SpecialType == SpecialType.String;

    public static bool IsBoolean(this TypeSymbol type) => type.SpecialType == SpecialType.Boolean;

    /// <summary>Whether it is made of that generic definition.</summary>
    public static bool IsMadeOf(this TypeSymbol type, NamedTypeSymbol definition) =>
        type is NamedTypeSymbol named && ReferenceEquals(named.Definition, definition);

    public static bool IsSpan(this TypeSymbol type) => type.IsMadeOf(CoreTypes.SpanOfT);

    public static bool IsReadOnlySpan(this TypeSymbol type) => type.IsMadeOf(CoreTypes.ReadOnlySpanOfT);

    /// <summary>The only or first type argument.</summary>
    public static TypeSymbol Argument(this TypeSymbol type) => ((NamedTypeSymbol)type).TypeArguments[0];

    /// <summary>The type whose numbers its values are: an enum's underlying type, else the type itself.</summary>
    public static TypeSymbol StripEnum(this TypeSymbol type) => type is NamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type;

    public static MethodSymbol? Invoke(this TypeSymbol type) => (type as NamedTypeSymbol)?.DelegateInvoke;

    /// <summary>The type and its base classes, innermost first; for a type parameter those of its effective base.</summary>
    public static IEnumerable<TypeSymbol> SelfAndBases(this TypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>Whether values of the class are values of the other one.</summary>
    public static bool DerivesFrom(this TypeSymbol type, TypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Whether the type of which this is a construction derives from the definition of the other.</summary>
    public static bool DefinitionDerivesFrom(this TypeSymbol type, NamedTypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is NamedTypeSymbol named && ReferenceEquals(named.Definition, ancestor.Definition))
                return true;
        }

        return false;
    }

    public static bool MentionsAny(this TypeSymbol type, ImmutableArray<TypeParameterSymbol> parameters) =>
        !parameters.IsEmpty && type.ContainsTypeParameter(p => Contains(parameters, p));

    /// <summary>Whether two types are one, names of tuple elements included.</summary>
    public static bool IsSameWithNames(TypeSymbol left, TypeSymbol right) =>
        ReferenceEquals(left, right)
        || (left == right && (left is not NamedTypeSymbol { TypeParameters.IsEmpty: false } and not ArrayTypeSymbol || left.ToString() == right.ToString()));

    /// <summary>The operators of a type; none where it has none of its own kind.</summary>
    public static ImmutableArray<MethodSymbol> OperatorsOf(TypeSymbol type, string metadataName) => type switch
    {
        TupleTypeSymbol => [],
        NamedTypeSymbol named => named.GetOperators(metadataName),
        _ => [],
    };

    private static bool Contains(ImmutableArray<TypeParameterSymbol> parameters, TypeParameterSymbol parameter)
    {
        foreach (var candidate in parameters)
        {
            if (ReferenceEquals(candidate, parameter))
                return true;
        }

        return false;
    }
}
