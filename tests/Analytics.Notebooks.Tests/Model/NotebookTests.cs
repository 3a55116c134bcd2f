using System.Text;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Model;

public sealed class NotebookTests : IDisposable
{
    private const string Cells = """
        {"cell_type": "markdown", "id": "intro", "metadata": {}, "source": ["# Words\n", "\n", "Which?"]},
        {"cell_type": "code", "execution_count": 3, "id": "one", "metadata": {"tags": ["parameters"], "custom": {"z": 1, "a": 2}},
         "outputs": [{"name": "stdout", "output_type": "stream", "text": ["a\n"]}, {"output_type": "strange", "x": 1}], "source": "var a = 1;\r\na"}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_notebook_is_read_as_cells_with_their_outputs()
    {
        var notebook = Notebook.Parse(Json(Cells));

        Assert.Equal(
            [("intro", CellKind.Markdown, "# Words\n\nWhich?"), ("one", CellKind.Code, "var a = 1;\na")],
            notebook.Cells.Select(cell => (cell.Id, cell.Kind, cell.Source)));
        Assert.Equal(new NotebookOutput[] { new StreamOutput(OutputStream.Out, "a\n"), new UnknownOutput("strange") }, notebook.Cells[1].Outputs);
        Assert.Equal(["parameters"], notebook.Cells[1].Tags);
        Assert.Equal(3, notebook.Cells[1].ExecutionCount);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    [InlineData("   \r\n")]
    public void What_nobody_changed_is_written_back_byte_for_byte(string end)
    {
        var json = "\t" + Json(Cells).Replace("\"metadata\": {}", "\"metadata\" :{ }", StringComparison.Ordinal) + end;

        Assert.Equal(json, Encoding.UTF8.GetString(Notebook.Parse(json).ToBytes()));
    }

    [Fact]
    public void Fields_of_other_programs_are_kept_where_something_changes()
    {
        var notebook = Notebook.Parse(Json(Cells, """ "metadata": {"kernelspec": {"name": "x"}, "zebra": [1]}, "extra": true, """));

        var changed = notebook.WithCells([notebook.Cells[1].WithResults(1, [])]);
        var text = Encoding.UTF8.GetString(changed.ToBytes());

        Assert.Contains("\"zebra\": [\n   1\n  ]", text, StringComparison.Ordinal);
        Assert.Contains("\"extra\": true", text, StringComparison.Ordinal);
        Assert.Contains("\"custom\": {\n     \"z\": 1,\n     \"a\": 2\n    }", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Older_formats_are_brought_to_the_current_one_with_ids_from_the_contents()
    {
        const string Old = """{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "a"}, {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "a"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 2}""";

        var (first, second) = (Notebook.Parse(Old), Notebook.Parse(Old));

        Assert.Equal(first.Cells.Select(cell => cell.Id), second.Cells.Select(cell => cell.Id));
        Assert.Equal(2, first.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.Contains("\"nbformat_minor\": 5", Encoding.UTF8.GetString(first.WithCells(first.Cells.Take(1).ToArray()).ToBytes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "notebook.ipynb: the file is empty")]
    [InlineData("{\n\"cells\": [\n}", "notebook.ipynb, line 3: not valid JSON")]
    [InlineData("[1]", "notebook.ipynb, line 1: expected a JSON object")]
    [InlineData("{\"a\": 1}", "“nbformat” is missing")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "notebook format 3 cannot be read; expected 4")]
    [InlineData("{\"nbformat\": 4,\n \"cells\": [\n {\"cell_type\": \"strange\", \"source\": \"\"}]}", "notebook.ipynb, line 3")]
    [InlineData("{\"nbformat\": 4,\n \"cells\": [{\"cell_type\": \"code\",\n \"source\": 5}]}", "notebook.ipynb, line 3")]
    [InlineData("{\"nbformat\": 4, \"nbformat\": 4}", "notebook.ipynb")]
    public void What_is_no_notebook_is_told_with_its_line(string json, string message) =>
        Assert.Contains(message, Assert.Throws<NotebookFormatException>(() => Notebook.Parse(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelName": "sql"}}""", "sql")]
    [InlineData("""{"dotnet_interactive": {"language": "fsharp"}}""", "fsharp")]
    [InlineData("""{"vscode": {"languageId": "html"}}""", "html")]
    [InlineData("""{"vscode": {"languageId": "polyglot-notebook"}}""", null)]
    [InlineData("{}", null)]
    public void A_cell_is_in_the_language_that_its_metadata_name(string metadata, string? language) => Assert.Equal(
        language,
        Notebook.Parse(Json($$"""{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {{metadata}}, "outputs": [], "source": ""}""")).Cells[0].Language);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_files_are_told_and_never_end_a_program(int seed)
    {
        var random = new Random(seed);
        var good = Encoding.UTF8.GetBytes(Json(Cells));
        for (var i = 0; i < 3000; i++)
        {
            var bytes = good[..random.Next(1, good.Length + 1)];
            for (var change = random.Next(4); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var path = _folder.PathOf("damaged.ipynb");
            File.WriteAllBytes(path, bytes);
            try
            {
                Assert.NotNull(Notebook.Load(path).ToBytes());
            }
            catch (NotebookFormatException fault)
            {
                Assert.StartsWith("damaged.ipynb", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Json(string cells, string fields = "\"metadata\": {}, ") =>
        $$"""{"cells": [{{cells}}], {{fields}}"nbformat": 4, "nbformat_minor": 5}""";
}
