using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Quotes;

public sealed class QuotesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Content_that_its_source_interrupts_has_the_places_of_its_parts()
    {
        const string Text = "“We will pay,” said Ana Brenner, the mayor. “We always have.”";
        var file = _folder.WriteLines("stories.jsonl", ("mayor", Text));

        var quote = Assert.Single((await CommandRun.JsonAsync("quotes", file))[0].GetProperty("quotes").EnumerateArray());

        var parts = quote.GetProperty("spans").EnumerateArray().Select(span => Text[span[0].GetInt32()..span[1].GetInt32()]);
        Assert.Equal(["We will pay", "We always have."], parts);
    }

    [Fact]
    public async Task Each_story_is_a_line_with_the_fields_of_the_contract_in_their_order()
    {
        var file = _folder.WriteLines("stories.jsonl", ("mayor", Stories.Mayor), ("none", "Nothing was quoted here. The harbor was quiet all day."));

        var lines = await CommandRun.JsonAsync("quotes", file);

        Assert.Equal(["mayor", "none"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Empty(lines[1].GetProperty("quotes").EnumerateArray());
        var direct = Assert.Single(lines[0].GetProperty("quotes").EnumerateArray(), quote => quote.GetProperty("kind").GetString() == "direct");
        Assert.Equal(
            ["start", "end", "text", "kind", "cue", "speaker", "speakerStart", "speakerEnd", "canonical", "spans"],
            direct.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Ana Brenner", direct.GetProperty("canonical").GetString());
    }

    [Theory]
    [InlineData("stories.jsonl")]
    [InlineData("stories.ndjson")]
    [InlineData("stories.jsonl.gz")]
    public async Task Places_of_clean_text_are_those_in_the_text_as_given(string name)
    {
        // Normalization joins lines, composes letters and takes out what is invisible: every one of these moves what follows.
        const string Text = "\u00AD  Two  words.\r\nCafe\u0301 owner Ana\u00A0Brenner was there.\n\n\n“We will\u00A0not close the harbor,” Brenner said. “Not this year.”\n";
        var file = WriteLines(name, $$"""{"title":"t"}""", "", Json("first", Text), Json("second", Text));

        var lines = CommandRun.Json((await CommandRun.RunAsync("quotes", file, "--json")).Out);

        Assert.Equal(["first", "second"], lines.Select(line => line.GetProperty("id").GetString()));
        foreach (var quote in lines.SelectMany(line => line.GetProperty("quotes").EnumerateArray()))
        {
            Assert.Equal(Text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()], quote.GetProperty("text").GetString());
            Assert.Equal(Text[quote.GetProperty("speakerStart").GetInt32()..quote.GetProperty("speakerEnd").GetInt32()], quote.GetProperty("speaker").GetString());
        }

        Assert.Contains(lines[1].GetProperty("quotes").EnumerateArray(), quote => quote.GetProperty("text").GetString()!.StartsWith("We will\u00A0not", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Places_on_a_page_are_those_in_the_body_that_articles_prints()
    {
        var page = _folder.WritePage("harbor.html", "Harbor budget to be balanced", Stories.Mayor);

        var body = Assert.Single(await CommandRun.JsonAsync("articles", page)).GetProperty("body").GetString()!;
        var quotes = Assert.Single(await CommandRun.JsonAsync("quotes", page)).GetProperty("quotes").EnumerateArray().ToArray();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(
            body[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()], quote.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Speakers_are_counted()
    {
        var file = _folder.WriteLines("stories.jsonl", ("mayor", Stories.Mayor));

        var speaker = Assert.Single(await CommandRun.JsonAsync("quotes", file, "--speakers"));

        Assert.Equal("Ana Brenner", speaker.GetProperty("speaker").GetString());
        Assert.Equal(1, speaker.GetProperty("stories").GetInt32());
        Assert.Equal(1, speaker.GetProperty("share").GetDouble());
    }

    [Fact]
    public async Task The_tables_show_quotations_and_speakers()
    {
        var file = _folder.WriteLines("stories.jsonl", ("mayor", Stories.Mayor));

        var quotations = await CommandRun.RunAsync("quotes", file);
        var speakers = await CommandRun.RunAsync("quotes", file, "--speakers");

        Assert.Matches(@"\n +mayor +direct +Ana Brenner +said +We will not close the harbor", quotations.Out);
        Assert.Matches(@"\n +1 +Ana Brenner +\d", speakers.Out);
    }

    [Fact]
    public async Task The_page_shows_each_story_with_its_quotations_marked()
    {
        var file = _folder.WriteLines("stories.jsonl", ("mayor", Stories.Mayor));

        var page = await CommandRun.RunAsync("quotes", file, "--html");

        Assert.StartsWith("<!DOCTYPE html>", page.Out);
        Assert.Matches("<mark id=\"quotes-story-1-q[0-9]+\"[^>]*>We will not close the harbor", page.Out);
        Assert.EndsWith("</html>\n", page.Out);
    }

    [Fact]
    public async Task An_answer_is_written_in_one_way()
    {
        var file = _folder.WriteLines("stories.jsonl", ("mayor", Stories.Mayor));

        Assert.Contains("--html and --json", (await CommandRun.RunAsync("quotes", file, "--html", "--json")).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Json(string id, string text) => JsonSerializer.Serialize(new { id, text });

    private string WriteLines(string name, params string[] lines)
    {
        var path = _folder.PathOf(name);
        using var file = File.Create(path);
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        return path;
    }
}
