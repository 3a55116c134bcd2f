namespace Analytics.Notebooks.Tests.Rendering;

public class ProseTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](  JaVaScRiPt:alert(1))", "<p>x</p>")]
    [InlineData("[x](java&#10;script:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html;base64,AAAA)", "<p>x</p>")]
    [InlineData("[x](vbscript:y)", "<p>x</p>")]
    [InlineData("![x](javascript:alert(1))", "<p>[Picture: x]</p>")]
    [InlineData("[a *b* `c`](file:///etc/passwd)", "<p>a b c</p>")]
    public void Nothing_in_prose_can_run(string markdown, string expected) => Assert.Equal(expected + "\n", Section(markdown));

    [Theory]
    [InlineData("[x](02-speakers.html#top)", "02-speakers.html#top")]
    [InlineData("[x](#words)", "#words")]
    [InlineData("[x](mailto:desk@example.org)", "mailto:desk@example.org")]
    [InlineData("[x](docs/a:b.html)", "docs/a:b.html")]
    public void Links_lead_to_the_web_to_mail_and_to_files_beside_the_page(string markdown, string address) =>
        Assert.Contains($"href=\"{address}\"", Section(markdown), StringComparison.Ordinal);

    [Fact]
    public void Tables_have_headers() =>
        Assert.Contains("<th scope=\"col\">Word</th>", Section("| Word | Count |\n|---|---:|\n| a | 1 |"), StringComparison.Ordinal);

    [Fact]
    public void Pictures_beside_the_notebook_become_part_of_the_page_and_others_do_not()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var inside = Directory.CreateDirectory(Path.Combine(folder.FullName, "notebooks"));
            File.WriteAllBytes(Path.Combine(inside.FullName, "map 1.png"), Convert.FromBase64String(Pages.Pixel));
            File.WriteAllBytes(Path.Combine(folder.FullName, "outside.png"), Convert.FromBase64String(Pages.Pixel));
            File.WriteAllText(Path.Combine(inside.FullName, "notes.txt"), "secret");
            var path = Path.Combine(inside.FullName, "n.ipynb");
            Notebook.Create([NotebookCell.Markdown("![in](map%201.png) ![out](../outside.png) ![text](notes.txt) ![none](none.png)")]).Save(path);
            var page = PageRenderer.Render(Notebook.Load(path));
            Assert.Contains($"<img src=\"data:image/png;base64,{Pages.Pixel}\" alt=\"in\" />", page, StringComparison.Ordinal);
            Assert.Contains("[Picture: out] [Picture: text] [Picture: none]", page, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void Pictures_pasted_into_a_cell_become_part_of_the_page()
    {
        var notebook = Notebook.Parse(
            $$$"""
            {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"id":"a","cell_type":"markdown","metadata":{},
            "attachments":{"p.png":{"image/png":"{{{Pages.Pixel}}}"}},"source":"![pasted](attachment:p.png)"}]}
            """);
        Assert.Contains("<img src=\"data:image/png;base64,", PageRenderer.Render(notebook), StringComparison.Ordinal);
    }

    private static string Section(string markdown) => Pages.Between(Pages.Render(NotebookCell.Markdown("# T"), NotebookCell.Markdown(markdown)), "</section>\n<section class=\"prose\">\n", "</section>");
}
