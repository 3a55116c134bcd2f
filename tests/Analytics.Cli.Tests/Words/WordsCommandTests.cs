using Analytics.Testing;

namespace Analytics.Cli.Tests.Words;

public sealed class WordsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public WordsCommandTests() => _file = _folder.WriteLines(
        "stories.jsonl",
        ("one", "The harbor voted. Harbors vote. It’s the harbor that votes."),
        ("two", "The ferry sails past the harbor."));

    [Fact]
    public async Task Each_line_has_a_term_with_its_count_rate_and_stories()
    {
        var result = await CommandRun.RunAsync("words", _file, "--json", "--top", "2");

        Assert.Equal(
            """
            {"term":"the","count":4,"perMillion":250000,"documents":2}
            {"term":"harbor","count":3,"perMillion":187500,"documents":2}

            """.ReplaceLineEndings("\n"),
            result.Out);
    }

    [Fact]
    public async Task All_terms_are_listed_as_json_where_no_number_is_given()
    {
        var words = await CommandRun.JsonAsync("words", _file);

        Assert.Equal(16, words.Sum(word => word.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Lemmas_count_the_forms_of_a_word_together()
    {
        var words = await CommandRun.JsonAsync("words", _file, "--unit", "lemma", "--stop-words", "english");

        Assert.Equal(["harbor 4", "vote 3"], words.Take(2).Select(word => $"{word.GetProperty("term")} {word.GetProperty("count")}"));
    }

    [Fact]
    public async Task Stop_words_can_come_from_a_file()
    {
        var list = _folder.Write("ours.txt", "Harbor\nthe\n\n");

        var words = await CommandRun.JsonAsync("words", _file, "--stop-words", list);

        Assert.DoesNotContain(words, word => word.GetProperty("term").GetString() is "harbor" or "the");
    }

    [Fact]
    public async Task Rare_terms_can_be_left_out()
    {
        var words = await CommandRun.JsonAsync("words", _file, "--min-count", "3");

        Assert.Equal(["the", "harbor"], words.Select(word => word.GetProperty("term").GetString()));
    }

    [Fact]
    public async Task The_table_ranks_the_terms()
    {
        var result = await CommandRun.RunAsync("words", _file, "--top", "2");

        var lines = result.Out.Split('\n');
        Assert.Matches(@"^ +rank +term +count +per million +stories$", lines[0]);
        Assert.Matches(@"^ +1 +the +4 +250,000\.0 +2$", lines[2]);
        Assert.Matches(@"^ +2 +harbor +3 +187,500\.0 +2$", lines[3]);
    }

    [Fact]
    public async Task A_text_larger_than_any_story_is_counted_whole()
    {
        const int Sentences = 3_100_000;
        var archive = _folder.Write("archive.txt", string.Concat(Enumerable.Repeat("The ferry. ", Sentences)) + "Rare.");

        var result = await CommandRun.RunAsync("words", archive, "--json", "--top", "3");

        Assert.Contains("counted as one text", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["ferry 3100000", "the 3100000", "rare 1"],
            result.Out.Trim().Split('\n').Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).Select(word => $"{word.GetProperty("term")} {word.GetProperty("count")}"));
    }

    public void Dispose() => _folder.Dispose();
}
