using System.Reflection;
using Analytics.Testing;
using PublicApiGenerator;

namespace Analytics.Acceptance.Tests.PublicApi;

/// <summary>What others can call is compared with what was agreed on, so that nobody changes it without noticing.</summary>
public class PublicApiTests
{
    private const string Accepting = "ANALYTICS_ACCEPT_API";

    [Theory]
    [InlineData("Analytics")]
    [InlineData("Analytics.Charts")]
    [InlineData("Analytics.Notebooks")]
    [InlineData("Analytics.Scripting")]
    [InlineData("Analytics.Jupyter")]
    [InlineData("Analytics.Cli")]
    public void The_public_surface_is_the_agreed_one(string assembly)
    {
        var path = Repository.PathOf($"tests/Analytics.Acceptance.Tests/PublicApi/{assembly}.txt");
        var agreed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var actual = SurfaceOf(assembly);
        if (actual == agreed) return;

        // The file is rewritten only on demand, and even then this run fails: a check that accepts whatever it sees checks nothing.
        var accepts = Environment.GetEnvironmentVariable(Accepting) == "1";
        if (accepts) File.WriteAllText(path, actual);
        Assert.Fail($"The public surface of {assembly} is not the agreed one.\n{FirstDifference(agreed, actual)}\n" + (accepts
            ? $"{path} has been rewritten: read the difference, commit it if it is meant, and run the tests again without {Accepting}."
            : $"If the change is meant, run this test once with {Accepting}=1, which rewrites {path}, and commit the difference."));
    }

    [Fact]
    public void Every_project_that_is_shipped_has_its_surface_on_file()
    {
        var projects = Architecture.ProjectFile.Under("src").Select(project => project.Name);
        var files = Directory.EnumerateFiles(Repository.PathOf("tests/Analytics.Acceptance.Tests/PublicApi"), "*.txt").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(projects.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static string SurfaceOf(string assembly) =>
        Assembly.Load(assembly).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string agreed, string actual)
    {
        var (before, after) = (agreed.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"First difference, line {line + 1}:\n  agreed: {before.ElementAtOrDefault(line)}\n  actual: {after.ElementAtOrDefault(line)}";
    }
}
