using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Articles;

public sealed class ArticlesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_page_becomes_one_line_with_the_fields_of_the_contract_in_their_order()
    {
        var page = _folder.WritePage("harbor.html", "Harbor budget to be balanced", Stories.Mayor);

        var story = Assert.Single(await CommandRun.JsonAsync("articles", page));

        Assert.Equal(
            ["id", "path", "title", "authors", "published", "section", "source", "site", "url", "body", "subtitle", "updated", "tags", "agency", "dateline", "leadCaption", "language"],
            story.EnumerateObject().Select(member => member.Name));
        Assert.Equal("harbor", story.GetProperty("id").GetString());
        Assert.Equal(page, story.GetProperty("path").GetString());
        Assert.Equal("Harbor budget to be balanced", story.GetProperty("title").GetString());
        Assert.Equal("Lena Okafor", Assert.Single(story.GetProperty("authors").EnumerateArray()).GetString());
        Assert.Equal("2025-03-04T17:14:00-05:00", story.GetProperty("published").GetString());
        Assert.Equal("Local", story.GetProperty("section").GetString());
        Assert.Equal("The Ostrand Courier", story.GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, story.GetProperty("url").ValueKind);
        Assert.Equal(Stories.Mayor.ReplaceLineEndings("\n"), story.GetProperty("body").GetString());
    }

    [Fact]
    public async Task Lines_follow_the_order_of_the_inputs_and_folders_that_of_their_paths()
    {
        _folder.WriteLines("b/2.jsonl", ("b2", Stories.Ferry));
        _folder.WriteLines("b/10.jsonl", ("b10", Stories.Ferry));
        _folder.WriteLines("b/a/1.jsonl", ("ba1", Stories.Ferry));
        _folder.WriteLines("a.jsonl", ("a-first", Stories.Mayor), ("a-second", Stories.Ferry));

        var stories = await CommandRun.JsonAsync("articles", _folder.PathOf("b"), _folder.PathOf("a.jsonl"));

        Assert.Equal(["b10", "b2", "ba1", "a-first", "a-second"], stories.Select(story => story.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Output_is_UTF8_without_a_mark_and_letters_stay_as_they_are()
    {
        var file = _folder.WriteLines("a.jsonl", ("señal", "“Año nuevo,” dijo López — 新年快乐 <b>&amp;</b> 🎉 in the clean text of a story."));

        var result = await CommandRun.RunAsync("articles", file, "--json");

        Assert.StartsWith("{\"id\":\"señal\",", result.Out, StringComparison.Ordinal);
        Assert.Contains("“Año nuevo,” dijo López — 新年快乐 <b>&amp;</b> 🎉", Assert.Single(CommandRun.Json(result.Out)).GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("López — 新年快乐", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_options_the_stories_are_a_table()
    {
        var page = _folder.WritePage("harbor.html", "Harbor budget to be balanced", Stories.Mayor);

        var result = await CommandRun.RunAsync("articles", page);

        Assert.Equal(0, result.ExitCode);
        var lines = result.Out.Split('\n');
        Assert.Matches(@"^ +id +published +source +section +paragraphs +title$", lines[0]);
        Assert.Matches(@"^ +harbor +2025-03-04 +The Ostrand Courier +Local +3 +Harbor budget to be balanced$", lines[2]);
        Assert.DoesNotContain('\u001b', result.Out);
    }

    [Fact]
    public async Task Escape_codes_in_a_story_do_not_reach_the_screen()
    {
        var file = _folder.Write("evil\u001b[31m.jsonl", """{"id":"a\u001b[2Jb","text":"A story that is long enough to be one.","title":"x\u0007y"}""" + "\n");

        var result = await CommandRun.RunAsync("articles", file, _folder.Write("evil\u001b[31m.bin", "x"));

        Assert.Contains("a\uFFFD[2Jb", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out + result.Error);
    }

    public void Dispose() => _folder.Dispose();
}
