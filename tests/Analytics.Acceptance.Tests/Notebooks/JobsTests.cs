using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Notebooks;

/// <summary>Notebooks that are run at the same time, each in a process of its own.</summary>
public sealed class JobsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Notebooks_that_run_at_the_same_time_give_the_same_files_and_messages()
    {
        Write("a.ipynb", "var folder = System.IO.Path.GetFileName(Environment.CurrentDirectory);", "folder");
        Write("below/b.ipynb", "Console.WriteLine(\"printed\");", "System.IO.Path.GetFileName(Environment.CurrentDirectory)", "misspelt");

        var one = await RunAsync("one", "1");
        var two = await RunAsync("two", "2");

        Assert.Equal((1, 1), (one.ExitCode, two.ExitCode));
        Assert.Contains("cell 3, line 1: CS0103: ", two.Error, StringComparison.Ordinal);
        foreach (var file in new[] { "a.ipynb", "a.html", "below/b.ipynb", "below/b.html", "index.html" })
        {
            Assert.Equal(File.ReadAllText(_folder.PathOf("one/" + file)), File.ReadAllText(_folder.PathOf("two/" + file)));
        }
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_ends_no_other_notebook()
    {
        Write("a.ipynb", "1 + 1", "Environment.Exit(7);");
        Write("b.ipynb", "40 + 2");

        var result = await RunAsync("out", "2");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.ipynb: its process ended in cell 2, with exit code 7.\n", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("out/a.ipynb")));
        Assert.NotEmpty(Notebook.Load(_folder.PathOf("out/b.ipynb")).Cells[0].Outputs);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_cell_that_takes_more_memory_than_it_may_fails_and_ends_no_other_notebook(string jobs)
    {
        Write("a.ipynb", "1 + 1", "var kept = new List<byte[]>(); while (true) kept.Add(new byte[1 << 20]);");
        Write("b.ipynb", "40 + 2");

        var result = await RunAsync("out", jobs, "--memory-limit", "600MB");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.ipynb, cell 2, line 1: OutOfMemoryException: ", result.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Notebook.Load(_folder.PathOf("out/b.ipynb")).Cells[0].Outputs);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandResult> RunAsync(string output, string jobs, params string[] options) =>
        AnalyticsCommand.RunAsync(["run", _folder.PathOf("in"), "--output", _folder.PathOf(output), "--jobs", jobs, .. options], null);

    private void Write(string name, params string[] cells)
    {
        var path = _folder.PathOf("in/" + name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Notebook.Create([.. cells.Select(cell => NotebookCell.Code(cell))]).Save(path);
    }
}
