using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>The namespaces, static classes and aliases that using directives have brought into a session.</summary>
internal sealed record ImportSet(
    ImmutableArray<NamespaceSymbol> Namespaces, ImmutableArray<NamedTypeSymbol> StaticTypes, ImmutableDictionary<string, Symbol> Aliases)
{
    public static ImportSet Empty { get; } = new([], [], ImmutableDictionary.Create<string, Symbol>(StringComparer.Ordinal));
}
