using System.Xml;
using System.Xml.Linq;

namespace Analytics.Scripting.Session;

/// <summary>What a package's manifest says it depends on.</summary>
internal static class PackageManifest
{
    /// <summary>The packages needed on this framework, with the versions that will do.</summary>
    public static IReadOnlyList<(string Id, VersionRange Range)> DependenciesIn(string packageFolder, string id)
    {
        var path = Path.Combine(packageFolder, PackageFolder.Lowercase(id) + ".nuspec");
        if (!File.Exists(path)) return [];
        var all = Read(path).Descendants().FirstOrDefault(e => e.Name.LocalName == "dependencies");
        if (all is null) return [];
        var groups = all.Elements().Where(e => e.Name.LocalName == "group").ToList();
        var chosen = groups.Count == 0 ? all
            : TargetFrameworks.Best(groups.Select(FrameworkOf)) is { } best ? groups.First(g => FrameworkOf(g) == best)
            : null;
        if (chosen is null) return [];
        return [.. chosen.Elements().Where(e => e.Name.LocalName == "dependency")
            .Select(d => ((string?)d.Attribute("id") ?? "", VersionRange.OfDependency((string?)d.Attribute("version") ?? "")))];
    }

    private static string FrameworkOf(XElement group) => (string?)group.Attribute("targetFramework") ?? "";

    private static XDocument Read(string path)
    {
        try
        {
            return XDocument.Load(path);
        }
        catch (XmlException broken)
        {
            throw new DirectiveException("CS0006", $"The package's manifest {path} cannot be read: {broken.Message}");
        }
    }
}
