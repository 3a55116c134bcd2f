using Analytics.Cli.CommandLine;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Words;

public sealed class ComparingCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ours;
    private readonly string _theirs;

    public ComparingCommandsTests()
    {
        _ours = _folder.WriteLines("ours.jsonl", ("one", "The harbour voted. The harbour strike goes on, and strikes cost."), ("two", "A harbour strike."));
        _theirs = _folder.WriteLines("theirs.jsonl", ("three", "The club scored. The club won, and the club celebrated."));
    }

    [Fact]
    public async Task Keyness_lists_what_is_said_more_first_and_less_last()
    {
        var rows = await CommandRun.JsonAsync("keyness", _ours, "--against", _theirs);

        Assert.Equal("harbour", rows[0].GetProperty("term").GetString());
        Assert.Equal("club", rows[^1].GetProperty("term").GetString());
        Assert.Equal((3, 0), (rows[0].GetProperty("count").GetInt32(), rows[0].GetProperty("referenceCount").GetInt32()));
    }

    [Fact]
    public async Task Keyness_needs_something_to_compare_with() => Assert.Equal(ExitCodes.Usage, (await CommandRun.RunAsync("keyness", _ours)).ExitCode);

    [Fact]
    public async Task Ngrams_are_listed_by_the_measure_asked_for()
    {
        var rows = await CommandRun.JsonAsync("ngrams", _ours, "--rank", "log-likelihood", "--min-count", "2");

        Assert.Equal("harbour strike 2", $"{rows[0].GetProperty("term")} {rows[0].GetProperty("count")}");
    }

    [Fact]
    public async Task A_concordance_shows_every_place_in_its_context()
    {
        var rows = await CommandRun.JsonAsync("concordance", _ours, "--query", "strike", "--unit", "lemma", "--window", "1", "--sort", "right1");

        Assert.Equal(["harbour|strike|.", "and|strikes|cost.", "harbour|strike|goes"], rows.Select(row => $"{row.GetProperty("left")}|{row.GetProperty("node")}|{row.GetProperty("right")}"));
        var table = await CommandRun.RunAsync("concordance", _ours, "--pattern", "vot[a-z]+");
        Assert.Contains("voted", table.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concordance", "--query", "strike", "--pattern", "x")]
    [InlineData("concordance")]
    [InlineData("concordance", "--pattern", "(a")]
    [InlineData("ngrams", "--length", "1")]
    [InlineData("words", "--unit", "root")]
    public async Task Wrong_usage_is_told(string command, params string[] options) =>
        Assert.Equal(ExitCodes.Usage, (await CommandRun.RunAsync([command, _ours, .. options])).ExitCode);

    [Fact]
    public async Task Words_of_other_languages_are_counted_by_stems()
    {
        var file = _folder.WriteLines("es.jsonl", ("uno", "Las elecciones y la elección."));

        var rows = await CommandRun.JsonAsync("words", file, "--unit", "stem", "--language", "spanish", "--stop-words", "spanish");

        Assert.Equal("eleccion 2", $"{rows.Single().GetProperty("term")} {rows.Single().GetProperty("count")}");
    }

    public void Dispose() => _folder.Dispose();
}
