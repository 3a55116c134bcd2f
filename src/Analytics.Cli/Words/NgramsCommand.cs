using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Words;

/// <summary>Counts sequences of words.</summary>
internal sealed class NgramsCommand : CorpusCommand
{
    private const int RowsOfTable = 25;

    private static readonly Example[] ExampleCalls =
    [
        new("ngrams seeds --stop-words english --min-count 3 --rank log-dice", "Pairs of words that belong together, firmest first"),
        new("ngrams seeds --length 3 --json > triples.jsonl", "Every sequence of three words, most frequent first"),
    ];

    private static readonly Dictionary<string, Association> Ranks = new(StringComparer.Ordinal)
    {
        ["log-likelihood"] = Association.LogLikelihood,
        ["pmi"] = Association.Pmi,
        ["npmi"] = Association.Npmi,
        ["t"] = Association.TScore,
        ["log-dice"] = Association.LogDice,
        ["mi3"] = Association.Mi3,
    };

    private readonly Option<int?> _top = WholeNumber.Optional("--top", $"How many sequences to list [default: {RowsOfTable} in a table, all with --json]", least: 1);
    private readonly Option<int> _length = WholeNumber.WithDefault("--length", "How many words a sequence has", least: 2, value: 2);
    private readonly Option<int> _skip = WholeNumber.WithDefault("--skip", "How many words may be passed over inside a sequence", least: 0, value: 0);
    private readonly Option<int> _minCount = WholeNumber.WithDefault("--min-count", "The fewest occurrences of a listed sequence", least: 1, value: 1);
    private readonly Option<string> _rank = new("--rank")
    {
        Description = $"What the list is ordered by: count, {string.Join(", ", Ranks.Keys)}",
        HelpName = "measure",
        DefaultValueFactory = _ => "count",
    };

    private readonly TermsOption _terms;

    public NgramsCommand(Terminal terminal)
        : base("ngrams", "Count sequences of words of one sentence, and how firmly they belong together", ExampleCalls, terminal)
    {
        _rank.AcceptOnlyFromAmong(["count", .. Ranks.Keys]);
        Add(_top);
        Add(_length);
        Add(_skip);
        Add(_minCount);
        Add(_rank);
        _terms = new TermsOption(this);
    }

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken)
    {
        foreach (var row in Sequences(corpus, options, int.MaxValue))
        {
            lines.Write(json =>
            {
                json.WriteString("term", row.Term);
                json.WriteNumber("count", row.Count);
                json.WriteMeasure("perMillion", row.PerMillion);
                json.WriteNumber("documents", row.Documents);
                json.WriteMeasure("logLikelihood", row.LogLikelihood);
                json.WriteMeasure("pmi", row.Pmi);
                json.WriteMeasure("npmi", row.Npmi);
                json.WriteMeasure("tScore", row.TScore);
                json.WriteMeasure("logDice", row.LogDice);
                json.WriteMeasure("mi3", row.Mi3);
            });
        }
    }

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken)
    {
        var table = new TableView().Number("rank").Name("sequence").Number("count").Number("stories").Number("log-likelihood").Number("log-Dice");
        var number = 0;
        foreach (var row in Sequences(corpus, options, RowsOfTable)) table.Row(++number, row.Term, row.Count, row.Documents, row.LogLikelihood, row.LogDice);
        table.Show(Terminal);
    }

    private Ngrams Sequences(Corpus corpus, ParseResult options, int usual)
    {
        var sequences = corpus.Ngrams(options.GetValue(_length), options.GetValue(_skip), options.GetValue(_minCount), _terms.Read(options));
        var ranked = Ranks.TryGetValue(options.GetRequiredValue(_rank), out var measure) ? sequences.RankBy(measure) : sequences;
        return ranked.Top(options.GetValue(_top) ?? usual);
    }
}
