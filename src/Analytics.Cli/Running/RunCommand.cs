using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Running;

/// <summary>Runs notebooks and writes what came of them.</summary>
internal sealed class RunCommand : ExampledCommand
{
    // What a timer can wait for.
    private const double LongestTimeout = int.MaxValue / 1000;

    private static readonly Example[] ExampleCalls =
    [
        new("run notebooks --output out", "Run a folder's notebooks; write each as .ipynb and as a page, and an index of the pages"),
        new("run 01-word-frequencies.ipynb --in-place", "Run a notebook and store its outputs in it"),
        new("run notebooks --output out -p corpusPath=../archive --timeout 60", "Run them over other stories, no cell longer than a minute"),
    ];

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Notebooks (.ipynb), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = OutputFolderOption.Create("Where to write executed notebooks and pages; made if it is not there");
    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Store the outputs in the notebooks themselves" };
    private readonly Option<string[]> _parameters = new("-p", "--parameter")
    {
        Description = "Give a variable of the cell tagged “parameters” another value; may be repeated",
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        Description = "The longest a cell may take, in seconds",
        HelpName = "seconds",
        CustomParser = Seconds,
    };

    private readonly Option<bool> _allowErrors = new("--allow-errors") { Description = "Run the cells after a failed one too" };
    private readonly Option<bool> _noCode = new("--no-code") { Description = "Leave the code out of the pages" };

    public RunCommand(Terminal terminal, Func<NotebookEngine> engine)
        : base("run", "Run notebooks, and write the executed notebooks and pages to share", ExampleCalls)
    {
        Add(_paths);
        Add(_output);
        Add(_inPlace);
        Add(_parameters);
        Add(_timeout);
        Add(_allowErrors);
        Add(_noCode);
        SetAction((options, cancellationToken) => Task.Run(
            () =>
            {
                var settings = Settings(options);
                var inputs = NotebookInputs.Find(options.GetRequiredValue(_paths));
                return new NotebookBatch(terminal, engine(), settings).RunAsync(inputs, cancellationToken);
            },
            CancellationToken.None));
    }

    private RunSettings Settings(ParseResult options)
    {
        var output = options.GetValue(_output);
        var inPlace = options.GetValue(_inPlace);
        if (output is null && !inPlace) throw new UsageException("say where the results go: --output with a folder, or --in-place.");
        return new RunSettings(
            output is null ? null : Path.GetFullPath(output),
            inPlace,
            [.. (options.GetValue(_parameters) ?? []).Select(Parameter.Parse)],
            options.GetValue(_timeout),
            options.GetValue(_allowErrors),
            ShowsCode: !options.GetValue(_noCode));
    }

    private static TimeSpan? Seconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < LongestTimeout)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError($"--timeout must be a number of seconds above 0, not “{text}”.");
        return null;
    }
}
