using Analytics.Cli.Tests.Running;
using Analytics.Notebooks;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Rendering;

public sealed class RenderCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.PathOf("out");

    [Fact]
    public async Task A_notebook_becomes_a_page_with_its_stored_outputs_and_is_not_run()
    {
        var stored = NotebookCell.Code("fail if run").WithResults(1, [new StreamOutput(OutputStream.Out, "stored\n")]);
        var path = _folder.WriteNotebook("a.ipynb", NotebookCell.Markdown("# A question"), stored);
        var before = File.ReadAllBytes(path);

        var result = await CommandRun.RunAsync("render", path, "--output", Out);

        Assert.True(result.ExitCode == 0, result.Error);
        var page = File.ReadAllText(Out + "/a.html");
        Assert.Contains("A question", page, StringComparison.Ordinal);
        Assert.Contains("stored", page, StringComparison.Ordinal);
        Assert.Equal([Out + "/a.html"], Directory.GetFiles(Out));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Several_notebooks_get_an_index()
    {
        _folder.WriteNotebook("in/a.ipynb", "one");
        _folder.WriteNotebook("in/b.ipynb", "two");

        var result = await CommandRun.RunAsync("render", _folder.PathOf("in"), "--output", Out);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("href=\"b.html\"", File.ReadAllText(Out + "/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"index.html\"", File.ReadAllText(Out + "/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notebooks_can_become_markdown_with_their_pictures_beside_them()
    {
        var picture = new MimeBundle(new Dictionary<string, string> { ["image/png"] = "AAAA", ["text/plain"] = "bars" });
        _folder.WriteNotebook("in/below/a.ipynb", NotebookCell.Markdown("# A"), NotebookCell.Code("chart").WithResults(1, [new ResultOutput(picture, 1)]));

        var result = await CommandRun.RunAsync("render", _folder.PathOf("in"), "--output", Out, "--format", "md");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("![bars](a_files/cell-1.png)", File.ReadAllText(Out + "/below/a.md"), StringComparison.Ordinal);
        Assert.Equal(3, new FileInfo(Out + "/below/a_files/cell-1.png").Length);
    }

    [Theory]
    [InlineData]
    [InlineData("--serve", "--output", "out")]
    [InlineData("--output", "out", "--format", "pdf")]
    public async Task Wrong_usage_is_told(params string[] options)
    {
        var result = await CommandRun.RunAsync(["render", _folder.WriteNotebook("a.ipynb", "one"), .. options]);

        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task Code_can_be_left_out()
    {
        var path = _folder.WriteNotebook("a.ipynb", "var secretName = 1;");

        await CommandRun.RunAsync("render", path, "--output", Out, "--no-code");

        Assert.DoesNotContain("secretName", File.ReadAllText(Out + "/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_notebook_is_told_and_the_others_are_rendered()
    {
        _folder.Write("in/a.ipynb", "not json");
        _folder.WriteNotebook("in/b.ipynb", "two");

        var result = await CommandRun.RunAsync("render", _folder.PathOf("in"), "--output", Out);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.ipynb, line 1: ", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Out + "/b.html"));
    }

    public void Dispose() => _folder.Dispose();
}
