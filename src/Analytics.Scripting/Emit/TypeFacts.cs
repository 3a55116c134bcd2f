using System.Diagnostics.CodeAnalysis;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Questions that emission asks about types.</summary>
internal static class TypeFacts
{
    /// <summary>Whether the type is a nullable value type, and over what.</summary>
    public static bool IsNullable(this TypeSymbol type, [NotNullWhen(true)] out TypeSymbol? underlying)
    {
        underlying = type is ConstructedTypeSymbol { SpecialType: SpecialType.NullableOfT } nullable ? nullable.TypeArguments[0] : null;
        return underlying is not null;
    }

    public static bool IsNullable(this TypeSymbol type) => type.IsNullable(out _);

    /// <summary>The special type by whose rules values are computed: for an enum, that of the type under it.</summary>
    public static SpecialType Special(this TypeSymbol type) =>
        type is NamedTypeSymbol { Kind: TypeKind.Enum, EnumUnderlyingType: { } underlying } ? underlying.SpecialType : type.SpecialType;

    public static bool IsTypeParameter(this TypeSymbol type) => type.Kind == TypeKind.TypeParameter;

    /// <summary>Whether values are held as they are rather than as references to objects; type parameters may be either.</summary>
    public static bool MayBeValue(this TypeSymbol type) => type.IsValueType || (type.IsTypeParameter() && !type.IsReferenceType);
}
