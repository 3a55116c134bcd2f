using System.Diagnostics;
using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Acceptance.Tests.Notebooks;

/// <summary>A run whose process is killed, as by a machine that is switched off, leaves the files that were there.</summary>
public sealed class KilledRunTests : IDisposable
{
    // A hang guard: the machine may be busy.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--in-place")]
    [InlineData("--output", "out")]
    public async Task Killed_in_the_middle_of_a_cell_it_leaves_every_file_as_it_was(params string[] target)
    {
        var earlier = Executed("1 + 1");
        var stored = new[] { Save("question.ipynb", Executed("System.IO.File.WriteAllText(\"begun\", \"\");", "while (true) { }")), Save("out/question.ipynb", earlier) };
        var before = stored.Select(File.ReadAllBytes).ToArray();

        using (var run = AnalyticsCommand.Start(["run", "question.ipynb", .. target], _folder.Path))
        {
            await WaitForAsync(_folder.PathOf("begun"), run);
            run.Kill();
            await run.WaitForExitAsync();
        }

        Assert.Equal(before, stored.Select(File.ReadAllBytes));
        Assert.Equal(["begun", "out/question.ipynb", "question.ipynb"], Files());
        Assert.Equal(["1 + 1"], Notebook.Load(stored[1]).Cells.Select(cell => cell.Source));
    }

    public void Dispose() => _folder.Dispose();

    private static Notebook Executed(params string[] cells) =>
        Notebook.Create([.. cells.Select(code => NotebookCell.Code(code).WithResults(1, [new StreamOutput(OutputStream.Out, "as it was")]))]);

    private string Save(string name, Notebook notebook)
    {
        var path = _folder.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        notebook.Save(path);
        return path;
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static async Task WaitForAsync(string path, Process run)
    {
        var guard = Stopwatch.StartNew();
        while (!File.Exists(path))
        {
            Assert.False(run.HasExited, "The run ended by itself.");
            Assert.True(guard.Elapsed < Patience, "The first cell was not run.");
            await Task.Delay(50);
        }
    }
}
