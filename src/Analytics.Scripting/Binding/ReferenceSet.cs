using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>
/// The assemblies whose public types code can name. Nothing is read before the first name is looked for; then the lists of type names
/// are, but no assembly is loaded before one of its types is found. Where two assemblies declare the same type, the first one's counts.
/// Forwarded types are found where they are declared.
/// </summary>
internal sealed class ReferenceSet
{
    private readonly ImmutableArray<Reference> _references;
    private readonly Lazy<NamespaceIndex> _index;

    public ReferenceSet(ImmutableArray<Assembly> assemblies)
        : this([.. assemblies.Select(a => new Reference(a))], null)
    {
    }

    private ReferenceSet(ImmutableArray<Reference> references, ReferenceSet? before)
    {
        _references = references;
        _index = new Lazy<NamespaceIndex>(() => before is null
            ? new NamespaceIndex(null, references)
            : new NamespaceIndex(before._index.Value, references[before._references.Length..]));
    }

    /// <summary>The simple names of all the assemblies.</summary>
    public IEnumerable<string> Names => _references.Select(r => r.Name);

    /// <summary>Assemblies by their files, which must be ones that the default load context finds by name; files of other kinds are left out.</summary>
    public static ReferenceSet OfFiles(IEnumerable<string> paths) =>
        new([.. paths.Where(p => p.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(p => new Reference(p))], null);

    /// <summary>
    /// The .NET libraries that this process runs on: of the files it was started with, those beside the core library.
    /// </summary>
    public static ReferenceSet OfFramework()
    {
        var core = typeof(object).Assembly.Location;
        var folder = Path.GetDirectoryName(core);
        var platform = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        var files = Array.FindAll(platform.Split(Path.PathSeparator), p => p != core && Path.GetDirectoryName(p) == folder);
        Array.Sort(files, StringComparer.Ordinal);
        return OfFiles(files.Prepend(core));
    }

    /// <summary>This set and one more assembly; what is known of the others is kept.</summary>
    public ReferenceSet With(Assembly assembly) => new(_references.Add(new Reference(assembly)), this);

    /// <summary>The outermost public type of that namespace, name and number of type parameters, or null.</summary>
    public NamedTypeSymbol? FindType(string @namespace, string name, int arity)
    {
        var metadataName = arity == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}`{arity}");
        return _index.Value.Find(@namespace, metadataName) is { } found && found.Reference.Load(found.Name) is { } type ? MetadataTypes.Named(type) : null;
    }

    /// <summary>Whether any type has a namespace of that name or one that begins with it and a dot.</summary>
    public bool HasNamespace(string fullName) => fullName.Length == 0 || _index.Value.HasNamespace(fullName);

    /// <summary>The static classes of a namespace that declare extension methods.</summary>
    public ImmutableArray<NamedTypeSymbol> ExtensionClasses(string @namespace) =>
        _index.Value.ExtensionClasses(@namespace, name => FindType(@namespace, name, 0) is { } type && HasExtensions(type) ? type : null);

    /// <summary>The names of the types in a namespace (as in metadata, with a backtick where generic) and of the namespaces directly in it, sorted.</summary>
    public IReadOnlyList<string> NamesIn(string @namespace) => _index.Value.NamesIn(@namespace);

    /// <summary>Every namespace that has a type of that name and number of type parameters, sorted; for suggesting a using directive.</summary>
    public IReadOnlyList<string> NamespacesOf(string name, int arity) =>
        _index.Value.NamespacesOf(arity == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}`{arity}"));

    private static bool HasExtensions(NamedTypeSymbol type) =>
        type is MetadataTypeSymbol metadata && metadata.RuntimeType.IsDefined(typeof(ExtensionAttribute), false);
}
