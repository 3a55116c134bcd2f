using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>How a type says its fields lie in memory: metadata has no attribute for that but flags and numbers.</summary>
internal static class StructLayouts
{
    private const string Namespace = "System.Runtime.InteropServices";

    /// <summary>Whether an attribute is written as something else than an attribute.</summary>
    public static bool IsFlag(AppliedAttribute attribute) => attribute.Is(Namespace, "StructLayoutAttribute") || attribute.Is(Namespace, "FieldOffsetAttribute");

    /// <summary>Where a field says it lies, in bytes; null where it says nothing.</summary>
    public static int? OffsetOf(SourceFieldSymbol field) => field.Attributes.Find(Namespace, "FieldOffsetAttribute") is { Arguments: [{ Value: int offset }] } ? offset : null;

    /// <summary>Where the type says how its fields lie; null where it says nothing.</summary>
    public static LayoutKind? KindOf(SourceTypeSymbol type) =>
        LayoutOf(type) is { Arguments: [{ Value: { } kind }] } ? (LayoutKind)Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture) : null;

    public static TypeBuilder Define(TypeBuilder outer, string name, SourceTypeSymbol type, TypeAttributes attributes)
    {
        if (LayoutOf(type) is not { } layout)
            return outer.DefineNestedType(name, attributes);
        attributes = (attributes & ~TypeAttributes.LayoutMask) | KindOf(type) switch
        {
            LayoutKind.Explicit => TypeAttributes.ExplicitLayout,
            LayoutKind.Sequential => TypeAttributes.SequentialLayout,
            _ => TypeAttributes.AutoLayout,
        };
        attributes |= (CharSet?)(int?)layout["CharSet"] switch
        {
            CharSet.Unicode => TypeAttributes.UnicodeClass,
            CharSet.Auto => TypeAttributes.AutoClass,
            _ => TypeAttributes.AnsiClass,
        };
        var (pack, size) = ((int?)layout["Pack"] ?? 0, (int?)layout["Size"] ?? 0);
        return outer.DefineNestedType(name, attributes, type.Kind == TypeKind.Struct ? typeof(ValueType) : typeof(object), (PackingSize)pack, size);
    }

    private static AppliedAttribute? LayoutOf(SourceTypeSymbol type) => type.Attributes.Find(Namespace, "StructLayoutAttribute");
}
