using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Running;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_notebook_whose_outputs_are_what_a_run_gives_is_as_stored()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one", "two");
        await CommandRun.RunAsync("run", path, "--in-place");
        var before = File.ReadAllBytes(path);

        var result = await CommandRun.RunAsync("run", path, "--check");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("0 errors, as stored\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_difference_is_shown_and_is_a_failure()
    {
        var path = _folder.WriteNotebook("a.ipynb", NotebookCell.Code("one"), Stored("two", "2"));

        var result = await CommandRun.RunAsync("run", path, "--check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{path}, as stored and as run now:\ncell 1 changed\n  output 1\n  + one\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("cell 2 changed\n  output 1, text/plain\n  - 2\n  + two\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("DIFFER", result.Out, StringComparison.Ordinal);
        Assert.Contains("2 cells not as stored", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--check", "--in-place")]
    [InlineData("--watch", "--in-place")]
    [InlineData("--jobs", "0", "--check")]
    public async Task Options_that_contradict_each_other_are_wrong_usage(params string[] options)
    {
        var result = await CommandRun.RunAsync(["run", _folder.WriteNotebook("a.ipynb", "one"), .. options]);

        Assert.Equal(2, result.ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private static NotebookCell Stored(string source, string text) => NotebookCell.Code(source)
        .WithResults(9, [new ResultOutput(new MimeBundle(new Dictionary<string, string> { ["text/plain"] = text }), 9)]);
}
