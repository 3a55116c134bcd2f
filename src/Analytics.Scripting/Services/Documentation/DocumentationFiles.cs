using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;
using Analytics.Scripting.Session;

namespace Analytics.Scripting.Services;

/// <summary>
/// Finds what documentation files say about members: the file beside an assembly, and for .NET's own the reference packs, where a
/// development kit is on the machine. Files are indexed when they are first needed.
/// </summary>
internal sealed class DocumentationFiles
{
    private static readonly string RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    private readonly ConcurrentDictionary<string, DocumentationFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, string?> _fileOfType = [];
    private readonly Lazy<IReadOnlyList<string>> _platformFiles = new(FindPlatformFiles);

    /// <summary>What is said about a member under its own name; null where nothing is.</summary>
    public XElement? Find(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType;
        if (type is null || FileOf(type) is not { } path) return null;
        return Find(path, DocumentationIds.Of(member));
    }

    /// <summary>The same for a reference such as <c>M:System.Object.ToString</c> in the documentation of another member.</summary>
    public XElement? Find(string id, Assembly referring) =>
        CandidatesFor(referring).Concat(_platformFiles.Value).Distinct().Select(path => Find(path, id)).FirstOrDefault(found => found is not null);

    /// <summary>The file that documents a type, and so its members.</summary>
    private string? FileOf(Type type) => _fileOfType.GetOrAdd(type, t =>
    {
        var candidates = CandidatesFor(t.Assembly).ToList();
        return candidates is [var only] ? only : candidates.FirstOrDefault(path => Find(path, DocumentationIds.Of(t)) is not null);
    });

    private XElement? Find(string path, string id) => _files.GetOrAdd(path, static p => File.Exists(p) ? DocumentationFile.Open(p) : null)?.Find(id);

    private IEnumerable<string> CandidatesFor(Assembly assembly)
    {
        if (assembly.IsDynamic || assembly.Location.Length == 0) return [];
        var beside = Path.ChangeExtension(assembly.Location, ".xml");
        if (Path.GetDirectoryName(assembly.Location) != RuntimeFolder) return [beside];

        // .NET's own assemblies are divided otherwise than those that programs refer to, which is what the files go by.
        var name = assembly.GetName().Name + ".xml";
        return _platformFiles.Value.OrderByDescending(p => Path.GetFileName(p) == name);
    }

    private static List<string> FindPlatformFiles()
    {
        // Beside shared/Microsoft.NETCore.App/x.y.z there is packs/Microsoft.NETCore.App.Ref/x.y.z/ref/netx.y.
        var root = Path.GetFullPath(Path.Combine(RuntimeFolder, "..", "..", ".."));
        var pack = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(pack)) return [];
        var best = Directory.GetDirectories(pack)
            .Select(d => (Folder: d, Version: PackageVersion.TryParse(Path.GetFileName(d))))
            .Where(d => d.Version is not null)
            .OrderByDescending(d => d.Version!.Numbers[0] == Environment.Version.Major).ThenByDescending(d => d.Version)
            .Select(d => d.Folder).FirstOrDefault();
        if (best is null || !Directory.Exists(Path.Combine(best, "ref"))) return [];

        // Those first in which most is found.
        return [.. Directory.GetDirectories(Path.Combine(best, "ref")).SelectMany(d => Directory.GetFiles(d, "*.xml"))
            .OrderByDescending(f => Path.GetFileName(f) is "System.Runtime.xml")
            .ThenByDescending(f => Path.GetFileName(f) is "System.Collections.xml" or "System.Linq.xml" or "System.Console.xml")
            .ThenBy(f => f, StringComparer.Ordinal)];
    }
}
