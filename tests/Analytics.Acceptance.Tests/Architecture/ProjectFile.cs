using System.Text.Json;
using System.Xml.Linq;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Architecture;

/// <summary>A project of the solution, as its files and its restored packages describe it.</summary>
internal sealed record ProjectFile(string Name, string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    /// <summary>The projects of a folder of the repository, in ordinal order of their names.</summary>
    public static IReadOnlyList<ProjectFile> Under(string folder)
    {
        var root = Repository.PathOf(folder);
        if (!Directory.Exists(root)) return [];
        return [.. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories).Select(Read).OrderBy(project => project.Name, StringComparer.Ordinal)];
    }

    /// <summary>The projects this one uses, directly or through others.</summary>
    public IReadOnlySet<string> Closure(IReadOnlyList<ProjectFile> all)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(Projects);
        while (pending.TryPop(out var name))
        {
            if (!reached.Add(name)) continue;
            foreach (var next in all.Single(project => project.Name == name).Projects) pending.Push(next);
        }

        return reached;
    }

    /// <summary>What the project restores, packages of packages included, as <c>name/version</c>.</summary>
    public IReadOnlyList<string> RestoredLibraries() => [.. Assets().GetProperty("libraries").EnumerateObject().Select(library => library.Name)];

    /// <summary>What restoring had to say: warnings that a version was replaced, and the like.</summary>
    public IReadOnlyList<string> RestoreMessages() => Assets().TryGetProperty("logs", out var logs)
        ? [.. logs.EnumerateArray().Select(message => $"{message.GetProperty("code").GetString()}: {message.GetProperty("message").GetString()}")]
        : [];

    private JsonElement Assets()
    {
        var path = Repository.PathOf($"artifacts/obj/{Name}/project.assets.json");
        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        return assets.RootElement.Clone();
    }

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        return new ProjectFile(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes(xml, "ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();
}
