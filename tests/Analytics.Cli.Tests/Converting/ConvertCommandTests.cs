using Analytics.Cli.Tests.Running;
using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Converting;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_dib_notebook_becomes_an_ipynb_one_that_runs()
    {
        var source = _folder.Write("a.dib", "#!csharp\n\none\n");
        var target = _folder.PathOf("a.ipynb");

        var result = await CommandRun.RunAsync("convert", source, target);
        var run = await CommandRun.RunAsync("run", target, "--in-place");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Out, result.Error));
        Assert.Equal(0, run.ExitCode);
        Assert.IsType<ResultOutput>(Assert.Single(Notebook.Load(target).Cells[0].Outputs));
    }

    [Fact]
    public async Task Outputs_that_are_left_out_are_told()
    {
        var source = _folder.WriteNotebook("a.ipynb", "one");
        await CommandRun.RunAsync("run", source, "--in-place");

        var result = await CommandRun.RunAsync("convert", source, _folder.PathOf("a.dib"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("the outputs of 1 cell is left out", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dib_notebook_can_be_run_but_keeps_no_outputs()
    {
        var source = _folder.Write("a.dib", "#!csharp\n\none\n");

        var run = await CommandRun.RunAsync("run", source, "--output", _folder.PathOf("out"));
        var inPlace = await CommandRun.RunAsync("run", source, "--in-place");

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(Notebook.Load(_folder.PathOf("out/a.ipynb")).Cells[0].Outputs);
        Assert.Equal(2, inPlace.ExitCode);
        Assert.Equal("#!csharp\n\none\n", File.ReadAllText(source));
    }

    [Theory]
    [InlineData("none.ipynb", "b.dib")]
    [InlineData("a.ipynb", "b.txt")]
    [InlineData("a.ipynb", "a.ipynb")]
    public async Task What_cannot_be_converted_is_wrong_usage(string source, string target)
    {
        _folder.WriteNotebook("a.ipynb", "one");

        var result = await CommandRun.RunAsync("convert", _folder.PathOf(source), _folder.PathOf(target));

        Assert.Equal(2, result.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}
