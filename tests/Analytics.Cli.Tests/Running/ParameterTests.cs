using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Running;

public sealed class ParameterTests : IDisposable
{
    private const string Declarations = """
        var corpusPath = "../seeds"; // where the stories are
        var topicCount = 6;
        double share = 0.5;
        bool plain = false;
        var made = new List<int>();
        """;

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.PathOf("out/a.ipynb");

    [Fact]
    public async Task Values_are_assigned_by_a_cell_of_their_own_after_the_one_that_declares_them()
    {
        var result = await RunAsync("-p", "corpusPath=C:\\news \"2025\"", "-p", "topicCount=12", "-p", "share=1", "-p", "plain=true");

        Assert.True(result.ExitCode == 0, result.Error);
        var cells = Notebook.Load(Out).Cells;
        Assert.Equal(["intro", Declarations.ReplaceLineEndings("\n")], cells.Take(2).Select(cell => cell.Source));
        Assert.Equal("corpusPath = \"C:\\\\news \\\"2025\\\"\";\ntopicCount = 12;\nshare = 1d;\nplain = true;", cells[2].Source);
        Assert.Equal(["injected-parameters"], cells[2].Tags);
        Assert.Equal("corpusPath", cells[3].Source);
    }

    [Fact]
    public async Task Values_of_an_earlier_run_are_replaced()
    {
        await RunAsync("-p", "topicCount=12");
        var again = await CommandRun.RunAsync("run", Out, "--in-place", "-p", "topicCount=3");

        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal("topicCount = 3;", Assert.Single(Notebook.Load(Out).Cells, cell => cell.Tags.Contains("injected-parameters")).Source);
    }

    [Theory]
    [InlineData("topicCount=many", "topicCount must be a whole number, not “many”.")]
    [InlineData("share=half", "share must be a number, not “half”.")]
    [InlineData("plain=1", "plain must be true or false, not “1”.")]
    [InlineData("made=1", "made cannot be set")]
    [InlineData("corpuspath=x", "there is no parameter “corpuspath”; the notebooks declare corpusPath, made, plain, share, topicCount.")]
    [InlineData("two words=x", "-p must be given as name=value")]
    public async Task A_value_that_cannot_be_right_is_wrong_usage(string parameter, string message)
    {
        var result = await RunAsync("-p", parameter);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Values_can_come_from_a_file_and_the_command_line_has_the_last_word()
    {
        var file = _folder.Write("parameters.json", """{ "corpusPath": "../archive", "topicCount": 12, "plain": true, "share": 0.25 }""");

        var result = await RunAsync("--parameters", file, "-p", "topicCount=3");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("corpusPath = \"../archive\";\nplain = true;\nshare = 0.25d;\ntopicCount = 3;", Notebook.Load(Out).Cells[2].Source);
    }

    [Fact]
    public async Task Lists_and_days_can_be_given()
    {
        const string declarations = """
            var sections = new[] { "Local", "Sports" };
            int[] years = [2024];
            var from = new DateOnly(2025, 1, 1);
            DateTime? until = null;
            """;
        var path = _folder.WriteNotebook("a.ipynb", NotebookCell.Code(declarations).WithTags("parameters"), NotebookCell.Code("done"));
        var file = _folder.Write("parameters.json", """{ "sections": ["Opinion, letters", "World"] }""");

        var result = await CommandRun.RunAsync(
            "run", path, "--output", _folder.PathOf("out"), "--parameters", file, "-p", "years=2024, 2025", "-p", "from=2025-03-04", "-p", "until=2025-03-04T17:30");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            """
            sections = new string[] { "Opinion, letters", "World" };
            years = new int[] { 2024, 2025 };
            from = new DateOnly(2025, 3, 4);
            until = new DateTime(2025, 3, 4, 17, 30, 0);
            """.ReplaceLineEndings("\n"),
            Notebook.Load(Out).Cells[1].Source);
    }

    [Theory]
    [InlineData("{", "line 1 is not valid JSON")]
    [InlineData("[1]", "expected an object")]
    [InlineData("{\"two words\": 1}", "“two words” is no name that a variable can have")]
    [InlineData("{\"topicCount\": null}", "“topicCount” must be a text, a number, true, false, or a list of these, not null")]
    [InlineData("{\"topicCount\": [1, 2]}", "topicCount must be a whole number, not “1,2”.")]
    public async Task A_file_that_cannot_be_right_is_wrong_usage(string contents, string message)
    {
        var result = await RunAsync("--parameters", _folder.Write("parameters.json", contents));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Notebooks_without_such_a_cell_say_so()
    {
        var path = _folder.WriteNotebook("b.ipynb", "one");

        var result = await CommandRun.RunAsync("run", path, "--in-place", "-p", "x=1");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no notebook has a cell tagged “parameters”", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandResult> RunAsync(params string[] arguments)
    {
        var path = _folder.WriteNotebook("a.ipynb", NotebookCell.Markdown("intro"), NotebookCell.Code(Declarations).WithTags("parameters"), NotebookCell.Code("corpusPath"));
        return CommandRun.RunAsync(["run", path, "--output", _folder.PathOf("out"), .. arguments]);
    }
}
