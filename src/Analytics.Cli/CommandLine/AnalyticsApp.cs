using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Analytics.Cli.Articles;
using Analytics.Cli.Comparing;
using Analytics.Cli.Converting;
using Analytics.Cli.Kernels;
using Analytics.Cli.Quotes;
using Analytics.Cli.Rendering;
using Analytics.Cli.Running;
using Analytics.Cli.Running.Executing;
using Analytics.Cli.Terminals;
using Analytics.Cli.Topics;
using Analytics.Cli.Words;

namespace Analytics.Cli.CommandLine;

/// <summary>The <c>analytics</c> command: its parts, and what becomes of whatever they throw.</summary>
internal static class AnalyticsApp
{
    /// <summary>Runs the command to its end and gives its exit code. Only what is a defect of ours shows as such.</summary>
    /// <param name="arguments">What follows <c>analytics</c>.</param>
    /// <param name="terminal">Where results and messages go.</param>
    /// <param name="engine">Makes what runs notebooks; not asked by commands that run none.</param>
    /// <param name="cancellationToken">Interrupts it, as Ctrl-C does.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, Func<NotebookEngine> engine, CancellationToken cancellationToken = default)
    {
        // What is printed must not depend on the machine it is printed on.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return await InvokeAsync(arguments, terminal, engine, cancellationToken);
        }
        catch (UsageException wrong)
        {
            terminal.Say($"analytics: {wrong.Message}");
            return ExitCodes.Usage;
        }
        catch (FailureException failure)
        {
            terminal.Say($"analytics: {failure.Message}");
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("analytics: interrupted.");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"analytics: {failure.Message}");
            return ExitCodes.Failure;
        }
        catch (Exception defect)
        {
            // Readers of the message cannot act on a stack trace; who reports the defect can ask for it.
            var wantsTrace = Environment.GetEnvironmentVariable("ANALYTICS_TRACE") is { Length: > 0 };
            terminal.Say($"analytics: this is a defect of the program: {(wantsTrace ? defect : $"{defect.GetType().Name}: {defect.Message}")}");
            if (!wantsTrace) terminal.Say("Please report it, with what is printed when the variable ANALYTICS_TRACE is set to 1.");
            return ExitCodes.Failure;
        }
    }

    private static async Task<int> InvokeAsync(
        IReadOnlyList<string> arguments, Terminal terminal, Func<NotebookEngine> engine, CancellationToken cancellationToken)
    {
        // Story files may be called anything, @something too, so no argument names a file of further arguments.
        var grammar = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var parsed = Root(arguments, terminal, engine).Parse(arguments, grammar);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            foreach (var error in parsed.Errors) terminal.Say($"analytics: {error.Message}");
            var command = parsed.CommandResult.Command;
            terminal.Say($"See: {PathOf(command)} --help");
            return ExitCodes.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // The kernel has another use for these signals.
            ProcessTerminationTimeout = parsed.CommandResult.Command is KernelStartCommand ? null : TimeSpan.FromSeconds(5),
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    /// <summary>The command with those of its parts that the arguments can mean: where the first names one, the others are not even made.</summary>
    private static Command Root(IReadOnlyList<string> arguments, Terminal terminal, Func<NotebookEngine> engine)
    {
        var root = new Command("analytics", "Newsroom text analytics: which words matter, who is quoted, what is talked about.");
        var parts = Parts(terminal, engine);
        var named = Array.Find(parts, part => arguments is [var first, ..] && part.Name == first).Make;
        foreach (var make in named is null ? parts.Select(part => part.Make) : [named]) root.Add(make());

        var help = new HelpOption { Description = "Show how a command is used" };
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Add(help);
        root.Add(new VersionOption { Description = "Show the version" });
        return root;
    }

    /// <summary>The commands, as help lists them.</summary>
    private static (string Name, Func<Command> Make)[] Parts(Terminal terminal, Func<NotebookEngine> engine) =>
    [
        ("articles", () => new ArticlesCommand(terminal)),
        ("words", () => new WordsCommand(terminal)),
        ("ngrams", () => new NgramsCommand(terminal)),
        ("keyness", () => new KeynessCommand(terminal)),
        ("concordance", () => new ConcordanceCommand(terminal)),
        ("quotes", () => new QuotesCommand(terminal)),
        ("topics", () => new TopicsCommand(terminal)),
        ("run", () => new RunCommand(terminal, engine)),
        (WorkerCommand.CommandName, () => new WorkerCommand(terminal, engine)),
        ("render", () => new RenderCommand(terminal)),
        ("diff", () => new DiffCommand(terminal)),
        ("convert", () => new ConvertCommand(terminal)),
        ("kernel", () => new KernelCommand(terminal, engine)),
    ];
}
