namespace Analytics.Cli.Tests.CommandLine;

public class UsageTests
{
    private static readonly string[] Names = ["articles", "words", "quotes", "topics", "run", "render"];

    public static TheoryData<string> Commands => [.. Names];

    [Fact]
    public async Task Without_a_command_it_says_where_help_is()
    {
        var result = await CommandRun.RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("analytics --help", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_help_of_each_command_shows_examples_and_exit_codes(string command)
    {
        var result = await CommandRun.RunAsync(command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"Examples:\n  analytics {command} ", result.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", result.Out, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_is_shown_whatever_else_is_given(string command)
    {
        var result = await CommandRun.RunAsync(command, "no-such-path", "-h");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage:", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_general_help_names_every_command()
    {
        var result = await CommandRun.RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(Names, name => Assert.Contains($"\n  {name} ", result.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("words")]
    [InlineData("words", ".", "--bogus")]
    [InlineData("words", ".", "--top", "0")]
    [InlineData("words", ".", "--top", "many")]
    [InlineData("words", ".", "--unit", "sentence")]
    [InlineData("words", ".", "--min-count", "-1")]
    [InlineData("words", "README.md", "--stop-words", "no-such-list")]
    [InlineData("topics", ".", "--topics", "0")]
    [InlineData("topics", ".", "--seed", "1.5")]
    [InlineData("render", "README.md", "--output", "out")]
    [InlineData("render", "notebooks")]
    [InlineData("nonsense")]
    [InlineData("articles", "no/such/path")]
    [InlineData("articles", "")]
    public async Task Wrong_usage_is_said_in_words_and_ends_with_2(params string[] arguments)
    {
        var result = await CommandRun.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("analytics: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_missing_paths_are_named_at_once()
    {
        var result = await CommandRun.RunAsync("articles", "first-missing", "second-missing");

        Assert.Contains("first-missing", result.Error, StringComparison.Ordinal);
        Assert.Contains("second-missing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_line_of_its_own()
    {
        var result = await CommandRun.RunAsync("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", result.Out);
    }
}
