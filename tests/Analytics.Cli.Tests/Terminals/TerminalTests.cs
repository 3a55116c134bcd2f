using Analytics.Cli.Terminals;
using Analytics.Testing;

namespace Analytics.Cli.Tests.Terminals;

public sealed class TerminalTests : IDisposable
{
    private const char Escape = '\u001b';

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_terminal_without_colour_gets_no_escape_codes()
    {
        var file = _folder.WriteLines("a.jsonl", ("a", Stories.Mayor));

        var result = await CommandRun.RunAsync(new TerminalTraits(true, false, UsesColor: false, Width: 60), "words", file);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(Escape, result.Out);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_table_fits_the_terminal_it_is_drawn_on(int width)
    {
        var page = _folder.WritePage(new string('x', 100) + ".html", string.Join(' ', Enumerable.Repeat("A long headline", 12)), Stories.Mayor);

        var result = await CommandRun.RunAsync(new TerminalTraits(true, false, UsesColor: false, width), "articles", page);

        Assert.All(result.Out.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("xxx…", result.Out, StringComparison.Ordinal);
        Assert.Contains("2025-03-04", result.Out, StringComparison.Ordinal);
        Assert.Contains("headline", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_very_narrow_terminal_the_table_is_wider_rather_than_lost()
    {
        var page = _folder.WritePage("harbor.html", "Harbor budget to be balanced", Stories.Mayor);

        var result = await CommandRun.RunAsync(new TerminalTraits(true, false, UsesColor: false, 20), "articles", page);

        Assert.Contains("harbor", result.Out, StringComparison.Ordinal);
        Assert.Contains("paragraphs", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_itself_uses_no_escape_codes_when_it_writes_to_pipes()
    {
        var file = _folder.WriteLines("a.jsonl", ("a", Stories.Mayor));
        var environment = new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true", ["TERM"] = "xterm-256color", ["FORCE_COLOR"] = "1" };

        var result = await AnalyticsCommand.RunAsync(["words", file], null, environment);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("harbor", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, result.Out + result.Error);
    }

    [Fact]
    public async Task A_reader_that_stops_early_ends_the_command_quietly()
    {
        var stories = Enumerable.Range(0, 3000).Select(i => ($"story-{i}", Stories.Mayor)).ToArray();
        var file = _folder.WriteLines("many.jsonl", stories);
        using var process = AnalyticsCommand.Start(["articles", file, "--json"], null);

        var first = await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains("story-0", first, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("3000 stories loaded, 0 inputs skipped, 0 lines of furniture left out, 2999 near-duplicate stories among them.\n", error);
    }

    public void Dispose() => _folder.Dispose();
}
