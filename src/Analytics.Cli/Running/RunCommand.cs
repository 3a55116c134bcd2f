using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Running.Executing;
using Analytics.Cli.Running.Parameters;
using Analytics.Cli.Running.Watching;
using Analytics.Cli.Terminals;
using Analytics.Notebooks;

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
        new("run notebooks --check", "Run them and show where their outputs are not the stored ones"),
        new("run draft.ipynb --output out --watch", "Run a notebook now and whenever it is saved"),
    ];

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Notebooks (.ipynb, .dib), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = OutputFolderOption.Create("Where to write executed notebooks and pages; made if it is not there");
    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Store the outputs in the notebooks themselves" };
    private readonly Option<bool> _check = new("--check") { Description = "Compare the outputs with the stored ones; a difference is a failure" };
    private readonly Option<string[]> _parameters = new("-p", "--parameter")
    {
        Description = "Give a variable of the cell tagged “parameters” another value; may be repeated",
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _parameterFile = new("--parameters")
    {
        Description = "Give variables the values of a file that holds a JSON object; -p goes before it",
        HelpName = "file",
    };

    private readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        Description = "The longest a cell may take, in seconds",
        HelpName = "seconds",
        CustomParser = Seconds,
    };

    private readonly Option<long?> _memoryLimit = MemorySize.Option("--memory-limit", "The most memory a notebook may use before its cell is ended with an error");
    private readonly Option<bool> _allowErrors = new("--allow-errors") { Description = "Run the cells after a failed one too" };
    private readonly Option<bool> _noCode = new("--no-code") { Description = "Leave the code out of the pages" };
    private readonly Option<int> _jobs = WholeNumber.WithDefault("--jobs", "How many notebooks to run at the same time, each in a process of its own", least: 1, value: 1);
    private readonly Option<bool> _watch = new("--watch") { Description = "Run notebooks again when they are saved, until Ctrl-C" };

    public RunCommand(Terminal terminal, Func<NotebookEngine> engine)
        : base("run", "Run notebooks, and write the executed notebooks and pages to share", ExampleCalls)
    {
        Add(_paths);
        Add(_output);
        Add(_inPlace);
        Add(_check);
        Add(_parameters);
        Add(_parameterFile);
        Add(_timeout);
        Add(_memoryLimit);
        Add(_allowErrors);
        Add(_noCode);
        Add(_jobs);
        Add(_watch);
        SetAction((options, cancellationToken) => Task.Run(
            () =>
            {
                var settings = Settings(options);
                var inputs = NotebookInputs.Find(options.GetRequiredValue(_paths));
                INotebookExecutor executor = settings.Jobs > 1 ? new WorkerProcess(settings.MemoryLimit) : new OwnProcess(engine().Runner(settings.MemoryLimit));
                var batch = new NotebookBatch(terminal, executor, settings);
                return settings.Watches ? new WatchedBatch(terminal, batch).RunAsync(inputs, cancellationToken) : batch.RunAsync(inputs, cancellationToken);
            },
            CancellationToken.None));
    }

    private RunSettings Settings(ParseResult options)
    {
        var settings = new RunSettings
        {
            OutputFolder = options.GetValue(_output) is { } output ? Path.GetFullPath(output) : null,
            InPlace = options.GetValue(_inPlace),
            Checks = options.GetValue(_check),
            Parameters = Parameters(options),
            Options = new RunOptions(options.GetValue(_timeout), options.GetValue(_allowErrors)),
            MemoryLimit = options.GetValue(_memoryLimit),
            ShowsCode = !options.GetValue(_noCode),
            Jobs = options.GetValue(_jobs),
            Watches = options.GetValue(_watch),
        };
        return settings switch
        {
            { OutputFolder: null, InPlace: false, Checks: false } =>
                throw new UsageException("say where the results go: --output with a folder, or --in-place; or --check to compare them only."),
            { InPlace: true, Checks: true } =>
                throw new UsageException("--check compares with what --in-place would replace; give one of them."),
            { InPlace: true, Watches: true } =>
                throw new UsageException("--watch would run again what --in-place writes; give --output with a folder instead."),
            _ => settings,
        };
    }

    private Parameter[] Parameters(ParseResult options)
    {
        var given = (options.GetValue(_parameters) ?? []).Select(Parameter.Parse).ToArray();
        var fromFile = options.GetValue(_parameterFile) is { } path ? Parameter.Load(path) : [];
        // What is said on the command line itself is said last.
        return [.. fromFile.Where(parameter => given.All(other => other.Name != parameter.Name)), .. given];
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
