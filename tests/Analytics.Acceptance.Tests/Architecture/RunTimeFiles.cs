using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Architecture;

/// <summary>What the built command can load.</summary>
internal static class RunTimeFiles
{
    /// <summary>The assemblies that the command's dependency file lists, and those that lie beside it, by file name.</summary>
    public static IReadOnlyList<string> OfCommand()
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AnalyticsCommand.Folder, "Analytics.Cli.deps.json")));
        var listed =
            from target in dependencies.RootElement.GetProperty("targets").EnumerateObject()
            from library in target.Value.EnumerateObject()
            from kind in library.Value.EnumerateObject()
            where kind.Name is "runtime" or "runtimeTargets" or "native"
            from file in kind.Value.EnumerateObject()
            select Path.GetFileName(file.Name);
        var beside = Directory.EnumerateFiles(AnalyticsCommand.Folder, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>();
        return [.. listed.Concat(beside).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
