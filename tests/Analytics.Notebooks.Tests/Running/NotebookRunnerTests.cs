using System.Text;
using Analytics.Notebooks.Tests.Polyglot;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Running;

public sealed class NotebookRunnerTests : IDisposable
{
    private static readonly NotebookRunner Runner = new(_ => [new AssignmentLanguage("csharp"), new AssignmentLanguage("sql")], new ValueFormatting());

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Cells_share_a_session_and_keep_what_they_came_to()
    {
        var run = await Runner.RunAsync(Notebook.Create([NotebookCell.Code("a = 48"), NotebookCell.Markdown("text"), NotebookCell.Code(""), NotebookCell.Code("a")]));

        Assert.True(run.Succeeded);
        Assert.Equal(2, run.CellCount);
        Assert.Equal([1, null, null, 2], run.Notebook.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("48", Assert.IsType<ResultOutput>(Assert.Single(run.Notebook.Cells[3].Outputs)).Data.Data["text/plain"]);
    }

    [Fact]
    public async Task The_first_failure_ends_a_run_and_cells_after_it_keep_no_outputs()
    {
        var old = NotebookCell.Code("a").WithResults(9, [new StreamOutput(OutputStream.Out, "old")]);

        var run = await Runner.RunAsync(Notebook.Create([NotebookCell.Code("a = 1"), NotebookCell.Code("a = 2\nfail no such word"), old]));

        Assert.Equal("notebook.ipynb, cell 2, line 2: Failed: no such word", Assert.Single(run.Errors).ToString());
        Assert.Empty(run.Notebook.Cells[2].Outputs);
        Assert.Null(run.Notebook.Cells[2].ExecutionCount);
        Assert.Contains("cell 2, line 2:  fail no such word", Assert.IsType<ErrorOutput>(Assert.Single(run.Notebook.Cells[1].Outputs)).Traceback[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("print old\nprint \u001b[2J", "")]
    [InlineData("print old\nprint \u001b[H\u001b[2J\u001b[3J\u001b[1;1Hnew", "new")]
    [InlineData("print old\nprint \u001b[2J\u001b[Hnew\nprint er", "newer")]
    [InlineData("print old\nprint \u001b[0Jnew", "old\u001b[0Jnew")]
    [InlineData("a = 1\nprint old\nprint unseen\u001b[2J\na", "1")]
    public async Task What_clears_a_terminal_clears_the_outputs_of_the_cell(string code, string left)
    {
        var run = await Runner.RunAsync(Notebook.Create([NotebookCell.Code(code)]));

        Assert.Equal(left, string.Concat(run.Notebook.Cells[0].Outputs.Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            ResultOutput result => result.Data.Data["text/plain"],
            _ => output.ToString(),
        })));
    }

    [Fact]
    public async Task Cells_run_in_their_own_language_and_the_notebooks_folder()
    {
        var path = _folder.PathOf("a.ipynb");
        _folder.Write("words.txt", "beside it");
        Notebook.Create([NotebookCell.Code("#!value --name words --from-file words.txt"), NotebookCell.Code("#!share --from value words\nwords", "sql")]).Save(path);
        var before = Environment.CurrentDirectory;

        var run = await Runner.RunAsync(Notebook.Load(path));

        Assert.Equal("beside it", Assert.IsType<ResultOutput>(Assert.Single(run.Notebook.Cells[1].Outputs)).Data.Data["text/plain"]);
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        var notebook = Notebook.Create([NotebookCell.Code("a = 1\na"), NotebookCell.Code("#!whos")]);

        var (first, second) = (await Runner.RunAsync(notebook), await Runner.RunAsync(notebook));

        Assert.Equal(Encoding.UTF8.GetString(first.Notebook.ToBytes()), Encoding.UTF8.GetString(second.Notebook.ToBytes()));
    }

    public void Dispose() => _folder.Dispose();
}
