namespace Analytics.Notebooks.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public void Prose_stays_as_it_is_and_code_and_text_stand_in_fences()
    {
        var cell = NotebookCell.Code("var a = 1;\na").WithResults(1, [new StreamOutput(OutputStream.Out, "printed\n"), Result(("text/plain", "1"))]);

        var document = Render([NotebookCell.Markdown("# Words\n\nWhich words *matter*?"), cell]);

        Assert.Equal(
            """
            # Words

            Which words *matter*?

            ```csharp
            var a = 1;
            a
            ```

            ```text
            printed
            ```

            ```text
            1
            ```

            """.ReplaceLineEndings("\n"),
            document.Text);
        Assert.Empty(document.Pictures);
    }

    [Fact]
    public void A_chart_is_a_picture_beside_the_document_with_its_words()
    {
        var chart = Result(("application/vnd.plotly.v1+json", "{\"data\":[]}"), ("image/png", OnePixel), ("text/plain", "Bars of [words]\nby count"));

        var document = Render([NotebookCell.Code("chart").WithResults(1, [chart, chart])]);

        Assert.Contains("![Bars of \\[words\\] by count](words%20files/cell-1.png)\n\n![Bars of \\[words\\] by count](words%20files/cell-1-2.png)\n", document.Text, StringComparison.Ordinal);
        Assert.Equal(["words files/cell-1-2.png", "words files/cell-1.png"], document.Pictures.Keys);
        Assert.Equal(Convert.FromBase64String(OnePixel), document.Pictures["words files/cell-1.png"]);
    }

    [Fact]
    public void A_table_is_written_anew_without_what_could_run_and_without_empty_lines()
    {
        var table = Result(("text/html", "<table onclick=\"x()\"><tr><td>a</td></tr>\n\n<tr><td><script>x()</script>b</td></tr></table>"), ("text/plain", "a b"));

        var text = Render([NotebookCell.Code("table").WithResults(1, [table])]).Text;

        Assert.Contains("<table>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n<tr>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_with_fences_in_it_stands_in_longer_ones() => Assert.Contains(
        "````text\n```\n````\n", Render([NotebookCell.Code("a").WithResults(1, [new StreamOutput(OutputStream.Out, "```\n")])]).Text, StringComparison.Ordinal);

    [Fact]
    public void What_authors_hide_and_code_that_is_not_wanted_are_left_out()
    {
        var cells = new[] { NotebookCell.Code("secret").WithTags("remove-cell"), NotebookCell.Code("code").WithResults(1, [Result(("text/plain", "value"))]) };

        Assert.Equal("\n```text\nvalue\n```\n", MarkdownRenderer.Render(Notebook.Create(cells), "files", includeCode: false).Text);
    }

    [Fact]
    public void Pasted_pictures_become_files()
    {
        var notebook = Notebook.Parse($$"""
            {"cells": [{"attachments": {"a b.png": {"image/png": "{{OnePixel}}" } }, "cell_type": "markdown", "id": "intro", "metadata": {}, "source": ["![x](attachment:a b.png)"]}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """);

        var document = MarkdownRenderer.Render(notebook, "files");

        Assert.Equal("![x](files/intro.png)\n", document.Text);
        Assert.Equal(["files/intro.png"], document.Pictures.Keys);
    }

    private static NotebookMarkdown Render(IReadOnlyList<NotebookCell> cells) => MarkdownRenderer.Render(Notebook.Create(cells), "words files");

    private static ResultOutput Result(params (string MimeType, string Content)[] data) =>
        new(new MimeBundle(data.ToDictionary(form => form.MimeType, form => form.Content)), 1);
}
