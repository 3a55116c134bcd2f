using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Words;

/// <summary>Compares what two sets of stories say.</summary>
internal sealed class KeynessCommand : CorpusCommand
{
    private const int RowsOfTable = 25;

    private static readonly Example[] ExampleCalls =
    [
        new("keyness ours --against theirs --unit lemma --stop-words english", "What our stories say more than theirs, surest first"),
        new("keyness ours --against theirs --min-count 5 --json > keyness.jsonl", "Every word with its measures, over-used first, under-used last"),
    ];

    private readonly Option<string[]> _against = new("--against")
    {
        Description = "The stories to compare with: files or folders",
        HelpName = "path",
        Required = true,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<int?> _top = WholeNumber.Optional("--top", $"How many terms to list [default: {RowsOfTable} in a table, all with --json]", least: 1);
    private readonly Option<int> _minCount = WholeNumber.WithDefault("--min-count", "The fewest occurrences of a listed term in both together", least: 1, value: 3);
    private readonly TermsOption _terms;

    public KeynessCommand(Terminal terminal)
        : base("keyness", "Find what stories say more, and less, than others", ExampleCalls, terminal)
    {
        Add(_against);
        Add(_top);
        Add(_minCount);
        _terms = new TermsOption(this);
    }

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken)
    {
        foreach (var row in Compare(corpus, options, int.MaxValue, cancellationToken))
        {
            lines.Write(json =>
            {
                json.WriteString("term", row.Term);
                json.WriteNumber("count", row.Count);
                json.WriteNumber("referenceCount", row.ReferenceCount);
                json.WriteMeasure("perMillion", row.PerMillion);
                json.WriteMeasure("referencePerMillion", row.ReferencePerMillion);
                json.WriteMeasure("logLikelihood", row.LogLikelihood);
                json.WriteMeasure("chiSquared", row.ChiSquared);
                json.WriteMeasure("logRatio", row.LogRatio);
                json.WriteMeasure("logRatioLow", row.LogRatioLow);
                json.WriteMeasure("logRatioHigh", row.LogRatioHigh);
                json.WriteMeasure("bayesFactor", row.BayesFactor);
            });
        }
    }

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken)
    {
        var table = new TableView().Number("rank").Name("term").Number("count").Number("there").Number("per million").Number("there").Number("log-likelihood").Number("log ratio");
        var number = 0;
        foreach (var row in Compare(corpus, options, RowsOfTable, cancellationToken))
        {
            table.Row(++number, row.Term, row.Count, row.ReferenceCount, row.PerMillion, row.ReferencePerMillion, row.LogLikelihood, row.LogRatio);
        }

        table.Show(Terminal);
    }

    private Keyness Compare(Corpus corpus, ParseResult options, int usual, CancellationToken cancellationToken)
    {
        var reference = CorpusInput.Load(options.GetRequiredValue(_against), Terminal, cancellationToken);
        return corpus.KeynessAgainst(reference, options.GetValue(_minCount), _terms.Read(options)).Top(options.GetValue(_top) ?? usual);
    }
}
