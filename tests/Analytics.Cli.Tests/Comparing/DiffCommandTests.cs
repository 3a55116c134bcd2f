using Analytics.Cli.Terminals;
using Analytics.Cli.Tests.Running;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Comparing;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_changed_is_shown_cell_by_cell_and_told_by_the_exit_code()
    {
        var before = _folder.WriteNotebook("before.ipynb", "one", "two three four");
        var after = _folder.WriteNotebook("after.ipynb", "zero", "one", "two three five");

        var result = await CommandRun.RunAsync("diff", before, after);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("cell 1 is new\n  + zero\ncell 3 changed\n  source\n  - two three four\n  + two three five\n", result.Out);
    }

    [Fact]
    public async Task Nothing_is_printed_where_nothing_changed()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one");

        var result = await CommandRun.RunAsync("diff", path, path);

        Assert.Equal((0, "", ""), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public async Task Escape_codes_in_a_notebook_do_not_reach_the_terminal()
    {
        var before = _folder.WriteNotebook("before.ipynb", "one");
        var after = _folder.WriteNotebook("after.ipynb", "\u001b]0;title\u0007");

        var result = await CommandRun.RunAsync(new TerminalTraits(true, true, false, 80), "diff", before, after);

        Assert.DoesNotContain('\u001b', result.Out);
        Assert.Contains("]0;title", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{folder}/a.ipynb", "{folder}/none.ipynb")]
    [InlineData("{folder}/a.ipynb", "{folder}/broken.ipynb")]
    [InlineData("{folder}/a.ipynb")]
    public async Task What_cannot_be_compared_is_wrong_usage(params string[] paths)
    {
        _folder.WriteNotebook("a.ipynb", "one");
        _folder.Write("broken.ipynb", "{");

        var result = await CommandRun.RunAsync(["diff", .. paths.Select(path => path.Replace("{folder}", _folder.Path, StringComparison.Ordinal))]);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
    }

    public void Dispose() => _folder.Dispose();
}
