using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Finds members in base classes and all methods of a type.</summary>
internal static class InheritedMembers
{
    /// <summary>The methods of that name in a type and its bases, the nearest first; accessors count under the names of their methods.</summary>
    public static IEnumerable<MethodSymbol> Methods(TypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in Declared(current, name))
                yield return method;
        }
    }

    /// <summary>The methods of that name that a type itself declares.</summary>
    public static IEnumerable<MethodSymbol> Declared(TypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is MethodSymbol method)
                yield return method;
        }

        // A cell's types list properties and events, not their accessors.
        if (type is not NamedTypeSymbol { Definition: SourceTypeSymbol } || name.IndexOf('_', StringComparison.Ordinal) < 0)
            yield break;
        foreach (var accessor in Accessors(type.GetMembers()))
        {
            if (accessor.Name == name)
                yield return accessor;
        }
    }

    /// <summary>Every method of a type, accessors and operators included, constructors not.</summary>
    public static IEnumerable<MethodSymbol> AllMethods(NamedTypeSymbol type)
    {
        var members = type.GetMembers();
        foreach (var member in members)
        {
            if (member is MethodSymbol { MethodKind: not MethodKind.Constructor } method)
                yield return method;
        }

        if (type.Definition is not SourceTypeSymbol)
            yield break;
        foreach (var accessor in Accessors(members))
            yield return accessor;
    }

    /// <summary>The property of a base class that one marked as an override replaces; null where there is none.</summary>
    public static PropertySymbol? OverriddenProperty(PropertySymbol property)
    {
        for (var current = property.ContainingType?.BaseType; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(property.Name))
            {
                if (member is PropertySymbol candidate && Signatures.SameParameters(property.Parameters, candidate.Parameters)
                    && candidate.Accessibility is not (Accessibility.Private or Accessibility.Internal))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static IEnumerable<MethodSymbol> Accessors(IEnumerable<Symbol> members)
    {
        foreach (var member in members)
        {
            var (first, second) = member switch
            {
                PropertySymbol property => (property.Getter, property.Setter),
                EventSymbol @event => (@event.Adder, @event.Remover),
                _ => (null, null),
            };
            if (first is not null)
                yield return first;
            if (second is not null)
                yield return second;
        }
    }
}
