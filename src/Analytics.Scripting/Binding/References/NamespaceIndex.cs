using System.Collections.Concurrent;
using System.Collections.Immutable;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Which namespace has which types, over several assemblies; built on an earlier index, whose types come first.</summary>
internal sealed class NamespaceIndex
{
    private readonly NamespaceIndex? _before;
    private readonly Dictionary<string, NamespaceTypes> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ExtensionClassList> _extensionClasses = new(StringComparer.Ordinal);

    public NamespaceIndex(NamespaceIndex? before, IEnumerable<Reference> references)
    {
        _before = before;
        foreach (var reference in references)
        {
            NamespaceTypes? types = null;
            foreach (var type in reference.ReadTypeNames())
            {
                if (types is null || types.Name != type.Namespace)
                    types = Namespace(type.Namespace);
                if (types.ByName.TryAdd(type.Name, new IndexedType(reference, type)) && type.IsStatic)
                    types.StaticClasses.Add(type.Name);
            }
        }
    }

    public IndexedType? Find(string @namespace, string metadataName) =>
        _before?.Find(@namespace, metadataName)
        ?? (_namespaces.TryGetValue(@namespace, out var types) ? types.ByName.GetValueOrDefault(metadataName) : null);

    public bool HasNamespace(string fullName) =>
        _namespaces.ContainsKey(fullName) || _prefixes.Contains(fullName) || _before?.HasNamespace(fullName) == true;

    public ImmutableArray<NamedTypeSymbol> ExtensionClasses(string @namespace, Func<string, NamedTypeSymbol?> load) =>
        _extensionClasses.GetOrAdd(@namespace, n =>
        {
            var before = _before?.ExtensionClasses(n, load) ?? [];
            return new ExtensionClassList(
                _namespaces.TryGetValue(n, out var types) ? [.. before, .. types.StaticClasses.Select(load).OfType<NamedTypeSymbol>()] : before);
        }).Classes;

    public IReadOnlyList<string> NamesIn(string @namespace)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var index = this; index is not null; index = index._before)
        {
            if (index._namespaces.TryGetValue(@namespace, out var types))
                names.UnionWith(types.ByName.Keys);
            foreach (var other in index._namespaces.Keys.Concat(index._prefixes))
            {
                if (@namespace.Length == 0 && other.Length > 0)
                    names.Add(other.Split('.')[0]);
                else if (@namespace.Length > 0 && other.Length > @namespace.Length && other[@namespace.Length] == '.' && other.StartsWith(@namespace, StringComparison.Ordinal))
                    names.Add(other[(@namespace.Length + 1)..].Split('.')[0]);
            }
        }

        return [.. names];
    }

    public IReadOnlyList<string> NamespacesOf(string metadataName)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var index = this; index is not null; index = index._before)
            found.UnionWith(index._namespaces.Values.Where(n => n.ByName.ContainsKey(metadataName)).Select(n => n.Name));
        return [.. found];
    }

    private NamespaceTypes Namespace(string name)
    {
        if (_namespaces.TryGetValue(name, out var types))
            return types;
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            _prefixes.Add(name[..dot]);
        return _namespaces[name] = new NamespaceTypes(name);
    }

    private sealed class NamespaceTypes(string name)
    {
        public string Name => name;

        public Dictionary<string, IndexedType> ByName { get; } = new(StringComparer.Ordinal);

        public List<string> StaticClasses { get; } = [];
    }

    /// <summary>An object: a dictionary of structs would have to be compiled when the first session starts.</summary>
    private sealed record ExtensionClassList(ImmutableArray<NamedTypeSymbol> Classes);
}

/// <summary>A type by its name, and where it is declared.</summary>
internal sealed record IndexedType(Reference Reference, TypeName Name);
