using System.Diagnostics;
using System.Text;

namespace Analytics.Testing;

/// <summary>What a finished process left behind.</summary>
public sealed record CommandResult(int ExitCode, string Out, string Error);

/// <summary>Runs the real <c>analytics</c> command, as built beside the tests, in a process of its own.</summary>
public static class AnalyticsCommand
{
    /// <summary>The folder of the built command, in the configuration that the tests were built in.</summary>
    public static string Folder { get; } = Path.Combine(
        Repository.Root, "artifacts", "bin", "Analytics.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name);

    /// <summary>Runs the command from the repository's root and waits for its end.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(arguments, workingFolder: null, environment: null);

    /// <summary>Runs the command in a folder, with extra environment variables.</summary>
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> arguments, string? workingFolder, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, workingFolder, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the command and returns at once.</summary>
    public static Process Start(IEnumerable<string> arguments, string? workingFolder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(Folder, "Analytics.Cli.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        process.StandardInput.Close();
        return process;
    }
}
