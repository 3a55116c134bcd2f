using System.Text;
using System.Text.Json;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Running;
using Analytics.Cli.Terminals;
using Analytics.Testing;

namespace Analytics.Cli.Tests;

/// <summary>Runs the command inside the test's process.</summary>
internal static class CommandRun
{
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(TerminalTraits.Plain, arguments);

    public static Task<CommandResult> RunAsync(TerminalTraits traits, params string[] arguments) =>
        RunAsync(traits, new LineLanguage().Engine, CancellationToken.None, arguments);

    public static async Task<CommandResult> RunAsync(
        TerminalTraits traits, NotebookEngine engine, CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(output, error, traits);
        var code = await AnalyticsApp.RunAsync(arguments, terminal, () => engine, cancellationToken);
        return new CommandResult(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>What a successful run printed, line by line.</summary>
    public static async Task<JsonElement[]> JsonAsync(params string[] arguments)
    {
        var result = await RunAsync([.. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        return Json(result.Out);
    }

    public static JsonElement[] Json(string lines)
    {
        Assert.True(lines.Length == 0 || lines.EndsWith('\n'));
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }
}
