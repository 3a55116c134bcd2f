namespace Analytics.Acceptance.Tests.Architecture;

/// <summary>Dependencies point one way: the library never sees the engine, the engine never sees the library, and they meet in the command.</summary>
public class DependencyTests
{
    private static readonly IReadOnlyList<ProjectFile> Source = ProjectFile.Under("src");

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Analytics"] = [],
        ["Analytics.Notebooks"] = [],
        ["Analytics.Charts"] = ["Analytics"],
        ["Analytics.Scripting"] = ["Analytics.Notebooks"],
        ["Analytics.Sql"] = ["Analytics.Notebooks"],
        ["Analytics.Jupyter"] = ["Analytics.Notebooks"],
        ["Analytics.Cli"] = ["Analytics", "Analytics.Charts", "Analytics.Jupyter", "Analytics.Notebooks", "Analytics.Scripting", "Analytics.Sql"],
    };

    public static TheoryData<string> SourceProjects => [.. Source.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_project_uses_only_those_it_may(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"{name} is new: say in this test what it may use, and in STYLE which dependency or host justifies it.");
        var project = Source.Single(project => project.Name == name);

        Assert.Empty(project.Closure(Source).Except(Allowed[name]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AngleSharp", "Analytics")]
    [InlineData("Plotly.NET", "Analytics.Charts")]
    [InlineData("DuckDB.NET", "Analytics.Sql")]
    [InlineData("NetMQ", "Analytics.Jupyter")]
    public void A_library_that_may_be_replaced_one_day_is_used_by_one_project_alone(string package, string project)
    {
        var users = Source.Where(user => user.Packages.Any(used => used == package || used.StartsWith(package + ".", StringComparison.Ordinal)));

        Assert.All(users, user => Assert.Equal(project, user.Name));
        if (Source.Any(user => user.Name == project)) Assert.Single(users);
    }

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void Nothing_that_is_shipped_restores_Roslyn(string name)
    {
        var libraries = Source.Single(project => project.Name == name).RestoredLibraries();

        Assert.DoesNotContain(libraries, library => library.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_command_has_no_Roslyn_among_what_it_loads_at_run_time() =>
        Assert.DoesNotContain(RunTimeFiles.OfCommand(), file => file.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_list_of_what_the_command_loads_is_read_right() =>
        Assert.Superset(new HashSet<string> { "Analytics.dll", "AngleSharp.dll", "Spectre.Console.dll" }, RunTimeFiles.OfCommand().ToHashSet());
}
