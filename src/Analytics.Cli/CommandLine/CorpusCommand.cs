using System.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.CommandLine;

/// <summary>A command that loads stories and answers a question about them, as a table or as JSON lines.</summary>
internal abstract class CorpusCommand : ExampledCommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Story files, or folders of them with all they hold, in the order to read them in",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON object a line on standard output" };

    protected CorpusCommand(string name, string description, IReadOnlyList<Example> examples, Terminal terminal)
        : base(name, description, examples)
    {
        Terminal = terminal;
        Add(_paths);
        Add(_json);
        // On another thread, so that an interruption is seen while this one computes.
        SetAction((options, cancellationToken) => Task.Run(() => Execute(options, cancellationToken), CancellationToken.None));
    }

    protected Terminal Terminal { get; }

    /// <summary>Writes the answer as JSON lines.</summary>
    protected abstract void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken);

    /// <summary>Shows the answer as a table.</summary>
    protected abstract void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken);

    /// <summary>Answers without a corpus where these files need none.</summary>
    /// <returns>Whether it did.</returns>
    protected virtual bool AnswerWithoutCorpus(IReadOnlyList<string> paths, bool asJson, ParseResult options) => false;

    private int Execute(ParseResult options, CancellationToken cancellationToken)
    {
        if (AnswerWithoutCorpus(options.GetRequiredValue(_paths), options.GetValue(_json), options)) return ExitCodes.Success;
        var corpus = CorpusInput.Load(options.GetRequiredValue(_paths), Terminal, cancellationToken);
        if (options.GetValue(_json))
        {
            using var lines = new JsonLines(Terminal.Output);
            WriteJson(corpus, options, lines, cancellationToken);
        }
        else if (corpus.Count > 0)
        {
            ShowTable(corpus, options, cancellationToken);
        }

        return corpus.Count > 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
