using System.Text;
using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Dib;

public sealed class DibTests : IDisposable
{
    private const string FromPolyglot = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["c#","C#"],"languageName":"C#","name":"csharp"},{"aliases":[],"languageName":"SQLite","name":"sql-news"}]}}

        #!markdown

        # Words

        Which words matter?

        #!csharp

        #r "nuget: Plotly.NET, 6.0.0"
        #!time
        var words = "a b".Split(' ');

        words.Length

        #!sql-news

        select 1

        #!html

        <b>bold</b>

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Cells_begin_at_lines_that_name_a_language()
    {
        var notebook = Load(FromPolyglot);

        Assert.Equal("csharp", notebook.Language);
        Assert.Equal(
            [
                (CellKind.Markdown, null, "# Words\n\nWhich words matter?"),
                (CellKind.Code, null, "#r \"nuget: Plotly.NET, 6.0.0\"\n#!time\nvar words = \"a b\".Split(' ');\n\nwords.Length"),
                (CellKind.Code, "sql-news", "select 1"),
                (CellKind.Code, "html", "<b>bold</b>"),
            ],
            notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
    }

    [Fact]
    public void A_file_of_polyglot_notebooks_is_written_back_as_it_was() => Assert.Equal(FromPolyglot.ReplaceLineEndings("\n"), Dib(Load(FromPolyglot)));

    [Fact]
    public void It_stays_the_same_by_way_of_an_ipynb_file()
    {
        var path = _folder.PathOf("between.ipynb");
        Load(FromPolyglot).Save(path);

        Assert.Equal(FromPolyglot.ReplaceLineEndings("\n"), Dib(Notebook.Load(path)));
    }

    [Theory]
    [InlineData("1 + 1", "1 + 1")]
    [InlineData("\n\n#!c#\n1\n", "1")]
    [InlineData("1\n\n#!C#\n\n2\n", "1|2")]
    [InlineData("#!csharp\n\n\n  indented\n\n\n\n#!js\n\nx", "\n  indented\n\n|x")]
    [InlineData("#!csharp\n#!csharp\n", "|")]
    [InlineData("", "")]
    public void Only_the_empty_lines_that_belong_to_the_form_are_taken_away(string text, string sources) =>
        Assert.Equal(sources, string.Join('|', Load(text).Cells.Select(cell => cell.Source)));

    [Theory]
    [InlineData("#!meta\n\n{\"kernelInfo\":\n\n#!csharp\n", "file.dib, line 4: what follows “#!meta” is not valid JSON.")]
    [InlineData("#!meta\n[]\n", "file.dib, line 1: expected a JSON object after “#!meta”.")]
    public void What_is_wrong_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookFormatException>(() => Load(text)).Message);

    [Fact]
    public void A_notebook_is_the_same_after_both_conversions_but_for_its_outputs()
    {
        var notebook = Notebook.Parse("""
            {
             "cells": [
              {"attachments": {"a.png": {"image/png": "AAAA"}}, "cell_type": "markdown", "id": "intro", "metadata": {}, "source": ["![a](attachment:a.png)"]},
              {"cell_type": "code", "execution_count": null, "id": "one", "metadata": {"tags": ["parameters"], "polyglot_notebook": {"kernelName": "csharp"}}, "outputs": [], "source": ["\n", "var a = 1;\n"]},
              {"cell_type": "raw", "id": "two", "metadata": {}, "source": ["as it is"]},
              {"cell_type": "code", "execution_count": null, "id": "three", "metadata": {"dotnet_interactive": {"language": "sql"}}, "outputs": [], "source": []}
             ],
             "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "title": "Wörter"},
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """);
        notebook.Save(_folder.PathOf("a.dib"));

        var again = Notebook.Load(_folder.PathOf("a.dib"));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(notebook.ToBytes()), JsonNode.Parse(again.ToBytes())), Encoding.UTF8.GetString(again.ToBytes()));
        Assert.Contains("#!sql\n\n", Dib(notebook), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_notebook_gives_a_plain_file() => Assert.Equal(
        """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]}}

        #!markdown

        # Words

        #!csharp

        1 + 1

        """.ReplaceLineEndings("\n"),
        Dib(Notebook.Create([NotebookCell.Markdown("# Words"), NotebookCell.Code("1 + 1")])));

    [Fact]
    public void A_cell_that_would_be_read_as_two_is_not_written()
    {
        var notebook = Notebook.Create([NotebookCell.Code("1"), NotebookCell.Code("2\n#!sql\nselect 3")]);

        var fault = Assert.Throws<NotebookFormatException>(() => notebook.Save(_folder.PathOf("a.dib")));

        Assert.Contains("line 2 of block 2, “#!sql”, begins a new cell", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("a.dib")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_notebook_survives_both_conversions(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var cells = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(3) switch
            {
                0 => NotebookCell.Markdown(Text(random)),
                1 => NotebookCell.Raw(Text(random)),
                _ => NotebookCell.Code(Text(random), random.Next(3) == 0 ? "sql" : null),
            });
            var notebook = Notebook.Create([.. cells]);
            notebook.Save(_folder.PathOf("a.dib"));

            var again = Notebook.Load(_folder.PathOf("a.dib"));

            Assert.Equal(Encoding.UTF8.GetString(notebook.ToBytes()), Encoding.UTF8.GetString(again.ToBytes()));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => new[] { "\n", "a", " ", "#!", "#!time", "{", "#r", "\t" }[random.Next(8)]));

    private Notebook Load(string text) => Notebook.Load(_folder.Write("file.dib", text));

    private string Dib(Notebook notebook)
    {
        notebook.Save(_folder.PathOf("written.dib"));
        return File.ReadAllText(_folder.PathOf("written.dib"));
    }
}
