using System.Reflection;
using System.Runtime.Loader;

namespace Analytics.Scripting.Binding;

/// <summary>An assembly that cells may use, loaded only when one of its types is.</summary>
internal sealed class Reference
{
    private readonly string? _path;
    private Assembly? _assembly;

    public Reference(Assembly assembly)
    {
        _assembly = assembly;
        _path = assembly.IsDynamic || string.IsNullOrEmpty(assembly.Location) ? null : assembly.Location;
        Name = assembly.GetName().Name ?? "";
    }

    /// <summary>A file that the default load context finds by its name, as it does all of the platform's.</summary>
    public Reference(string path)
    {
        _path = path;
        Name = Path.GetFileNameWithoutExtension(path);
    }

    /// <summary>The simple name.</summary>
    public string Name { get; }

    public Assembly Assembly => _assembly ??= AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(Name));

    /// <summary>The outermost public types.</summary>
    public IEnumerable<TypeName> ReadTypeNames()
    {
        if (_path is not null && TypeNameReader.Read(_path) is { } names)
            return names;
        if (_assembly is null)
            return [];
        return _assembly.GetTypes().Where(t => t.IsPublic).Select(t => new TypeName(t.Namespace ?? "", t.Name, t is { IsAbstract: true, IsSealed: true }, t.MetadataToken));
    }

    /// <summary>
    /// The type of that name. The token finds it without the name being taken apart, unless the file is not the one that was loaded.
    /// </summary>
    public Type? Load(TypeName name)
    {
        try
        {
            var type = Assembly.ManifestModule.ResolveType(name.Token);
            if (type.Name == name.Name && (type.Namespace ?? "") == name.Namespace) return type;
        }
        catch (ArgumentException)
        {
            // There are fewer types than that.
        }

        return Assembly.GetType(name.Namespace.Length == 0 ? name.Name : $"{name.Namespace}.{name.Name}", throwOnError: false);
    }
}
