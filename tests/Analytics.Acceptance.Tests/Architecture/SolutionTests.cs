using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Architecture;

public class SolutionTests
{
    private static readonly IReadOnlyList<ProjectFile> All = [.. ProjectFile.Under("src"), .. ProjectFile.Under("tests"), .. ProjectFile.Under("bench")];

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Repository.PathOf("Analytics.sln")).Replace('\\', '/');

        var missing = All.Select(project => Path.GetRelativePath(Repository.Root, project.Path).Replace('\\', '/'))
            .Where(path => !solution.Contains(path, StringComparison.Ordinal)).ToArray();

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_project_that_is_shipped_has_tests()
    {
        var tested = ProjectFile.Under("tests").Select(project => project.Name).ToHashSet();

        Assert.Empty(ProjectFile.Under("src").Where(project => !tested.Contains(project.Name + ".Tests")).Select(project => project.Name));
    }

    [Fact]
    public void Versions_of_packages_are_said_in_one_place() =>
        Assert.Empty(All.Where(project => File.ReadAllText(project.Path).Contains(" Version=", StringComparison.Ordinal)).Select(project => project.Name));

    [Fact]
    public void Restoring_has_nothing_to_say()
    {
        var restored = All.Where(project => File.Exists(Repository.PathOf($"artifacts/obj/{project.Name}/project.assets.json")));

        Assert.Empty(restored.SelectMany(project => project.RestoreMessages()).Distinct());
    }

    [Fact]
    public void Source_files_stay_short_enough_to_read()
    {
        const int LongestFile = 400;
        var files = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories);

        Assert.Empty(files.Where(file => File.ReadLines(file).Count() > LongestFile).Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Fact]
    public void Every_dependency_is_explained()
    {
        var explained = File.ReadAllText(Repository.PathOf("docs/dependencies.md"));
        var used = ProjectFile.Under("src").SelectMany(project => project.Packages).Distinct().Order(StringComparer.Ordinal);

        var missing = used.Where(package => !explained.Contains($"**{package}**", StringComparison.Ordinal)).ToArray();

        Assert.Empty(missing);
    }
}
