using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Analytics.Scripting.Session;

/// <summary>
/// Finds the assemblies of packages that are on the machine already, and of what these depend on. Nothing is downloaded: a notebook must not
/// change what it runs on, and <c>dotnet restore</c> does that better.
/// </summary>
internal sealed class PackageResolver(PackageFolder folder)
{
    private readonly HashSet<string> _resolved = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _nativeFiles = new(StringComparer.Ordinal);
    private bool _listens;

    /// <summary>The files to refer to, those of dependencies first.</summary>
    /// <param name="request">An id, and behind a comma a version.</param>
    /// <exception cref="DirectiveException">The package, or one it depends on, is not there.</exception>
    public IReadOnlyList<string> Resolve(string request)
    {
        var parts = request.Split(',', StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0) throw new DirectiveException("CS0006", "#r \"nuget:\" must be followed by a package's id, such as “Markdig, 0.45.0”.");
        var files = new List<string>();
        Add(parts[0], VersionRange.OfRequest(parts.Length > 1 ? parts[1] : ""), null, files);
        return files;
    }

    private void Add(string id, VersionRange range, string? wantedBy, List<string> files)
    {
        if (wantedBy is not null && _resolved.Contains(id)) return;
        var versions = folder.VersionsOf(id);
        var suitable = versions.Where(range.Accepts).ToList();
        if (suitable.Count == 0)
        {
            // What .NET itself has, packages written for older versions of it may still ask for.
            if (wantedBy is not null && IsPartOfPlatform(id)) return;
            throw NotFound(id, range, wantedBy, versions);
        }

        _resolved.Add(id);
        var version = range.PrefersLowest ? suitable[0] : suitable[^1];
        var package = folder.FolderOf(id, version);
        foreach (var (dependency, needed) in PackageManifest.DependenciesIn(package, id)) Add(dependency, needed, id, files);
        files.AddRange(AssembliesIn(package));
        AddNativeFiles(package);
    }

    private DirectiveException NotFound(string id, VersionRange range, string? wantedBy, IReadOnlyList<PackageVersion> versions)
    {
        var reason = wantedBy is null ? "" : $", which {wantedBy} depends on,";
        var there = versions.Count == 0 ? "no version of it is there" : $"there are {string.Join(", ", versions.Select(v => v.Text))}";
        return new DirectiveException(
            "CS0006", $"The package {id} ({range.Text}){reason} was not found in {folder.Path}: {there}. Restore it with dotnet first.");
    }

    private static bool IsPartOfPlatform(string id) =>
        id.StartsWith("System.", StringComparison.OrdinalIgnoreCase) || id.StartsWith("Microsoft.NETCore.", StringComparison.OrdinalIgnoreCase)
        || id.Equals("NETStandard.Library", StringComparison.OrdinalIgnoreCase) || id.StartsWith("runtime.", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> AssembliesIn(string package)
    {
        // Code for this very system goes before code for any.
        var roots = RuntimeNames().Select(r => Path.Combine(package, "runtimes", r, "lib")).Append(Path.Combine(package, "lib"));
        foreach (var root in roots.Where(Directory.Exists))
        {
            if (TargetFrameworks.Best(Directory.GetDirectories(root).Select(d => Path.GetFileName(d))) is not { } best) continue;
            return Directory.GetFiles(Path.Combine(root, best), "*.dll").Order(StringComparer.Ordinal);
        }

        return [];
    }

    private void AddNativeFiles(string package)
    {
        foreach (var runtime in RuntimeNames())
        {
            var native = Path.Combine(package, "runtimes", runtime, "native");
            if (!Directory.Exists(native)) continue;
            foreach (var file in Directory.GetFiles(native)) _nativeFiles.TryAdd(Path.GetFileNameWithoutExtension(file), file);
            break;
        }

        if (_listens || _nativeFiles.Count == 0) return;
        _listens = true;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += FindNative;
    }

    private nint FindNative(Assembly assembly, string name)
    {
        foreach (var candidate in (string[])[name, Path.GetFileNameWithoutExtension(name), "lib" + name])
        {
            if (_nativeFiles.TryGetValue(candidate, out var path)) return NativeLibrary.Load(path);
        }

        return 0;
    }

    private static IEnumerable<string> RuntimeNames()
    {
        var architecture = PackageFolder.Lowercase(RuntimeInformation.ProcessArchitecture.ToString());
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        yield return RuntimeInformation.RuntimeIdentifier;
        yield return $"{system}-{architecture}";
        yield return system;
        if (system != "win") yield return "unix";
    }
}
