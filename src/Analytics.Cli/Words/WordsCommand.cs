using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Words;

/// <summary>Counts words.</summary>
internal sealed class WordsCommand : CorpusCommand
{
    private const int RowsOfTable = 25;

    // No story is as large, and no reader takes one.
    private const long LargestStory = 32 << 20;

    private static readonly Example[] ExampleCalls =
    [
        new("words seeds --stop-words english --unit lemma", "The most used words, with said and says as one"),
        new("words seeds --json > words.jsonl", "Every form with its counts, most frequent first"),
        new("words archive.txt --min-count 100", "The words of a text of any size, which is counted without being held"),
        new("words seeds --top 100 --stop-words ours.txt", "A hundred, without the words that a file of yours lists"),
    ];

    private readonly Option<int?> _top = WholeNumber.Optional(
        "--top", $"How many terms to list [default: {RowsOfTable} in a table, all with --json]", least: 1);

    private readonly Option<int> _minCount = WholeNumber.WithDefault("--min-count", "The fewest occurrences of a listed term", least: 1, value: 1);
    private readonly TermsOption _terms;

    public WordsCommand(Terminal terminal)
        : base("words", "Count words: occurrences, rate per million tokens, stories they are in", ExampleCalls, terminal)
    {
        Add(_top);
        _terms = new TermsOption(this);
        Add(_minCount);
    }

    protected override bool AnswerWithoutCorpus(IReadOnlyList<string> paths, bool asJson, ParseResult options)
    {
        if (paths is not [var path] || !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || !File.Exists(path) || new FileInfo(path).Length <= LargestStory) return false;
        var words = WordFrequencies.OfFile(path, _terms.Read(options), options.GetValue(_minCount));
        Terminal.Say($"{path}: larger than a story is, so counted as one text.");
        if (asJson)
        {
            using var lines = new JsonLines(Terminal.Output);
            WriteJson(words, options, lines);
        }
        else
        {
            ShowTable(words, options);
        }

        return true;
    }

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken) =>
        WriteJson(Frequencies(corpus, options), options, lines);

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken) => ShowTable(Frequencies(corpus, options), options);

    private void WriteJson(WordFrequencies words, ParseResult options, JsonLines lines)
    {
        foreach (var word in words.Top(options.GetValue(_top) ?? int.MaxValue))
        {
            lines.Write(json =>
            {
                json.WriteString("term", word.Term);
                json.WriteNumber("count", word.Count);
                json.WriteMeasure("perMillion", word.PerMillion);
                json.WriteNumber("documents", word.Documents);
            });
        }
    }

    private void ShowTable(WordFrequencies words, ParseResult options)
    {
        var table = new TableView().Number("rank").Name("term").Number("count").Number("per million").Number("stories");
        var number = 0;
        foreach (var word in words.Top(options.GetValue(_top) ?? RowsOfTable))
        {
            table.Row(++number, word.Term, word.Count, word.PerMillion, word.Documents);
        }

        table.Show(Terminal);
    }

    private WordFrequencies Frequencies(Corpus corpus, ParseResult options) => corpus.WordFrequencies(_terms.Read(options), options.GetValue(_minCount));
}
