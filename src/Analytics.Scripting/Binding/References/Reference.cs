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
        return _assembly.GetTypes().Where(t => t.IsPublic).Select(t => new TypeName(t.Namespace ?? "", t.Name, t is { IsAbstract: true, IsSealed: true }));
    }

    public Type? FindType(string fullName) => Assembly.GetType(fullName, throwOnError: false);
}
