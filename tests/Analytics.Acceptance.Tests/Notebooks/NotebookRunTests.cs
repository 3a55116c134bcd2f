using Analytics.Notebooks;

namespace Analytics.Acceptance.Tests.Notebooks;

[Collection(NotebookRuns.Tests)]
public class NotebookRunTests(NotebookRuns runs)
{
    private const int LargestNotebook = 1000 * 1000;

    public static TheoryData<string> Names => [.. NotebookRuns.Committed.Select(path => Path.GetFileName(path))];

    [Fact]
    public void The_three_questions_have_a_notebook_each() =>
        Assert.Superset(
            new HashSet<string> { "01-word-frequencies.ipynb", "02-speaker-counts.ipynb", "03-topic-charts.ipynb" },
            NotebookRuns.Committed.Select(path => Path.GetFileName(path)).ToHashSet());

    [Fact]
    public void All_cells_run_without_error()
    {
        Assert.True(runs.First.ExitCode == 0, runs.First.Error);
        var lines = runs.First.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(NotebookRuns.Committed.Count, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^ok .* \d+ cells, \d+\.\d s, 0 errors$", line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_runs_give_the_same_bytes(string name)
    {
        Assert.True(runs.Second.ExitCode == 0, runs.Second.Error);
        foreach (var file in new[] { name, Path.ChangeExtension(name, ".html") })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(runs.FirstOutput, file)), File.ReadAllBytes(Path.Combine(runs.SecondOutput, file)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_gives_what_is_committed(string name)
    {
        var committed = NotebookRuns.Committed.Single(path => Path.GetFileName(path) == name);

        Assert.True(
            File.ReadAllBytes(committed).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(runs.FirstOutput, name))),
            $"{name} is committed with other outputs: run “analytics run notebooks --in-place”, look at what changed, and commit it.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Findings_are_computed_and_outputs_stay_small(string name)
    {
        var path = Path.Combine(runs.FirstOutput, name);
        var last = Notebook.Load(path).Cells.Last(cell => cell.Kind == CellKind.Code);

        Assert.Contains(last.Outputs, output => output is StreamOutput { Text.Length: > 0 });
        Assert.InRange(new FileInfo(path).Length, 1, LargestNotebook);
    }

    [Fact]
    public void No_compiler_is_loaded()
    {
        Assert.Contains("Analytics.Scripting", runs.LoadedAssemblies);
        Assert.DoesNotContain(runs.LoadedAssemblies, name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_else_is_left_in_the_output_folder()
    {
        var expected = NotebookRuns.Committed
            .SelectMany(path => new[] { Path.GetFileName(path), Path.ChangeExtension(Path.GetFileName(path), ".html") })
            .Append("index.html");

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(runs.FirstOutput).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_links_every_page()
    {
        var index = File.ReadAllText(Path.Combine(runs.FirstOutput, "index.html"));

        Assert.All(NotebookRuns.Committed, path => Assert.Contains(
            $"href=\"{Path.ChangeExtension(Path.GetFileName(path), ".html")}\"", index, StringComparison.Ordinal));
    }
}
