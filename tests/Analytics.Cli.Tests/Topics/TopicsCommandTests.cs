using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Topics;

public sealed class TopicsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public TopicsCommandTests()
    {
        string[] ships = ["ferry", "harbor", "captain", "anchor", "cargo", "pilot"];
        string[] farms = ["wheat", "harvest", "tractor", "barley", "orchard", "grain"];
        _file = _folder.WriteLines("stories.jsonl", [.. Enumerable.Range(0, 12).Select(i => ($"s{i}", Mixture(i % 2 == 0 ? ships : farms, i)))]);
    }

    [Fact]
    public async Task Topics_come_first_and_then_the_shares_of_each_story_in_order()
    {
        var lines = await CommandRun.JsonAsync("topics", _file, "--topics", "2", "--seed", "3");

        Assert.Equal(2 + 12, lines.Length);
        Assert.Equal(["topic", "label", "terms"], lines[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal([0, 1], lines.Take(2).Select(line => line.GetProperty("topic").GetInt32()));
        Assert.Equal(["term", "weight"], lines[0].GetProperty("terms")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"s{i}"), lines.Skip(2).Select(line => line.GetProperty("id").GetString()));
        Assert.All(lines.Skip(2), line => Assert.Equal(1, Shares(line).Sum(), 9));
        Assert.NotEqual(Shares(lines[2])[0] > 0.5, Shares(lines[3])[0] > 0.5);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        var first = await CommandRun.RunAsync("topics", _file, "--topics", "2", "--seed", "7", "--json");
        var second = await CommandRun.RunAsync("topics", _file, "--topics", "2", "--seed", "7", "--json");

        Assert.Equal(first.Out, second.Out);
    }

    [Fact]
    public async Task The_number_of_topics_can_be_chosen_by_the_stories()
    {
        var lines = await CommandRun.JsonAsync("topics", _file, "--topics", "auto");

        Assert.Equal(2 + 12, lines.Length);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task A_number_of_topics_that_is_none_is_refused(string number)
    {
        var result = await CommandRun.RunAsync("topics", _file, "--topics", number);

        Assert.Contains($"--topics must be a whole number of at least 1, or auto, not “{number}”.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_topics_than_stories_are_said_and_not_an_error()
    {
        var file = _folder.WriteLines("one.jsonl", ("only", Stories.Ferry));

        var result = await CommandRun.RunAsync("topics", file, "--topics", "5", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("5 topics were asked for", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_topic()
    {
        var result = await CommandRun.RunAsync("topics", _file, "--topics", "2", "--terms", "3");

        var lines = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Matches(@"^ +topic +label +share, % +stories +terms$", lines[0]);
        Assert.Matches(@"^ +0 +\S.* +50\.0 +6 +\w+, \w+, \w+$", lines[2]);
    }

    [Theory]
    [InlineData("clusters")]
    [InlineData("nmf")]
    [InlineData("lda")]
    public async Task Topics_that_were_saved_are_found_in_other_stories(string method)
    {
        var model = Path.Combine(Path.GetDirectoryName(_file)!, "topics.json");

        var found = await CommandRun.JsonAsync("topics", _file, "--topics", "2", "--method", method, "--save", model);
        var placed = await CommandRun.JsonAsync("topics", _file, "--model", model);

        Assert.Equal(found.Select(line => line.GetRawText()), placed.Select(line => line.GetRawText()));
    }

    [Fact]
    public async Task A_file_that_holds_no_topics_is_refused()
    {
        var result = await CommandRun.RunAsync("topics", _file, "--model", _file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is not a", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Mixture(string[] words, int turn) => string.Concat(Enumerable.Range(0, 20).Select(i =>
        $"People talked about the {words[(i + turn) % words.Length]} near the {words[(3 * i + turn) % words.Length]} today. "));

    private static double[] Shares(JsonElement line) => [.. line.GetProperty("shares").EnumerateArray().Select(share => share.GetDouble())];
}
