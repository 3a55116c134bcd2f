using System.Collections.Immutable;
using System.Reflection;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>The assemblies whose public types code can name. Nothing is read before it is asked for.</summary>
internal sealed class ReferenceSet(ImmutableArray<Assembly> assemblies)
{
    public ImmutableArray<Assembly> Assemblies => assemblies;

    /// <summary>The outermost public type of that namespace, name and number of type parameters, or null.</summary>
    public NamedTypeSymbol? FindType(string @namespace, string name, int arity) => throw new NotSupportedException($"{@namespace}.{name}`{arity}");

    /// <summary>Whether any type has a namespace of that name or one that begins with it and a dot.</summary>
    public bool HasNamespace(string fullName) => throw new NotSupportedException(fullName);

    /// <summary>The static classes of a namespace that declare extension methods.</summary>
    public ImmutableArray<NamedTypeSymbol> ExtensionClasses(string @namespace) => throw new NotSupportedException(@namespace);
}
