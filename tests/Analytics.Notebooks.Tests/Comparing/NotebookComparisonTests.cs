namespace Analytics.Notebooks.Tests.Comparing;

public sealed class NotebookComparisonTests
{
    private static readonly Notebook Before = Notebook.Create(
    [
        NotebookCell.Markdown("# Words\n\nWhich words matter?"),
        Ran("var news = Corpus.Load(\"../seeds\");\nnews.Count", 1, "48"),
        Ran("news.WordFrequencies().Top(3)", 2, "budget 12\nschool 9\ncouncil 7"),
        NotebookCell.Markdown("## Who speaks"),
        Ran("news.Speakers().Top(3)", 3, "Ana Brenner 4"),
    ]);

    [Fact]
    public void A_notebook_does_not_differ_from_itself() => Assert.Equal("", Differences(Before, Before));

    [Fact]
    public void Execution_counts_and_ids_are_no_differences() => Assert.Equal("", Differences(
        Before,
        Notebook.Create([.. Before.Cells.Select(cell => cell.Kind == CellKind.Markdown
            ? NotebookCell.Markdown(cell.Source)
            : NotebookCell.Code(cell.Source).WithResults(cell.ExecutionCount + 7, cell.Outputs))])));

    [Fact]
    public void Lines_that_changed_are_shown_with_those_beside_them() => Assert.Equal(
        """
        Changed: cell 1
          source
        - var news = Corpus.Load("../seeds");
        + var news = Corpus.Load("../archive");
          news.Count
          output 1, text/plain
        - 48
        + 50
        """,
        Differences(Before, With(1, Ran("var news = Corpus.Load(\"../archive\");\nnews.Count", 1, "50"))));

    [Fact]
    public void Outputs_can_be_left_aside() => Assert.Equal("", Differences(Before, With(1, Ran(Before.Cells[1].Source, 1, "50")), comparesOutputs: false));

    [Fact]
    public void A_new_cell_and_one_that_is_gone_are_shown_whole() => Assert.Equal(
        """
        Added: cell 1
        + var today = new DateOnly(2025, 3, 4);
        Removed: text after cell 2
        - ## Who speaks
        """,
        Differences(Before, Before.WithCells([Before.Cells[0], NotebookCell.Code("var today = new DateOnly(2025, 3, 4);"), .. Before.Cells.Skip(1).Where((_, i) => i != 2)])));

    [Fact]
    public void A_cell_that_stands_elsewhere_has_moved() => Assert.Equal(
        "Moved: cell 1, which was cell 3",
        Differences(Before, Before.WithCells([Before.Cells[0], Before.Cells[4], Before.Cells[1], Before.Cells[2], Before.Cells[3]])));

    [Fact]
    public void A_rewritten_cell_is_known_by_its_words() => Assert.Equal(
        """
        Changed: cell 2
          source
        - news.WordFrequencies().Top(3)
        + news.WordFrequencies(minCount: 2).Top(3)
        """,
        Differences(Before, Notebook.Create([.. Before.Cells.Select((cell, i) => i == 2 ? Ran("news.WordFrequencies(minCount: 2).Top(3)", 2, "budget 12\nschool 9\ncouncil 7") : cell)])));

    [Fact]
    public void A_chart_is_compared_value_by_value_and_a_picture_by_its_size()
    {
        var before = Showing(("application/vnd.plotly.v1+json", """{"data":[{"x":["a","b"],"y":[1,2]}]}"""), ("image/png", "AAAA"));
        var after = Showing(("application/vnd.plotly.v1+json", """{"data":[{"y":[1,3],"x":["a","b"]}],"layout":{}}"""), ("image/png", "AAAABBBB\n"));

        Assert.Equal(
            """
            Changed: cell 1
              output 1, application/vnd.plotly.v1+json
              data[0].y[1]: 2 → 3
              layout: nothing → {}
              output 1, image/png
              3 bytes → 6 bytes
            """,
            Differences(before, after));
    }

    [Fact]
    public void An_output_of_another_kind_is_shown_in_its_plainest_form() => Assert.Equal(
        """
        Changed: cell 1
          output 1
        - 48
          output 1
        + CS0103: The name “news” does not exist.
        + line 1
        """,
        Differences(
            Notebook.Create([Ran("news.Count", 1, "48")]),
            Notebook.Create([NotebookCell.Code("news.Count").WithResults(1, [new ErrorOutput("CS0103", "The name “news” does not exist.", ["line 1"])])])));

    [Fact]
    public void Long_differences_are_cut_short()
    {
        var text = Differences(Notebook.Create([Ran("x", 1, "")]), Notebook.Create([Ran("x", 1, string.Join('\n', Enumerable.Range(0, 500)))]));

        Assert.EndsWith("… and 420 lines more", text, StringComparison.Ordinal);
    }

    private static NotebookCell Ran(string source, int count, string text) =>
        NotebookCell.Code(source).WithResults(count, [new ResultOutput(Bundle(("text/plain", text)), count)]);

    private static Notebook Showing(params (string MimeType, string Content)[] data) =>
        Notebook.Create([NotebookCell.Code("chart").WithResults(1, [new DisplayOutput(Bundle(data))])]);

    private static MimeBundle Bundle(params (string MimeType, string Content)[] data) =>
        new(data.ToDictionary(entry => entry.MimeType, entry => entry.Content));

    private static Notebook With(int index, NotebookCell cell) =>
        Before.WithCells([.. Before.Cells.Select((old, i) => i == index ? cell : old)]);

    private static string Differences(Notebook before, Notebook after, bool comparesOutputs = true) => string.Join('\n',
        NotebookComparison.Compare(before, after, comparesOutputs).Changes.SelectMany(change => change.Parts
            .SelectMany(part => part.Lines.Select(line => $"{line.Sign} {line.Text}")
                .Prepend(change.Kind is CellChangeKind.Changed ? "  " + part.Name : null))
            .Prepend($"{change.Kind}: {change.Place}").OfType<string>()));
}
