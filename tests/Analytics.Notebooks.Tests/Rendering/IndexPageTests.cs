namespace Analytics.Notebooks.Tests.Rendering;

public class IndexPageTests
{
    [Fact]
    public void Each_notebook_is_listed_with_what_it_is_about_and_whether_it_failed()
    {
        var words = Notebook.Create([NotebookCell.Markdown("# Words <b>\n\nWhich words **matter**."), Pages.Ran("a", Pages.Chart()), Pages.Ran("b")], "01-words.ipynb");
        var speakers = Notebook.Create([Pages.Ran("a", new ErrorOutput("E", "m", []))], "02-speakers.ipynb");
        var page = IndexPage.Render([new IndexEntry(words, "01-words.html"), new IndexEntry(speakers, "02-speakers.html")]);
        Assert.Equal(
            """
            <div class="prose"><h1>Notebooks</h1></div>
            <p class="counts">2 notebooks, 1 with an error</p>
            <ul class="notebooks">
            <li>
            <h2><a href="01-words.html">Words &lt;b&gt;</a></h2>
            <p>Which words matter.</p>
            <p class="counts">01-words.ipynb · 2 cells · 1 chart</p>
            </li>
            <li>
            <h2><a href="02-speakers.html">02-speakers</a></h2>
            <p class="counts">02-speakers.ipynb · 1 cell · <strong class="failed">1 error</strong></p>
            </li>
            </ul>

            """.ReplaceLineEndings("\n"),
            Pages.Content(page));
        Assert.Empty(Pages.Loaded(page));
    }

    [Fact]
    public void A_list_of_nothing_is_a_page_too() => Assert.Contains("<p class=\"counts\">0 notebooks</p>", IndexPage.Render([]), StringComparison.Ordinal);
}
