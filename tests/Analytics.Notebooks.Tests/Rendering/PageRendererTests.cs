using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Notebooks.Tests.Rendering;

public class PageRendererTests
{
    [Fact]
    public void A_page_shows_prose_code_and_outputs_in_the_order_of_the_cells()
    {
        var main = Pages.Content(Pages.Render(
            NotebookCell.Markdown("# Who is quoted\n\nThis asks who speaks."),
            Pages.Ran("var n = 1;\nn", new StreamOutput(OutputStream.Out, "loading\n"), new ResultOutput(new MimeBundle(new Dictionary<string, string> { ["text/plain"] = "1" }), 1))));
        Assert.Equal(
            """
            <section class="prose">
            <h1 id="h-who-is-quoted">Who is quoted</h1>
            <p>This asks who speaks.</p>
            </section>
            <section class="cell" aria-label="Cell 1">
            <details class="code">
            <summary>Code <span>cell 1 · C#</span></summary>
            <pre tabindex="0"><code><span class="k">var</span> n = <span class="n">1</span>;
            n</code></pre>
            </details>
            <pre class="stream" tabindex="0">loading</pre>
            <pre class="text" tabindex="0">1</pre>
            </section>

            """.ReplaceLineEndings("\n"),
            main);
    }

    [Fact]
    public void The_title_is_the_first_heading_or_else_the_name_of_the_file()
    {
        Assert.Contains("<title>A &amp; B</title>", Pages.Render(NotebookCell.Markdown("## Before\n# A & B")), StringComparison.Ordinal);
        var page = Pages.Render(NotebookCell.Markdown("No heading."));
        Assert.Contains("<title>notes</title>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>notes</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_make_a_table_of_contents_and_equal_ones_are_told_apart()
    {
        var page = Pages.Render(NotebookCell.Markdown("# Title\n## Words\n### Café *menus*\n## Words"));
        Assert.Equal(
            "<li class=\"depth-0\"><a href=\"#h-words\">Words</a></li>\n<li class=\"depth-1\"><a href=\"#h-cafe-menus\">Caf&#233; menus</a></li>\n<li class=\"depth-0\"><a href=\"#h-words-2\">Words</a></li>\n",
            Pages.Between(page, "<ul>\n", "</ul>"));
        Assert.Contains("id=\"h-words-2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_can_be_left_out()
    {
        var notebook = Notebook.Create([Pages.Ran("var secret = 1;", new StreamOutput(OutputStream.Out, "shown")), NotebookCell.Code("var alsoSecret = 2;")]);
        var page = PageRenderer.Render(notebook, new RenderOptions(IncludeCode: false));
        Assert.DoesNotContain("ecret", page, StringComparison.Ordinal);
        Assert.Contains("shown", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cell 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_script_is_in_the_page_once_however_many_charts_there_are()
    {
        var page = Pages.Render(Pages.Ran("charts", [.. Enumerable.Repeat(Pages.Chart(), 10)]));
        Assert.Equal(2, page.Split(Pages.Script).Length);
        Assert.Equal(10, page.Split("<figure class=\"chart\">").Length - 1);
    }

    [Fact]
    public void A_page_without_charts_has_no_script_and_says_so()
    {
        var page = Pages.Render(NotebookCell.Markdown("# Title"), Pages.Ran("1"));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_is_asked_for_the_kinds_of_charts_on_the_page()
    {
        IReadOnlyCollection<string> asked = [];
        var notebook = Notebook.Create([Pages.Ran("charts", Pages.Chart(type: "scatter"), Pages.Chart(type: "bar"), Pages.Chart(type: "bar"))]);
        PageRenderer.Render(notebook, new RenderOptions(ChartScript: types =>
        {
            asked = types;
            return "";
        }));
        Assert.Equal(["bar", "scatter"], asked);
    }

    [Fact]
    public void A_chart_is_a_picture_with_words_and_data_that_cannot_end_its_element()
    {
        var page = Pages.Render(Pages.Ran("chart", Pages.Chart("Bar chart: \"Words\" <b>.", "</script><script>alert(1)</script>")));
        Assert.Contains("alt=\"Bar chart: &quot;Words&quot; &lt;b&gt;.\"", page, StringComparison.Ordinal);
        Assert.Contains("<img class=\"picture\" width=\"1\" height=\"1\" src=\"data:image/png;base64,", page, StringComparison.Ordinal);
        var data = Pages.Between(page, "<script type=\"application/json\">", "</script>");
        using var chart = JsonDocument.Parse(data);
        Assert.Equal("</script><script>alert(1)</script>", chart.RootElement.GetProperty("layout").GetProperty("title").GetString());
        Assert.DoesNotContain("<", data, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_chart_script_charts_are_pictures()
    {
        var page = PageRenderer.Render(Notebook.Create([Pages.Ran("chart", Pages.Chart())]));
        Assert.Contains("<img class=\"picture\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_scripts_of_the_page_may_run()
    {
        var page = Pages.Render(Pages.Ran("chart", Pages.Chart()));
        var policy = Pages.Between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        var scripts = Regex.Matches(page, "<script>(.*?)</script>", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(2, scripts.Length);
        Assert.All(scripts, script => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", policy, StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_loads_nothing()
    {
        var page = Pages.Render(
            NotebookCell.Markdown("# Title\n\n![map](https://example.org/map.png) and [a link](https://example.org/)\n\n<img src=https://example.org/a.png>"),
            Pages.Ran(
                "values", Pages.Chart(), Pages.Shown("text/html", "<img src='https://example.org/b.png'><link rel=stylesheet href=//example.org/c.css><p style=\"background:url(https://example.org/d)\">x</p>"),
                Pages.Shown("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.org/e.png'/></svg>")));
        Assert.Empty(Pages.Loaded(page));
        Assert.Contains("[Picture: map]", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/\" rel=\"noopener noreferrer\">a link</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_shown_without_the_colours_of_terminals_and_their_code_unfolded()
    {
        var main = Pages.Content(Pages.Render(Pages.Ran("oops <x>", new ErrorOutput("CS0103", "The name \u001b[31moops\u001b[0m <x>", ["\u001b[1;31mCS0103\u001b[0m", "  at cell 1"]))));
        Assert.Contains("<details class=\"code\" open>", main, StringComparison.Ordinal);
        Assert.Contains("<strong>CS0103</strong> The name oops &lt;x&gt;</p>\n<pre tabindex=\"0\">CS0103\n  at cell 1</pre>", main, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', main);
    }

    [Fact]
    public void Tables_can_be_scrolled_with_the_keyboard() => Assert.Contains(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table><tr><td>1</td></tr></table></div>",
        Pages.Render(Pages.Ran("table", Pages.Shown("text/html", "<table><tr><td>1</td></tr></table>"))), StringComparison.Ordinal);

    [Fact]
    public void Cells_and_code_that_their_author_hid_stay_hidden()
    {
        var notebook = Notebook.Parse(
            """
            {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[
            {"id":"a","cell_type":"code","execution_count":1,"metadata":{"tags":["remove-cell"]},"outputs":[],"source":"secret1"},
            {"id":"b","cell_type":"code","execution_count":1,"metadata":{"tags":["hide-input"]},"outputs":[{"output_type":"stream","name":"stdout","text":"shown"}],"source":"secret2"}]}
            """);
        var page = PageRenderer.Render(notebook);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.Contains("<section class=\"cell\" aria-label=\"Cell 2\">\n<pre class=\"stream\" tabindex=\"0\">shown</pre>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parameters", "Parameters")]
    [InlineData("injected-parameters", "Parameters of this run")]
    [InlineData("other", "Code")]
    public void What_a_reader_may_want_to_change_is_marked(string tag, string expected)
    {
        var notebook = Notebook.Parse($$$"""
            {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"id":"a","cell_type":"code","execution_count":1,"metadata":{"tags":["{{{tag}}}"]},"outputs":[],"source":"1"}]}
            """);
        Assert.Contains($"<summary>{expected} <span>", PageRenderer.Render(notebook), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notebook_gives_the_same_page()
    {
        string Page() => Pages.Render(NotebookCell.Markdown("# A\n## B\n## C\n## D"), Pages.Ran("chart", Pages.Chart()));
        Assert.Equal(Page(), Page());
    }

    [Fact]
    public void A_link_leads_back_to_the_list_of_notebooks() => Assert.Contains(
        "<a href=\"index.html\">All notebooks</a>", PageRenderer.Render(Notebook.Create([]), new RenderOptions(IndexLink: "index.html")), StringComparison.Ordinal);

    [Fact]
    public void Every_colour_of_text_can_be_read_on_its_ground_by_day_and_night()
    {
        var style = Analytics.Notebooks.Rendering.PageResources.Read("page.css");
        foreach (var theme in new[] { Pages.Between(style, ":root {", "}"), Pages.Between(style, "dark) {\n  :root {", "}") })
        {
            var colors = Regex.Matches(theme, @"--([\w-]+): (#[0-9a-f]{6});").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
            foreach (var ink in new[] { "ink", "muted", "accent", "error" }) Assert.InRange(Contrast(colors[ink], colors["paper"]), 4.5, 21);
            foreach (var ink in new[] { "ink", "muted", "accent", "keyword", "text", "number", "comment", "directive" }) Assert.InRange(Contrast(colors[ink], colors["panel"]), 4.5, 21);
            foreach (var ink in new[] { "ink", "error" }) Assert.InRange(Contrast(colors[ink], colors["error-panel"]), 4.5, 21);
        }
    }

    /// <summary>The contrast ratio of WCAG 2.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Channel(int start)
        {
            var value = Convert.ToInt32(color.Substring(start, 2), 16) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
