using Analytics.Cli.Terminals;
using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Running;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.PathOf("out");

    [Fact]
    public async Task Executed_notebooks_are_written_and_summed_up_in_the_order_of_their_paths()
    {
        _folder.WriteNotebook("in/b.ipynb", "one", "two");
        _folder.WriteNotebook("in/a.ipynb", "three");
        _folder.WriteNotebook("in/below/c.ipynb", "four");
        _folder.WriteNotebook("in/.ipynb_checkpoints/b-checkpoint.ipynb", "old");

        var result = await RunAsync(_folder.PathOf("in"), "--output", Out);

        Assert.True(result.ExitCode == 0, result.Error);
        var lines = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^ok      .*/in/a\.ipynb        1 cell, \d+\.\d s, 0 errors$", lines[0]);
        Assert.Matches(@"^ok      .*/in/b\.ipynb        2 cells, \d+\.\d s, 0 errors$", lines[1]);
        Assert.Matches(@"^ok      .*/in/below/c\.ipynb  1 cell, \d+\.\d s, 0 errors$", lines[2]);
        Assert.Equal("two", TextOf(Out + "/b.ipynb", 1));
        Assert.Equal("four", TextOf(Out + "/below/c.ipynb", 0));
        Assert.Contains("two", File.ReadAllText(Out + "/b.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../index.html\"", File.ReadAllText(Out + "/below/c.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"below/c.html\"", File.ReadAllText(Out + "/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_is_told_with_its_place_and_the_other_notebooks_still_run()
    {
        var bad = _folder.WriteNotebook("in/a.ipynb", "one", "two\nfail The name “x” does not exist.", "three");
        _folder.WriteNotebook("in/b.ipynb", "four");

        var result = await RunAsync(_folder.PathOf("in"), "--output", Out);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{bad}, cell 2, line 2: CS0103: The name “x” does not exist.\n", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"FAILED .*/a\.ipynb  2 cells, .*, 1 error\n", result.Out);
        Assert.Equal("four", TextOf(Out + "/b.ipynb", 0));
        Assert.IsType<ErrorOutput>(Assert.Single(Notebook.Load(Out + "/a.ipynb").Cells[1].Outputs));
        Assert.Empty(Notebook.Load(Out + "/a.ipynb").Cells[2].Outputs);
    }

    [Fact]
    public async Task Errors_can_be_allowed_but_are_still_told_by_the_exit_code()
    {
        var bad = _folder.WriteNotebook("a.ipynb", "fail first", "fail second", "three");

        var result = await RunAsync(bad, "--output", Out, "--allow-errors");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("3 cells, ", result.Out, StringComparison.Ordinal);
        Assert.Contains("2 errors", result.Out, StringComparison.Ordinal);
        Assert.Equal("three", TextOf(Out + "/a.ipynb", 2));
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_told_with_its_line_and_the_others_still_run()
    {
        _folder.Write("in/broken.ipynb", "{\n  \"cells\": [\n}");
        _folder.Write("in/empty.ipynb", "");
        _folder.Write("in/list.ipynb", "[]");
        _folder.WriteNotebook("in/good.ipynb", "fine");

        var result = await RunAsync(_folder.PathOf("in"), "--output", Out);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("broken.ipynb, line 3: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("empty.ipynb", result.Error, StringComparison.Ordinal);
        Assert.Contains("list.ipynb", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"FAILED .*/broken\.ipynb  not run: it cannot be read\n", result.Out);
        Assert.Equal("fine", TextOf(Out + "/good.ipynb", 0));
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_is_interrupted_and_has_failed()
    {
        var slow = _folder.WriteNotebook("a.ipynb", "wait");

        var result = await RunAsync(slow, "--output", Out, "--timeout", "0.05");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{slow}, cell 1: Timeout: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_leaves_what_was_finished_and_nothing_else()
    {
        _folder.WriteNotebook("in/a.ipynb", "done");
        _folder.WriteNotebook("in/b.ipynb", "one", "wait");
        using var source = new CancellationTokenSource();
        var engine = new LineLanguage { Waiting = source.Cancel }.Engine;

        var result = await CommandRun.RunAsync(TerminalTraits.Plain, engine, source.Token, "run", _folder.PathOf("in"), "--output", Out);

        Assert.Equal(130, result.ExitCode);
        Assert.Equal("done", TextOf(Out + "/a.ipynb", 0));
        Assert.DoesNotContain(Directory.EnumerateFiles(Out), file => Path.GetFileName(file).StartsWith('.') || Path.GetFileName(file).StartsWith('b'));
        Assert.EndsWith("analytics: interrupted.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_place_the_notebook_itself_gets_the_outputs()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one");

        var result = await RunAsync(path, "--in-place");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("one", TextOf(path, 0));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task In_place_a_notebook_that_fails_is_left_as_it_was()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one", "fail here");
        var before = File.ReadAllBytes(path);

        var result = await RunAsync(path, "--in-place");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        var path = _folder.WriteNotebook("a.ipynb", "print x", "two");

        await RunAsync(path, "--output", _folder.PathOf("first"));
        await RunAsync(path, "--output", _folder.PathOf("second"));

        Assert.Equal(File.ReadAllBytes(_folder.PathOf("first/a.ipynb")), File.ReadAllBytes(_folder.PathOf("second/a.ipynb")));
    }

    [Fact]
    public async Task Whoever_watches_sees_which_cell_is_running()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one", "two");

        var result = await CommandRun.RunAsync(new TerminalTraits(false, true, false, 200), "run", path, "--output", Out);

        Assert.Contains($"[##########..........] {path}: cell 2 of 2", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error);
    }

    [Theory]
    [InlineData("no-such.ipynb", "--output", "out")]
    [InlineData("{folder}/a.ipynb")]
    [InlineData("{folder}/a.ipynb", "--output", "{folder}")]
    [InlineData("{folder}/a.ipynb", "{folder}/below/a.ipynb", "--output", "{folder}/out")]
    [InlineData("{folder}/story.txt", "--output", "{folder}/out")]
    [InlineData("{folder}/a.ipynb", "--output", "{folder}/story.txt")]
    [InlineData("{folder}/a.ipynb", "--output", "{folder}/out", "--timeout", "-1")]
    [InlineData("{folder}/a.ipynb", "--output", "{folder}/out", "-p", "novalue")]
    [InlineData("{folder}/a.ipynb", "--output", "{folder}/out", "--memory-limit", "2")]
    [InlineData("{folder}/a.ipynb", "--output", "{folder}/out", "--memory-limit", "-1GB")]
    public async Task Wrong_usage_is_told_before_anything_is_run(params string[] arguments)
    {
        _folder.WriteNotebook("a.ipynb", "one");
        _folder.WriteNotebook("below/a.ipynb", "one");
        _folder.Write("story.txt", "text");

        var result = await RunAsync([.. arguments.Select(argument => argument.Replace("{folder}", _folder.Path, StringComparison.Ordinal))]);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.StartsWith("analytics: ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task A_folder_without_notebooks_is_told()
    {
        var result = await RunAsync(_folder.Path, "--output", Out);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("there is no notebook", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_made_is_told_for_each_notebook()
    {
        var path = _folder.WriteNotebook("a.ipynb", "one");
        _folder.Write("file", "in the way");

        var result = await RunAsync(path, "--output", _folder.PathOf("file/out"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("its outputs cannot be written: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 cell, ", result.Out, StringComparison.Ordinal);
        Assert.Contains(", not written", result.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.RunAsync(["run", .. arguments]);

    private static string TextOf(string notebook, int cell) =>
        Assert.IsType<ResultOutput>(Notebook.Load(notebook).Cells[cell].Outputs[^1]).Data.Data["text/plain"];
}
