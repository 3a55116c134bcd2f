using Analytics.Scripting.Emit;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Reports structs that contain themselves, and members whose accessors take a name that is written too.</summary>
internal static class LayoutChecks
{
    public static void Check(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (type.Kind == TypeKind.Struct)
            CheckCycle(type, diagnostics);
        CheckOffsets(type, diagnostics);
        foreach (var accessor in type.GetMembers().SelectMany(AccessorsOf))
        {
            if (type.GetMembers(accessor.Name).OfType<SourceMethodSymbol>().FirstOrDefault(m => Signatures.Same(m, accessor)) is { Syntax: MethodDeclaration declaration })
                diagnostics.Error("CS0082", declaration.Identifier.Span, $"Type '{type}' already reserves a member called '{accessor.Name}' with the same parameter types.");
        }
    }

    private static void CheckOffsets(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (type.Kind is not (TypeKind.Struct or TypeKind.Class))
            return;
        var isExplicit = StructLayouts.KindOf(type) == System.Runtime.InteropServices.LayoutKind.Explicit;
        foreach (var field in type.GetMembers().OfType<SourceFieldSymbol>())
        {
            var hasOffset = StructLayouts.OffsetOf(field) is not null;
            if (hasOffset && field.IsStatic)
                diagnostics.Error("CS0637", field.Span, "The FieldOffset attribute is not allowed on static or const fields.");
            else if (hasOffset && !isExplicit)
                diagnostics.Error("CS0636", field.Span, "The FieldOffset attribute can only be placed on members of types marked with the StructLayout(LayoutKind.Explicit).");
            else if (!hasOffset && isExplicit && !field.IsStatic)
                diagnostics.Error("CS0625", field.Span, $"'{type}.{field.Name}': instance field in types marked with StructLayout(LayoutKind.Explicit) must have a FieldOffset attribute.");
        }
    }

    private static IEnumerable<MethodSymbol> AccessorsOf(Symbol member) => member switch
    {
        SourcePropertySymbol property => new[] { property.Getter, property.Setter }.OfType<MethodSymbol>(),
        SourceEventSymbol @event => new[] { @event.Adder, @event.Remover }.OfType<MethodSymbol>(),
        _ => [],
    };

    private static void CheckCycle(SourceTypeSymbol type, DiagnosticBag diagnostics)
    {
        foreach (var field in type.GetMembers().OfType<SourceFieldSymbol>())
        {
            if (!field.IsStatic && Contains(field.Type, type, []))
                diagnostics.Error("CS0523", field.Span, $"Struct member '{type}.{field.Name}' of type '{field.Type}' causes a cycle in the struct layout.");
        }
    }

    private static bool Contains(TypeSymbol type, SourceTypeSymbol target, HashSet<NamedTypeSymbol> seen)
    {
        if (type is not NamedTypeSymbol { Kind: TypeKind.Struct } named)
            return false;
        if (ReferenceEquals(named.Definition, target))
            return true;
        if (!seen.Add(named.Definition))
            return false;
        var ofDefinition = named.Definition is SourceTypeSymbol ? named.GetMembers().OfType<FieldSymbol>().Where(f => !f.IsStatic).Select(f => f.Type) : [];

        // A tuple or nullable holds what it is made of.
        return ofDefinition.Any(t => Contains(t, target, seen))
            || (named.Definition is not SourceTypeSymbol && named is { Namespace: "System", Name: "Nullable" or "ValueTuple" } && named.TypeArguments.Any(t => Contains(t, target, seen)));
    }
}
