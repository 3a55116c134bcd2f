using System.Reflection;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>Modifiers as metadata has them.</summary>
internal static class Attributes
{
    public static MethodAttributes Of(SourceMethodSymbol method, SourceTypeSymbol type, bool implementsInterface)
    {
        var attributes = AccessOf(method.Accessibility) | MethodAttributes.HideBySig;
        if (method.MethodKind is MethodKind.Accessor or MethodKind.Operator) attributes |= MethodAttributes.SpecialName;
        if (method.IsStatic) attributes |= MethodAttributes.Static;
        if (method.ExplicitlyImplements is not null)
        {
            attributes = (attributes & ~MethodAttributes.MemberAccessMask) | MethodAttributes.Private;
            return method.IsStatic ? attributes : attributes | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot;
        }

        if (type.IsInterface) return InInterface(method, attributes);
        if (method.ChangesReturnType) attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot;
        else if (method.IsOverride || method.MethodKind == MethodKind.Finalizer) attributes |= MethodAttributes.Virtual;
        else if (method.IsVirtual) attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot;
        else if (implementsInterface && !method.IsStatic)
            attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final;
        if (method.IsAbstract) attributes |= MethodAttributes.Abstract;
        if (method.Modifiers.HasFlag(MemberModifiers.Sealed)) attributes |= MethodAttributes.Final;
        return attributes;
    }

    public static FieldAttributes Of(SourceFieldSymbol field) => field.Accessibility switch
    {
        Accessibility.Public => FieldAttributes.Public,
        Accessibility.Protected => FieldAttributes.Family,
        // As in the compiler's scripting, whose cells are assemblies that must see each other's: serializers go by it.
        Accessibility.Internal or Accessibility.ProtectedOrInternal => FieldAttributes.Public,
        Accessibility.ProtectedAndInternal => FieldAttributes.FamANDAssem,
        _ => FieldAttributes.Private,
    };

    public static MethodAttributes AccessOf(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Public => MethodAttributes.Public,
        Accessibility.Protected => MethodAttributes.Family,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => MethodAttributes.Public,
        Accessibility.ProtectedAndInternal => MethodAttributes.FamANDAssem,
        _ => MethodAttributes.Private,
    };

    private static MethodAttributes InInterface(SourceMethodSymbol method, MethodAttributes attributes)
    {
        // Reflection defines no static virtual methods with bodies: those are abstract, and each type that has none of its own calls the body.
        if (method.IsStatic) return method.IsVirtual ? attributes | MethodAttributes.Virtual | MethodAttributes.Abstract : attributes;
        attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot;
        if (method.IsAbstract) return attributes | MethodAttributes.Abstract;
        return method.IsVirtual ? attributes : attributes | MethodAttributes.Final;
    }
}
