using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Words;

/// <summary>Shows words in their context.</summary>
internal sealed class ConcordanceCommand : CorpusCommand
{
    private static readonly Example[] ExampleCalls =
    [
        new("concordance seeds --query \"school fund*\"", "Every place, with eight words on each side"),
        new("concordance seeds --query strike --unit lemma --sort right1", "In all its forms, sorted by the word that follows"),
        new("concordance seeds --pattern \"\\$[0-9.]+ (m|b)illion\" --json", "Every match of a regular expression, as JSON lines"),
    ];

    private readonly Option<string?> _query = new("--query") { Description = "A word or several; * stands for any characters, ? for one, a * alone for any word", HelpName = "words" };
    private readonly Option<string?> _pattern = new("--pattern") { Description = "A regular expression, instead of --query", HelpName = "pattern" };
    private readonly Option<int> _window = WholeNumber.WithDefault("--window", "How many words are shown on each side", least: 0, value: 8);
    private readonly Option<int?> _top = WholeNumber.Optional("--top", "How many lines to show [default: all]", least: 1);
    private readonly Option<string> _sort = new("--sort")
    {
        Description = "What lines are sorted by: place, node, left1 to left5, right1 to right5",
        HelpName = "position",
        DefaultValueFactory = _ => "place",
    };

    private readonly TermsOption _terms;

    public ConcordanceCommand(Terminal terminal)
        : base("concordance", "Show every place where words stand, with what is around them", ExampleCalls, terminal)
    {
        _sort.AcceptOnlyFromAmong([.. Enum.GetNames<KwicSort>().Select(name => name.ToLowerInvariant())]);
        Add(_query);
        Add(_pattern);
        Add(_window);
        Add(_top);
        Add(_sort);
        _terms = new TermsOption(this);
        Validators.Add(result =>
        {
            var given = new[] { result.GetValue(_query), result.GetValue(_pattern) }.Count(text => !string.IsNullOrWhiteSpace(text));
            if (given != 1) result.AddError("concordance needs either --query with words or --pattern with a regular expression.");
        });
    }

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken)
    {
        foreach (var line in Find(corpus, options))
        {
            lines.Write(json =>
            {
                json.WriteString("id", line.Document.Id);
                json.WriteNumber("start", line.Range.Start);
                json.WriteNumber("end", line.Range.End);
                json.WriteNumber("paragraph", line.Paragraph);
                json.WriteString("left", line.Left);
                json.WriteString("node", line.Node);
                json.WriteString("right", line.Right);
                json.WriteString("link", line.Link);
            });
        }
    }

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken)
    {
        var table = new TableView().Number("left").Name("node").Text("right").Name("story");
        foreach (var line in Find(corpus, options)) table.Row(line.Left, line.Node, line.Right, $"{line.Document.Id} ¶{line.Paragraph}");
        table.Show(Terminal);
    }

    private Concordance Find(Corpus corpus, ParseResult options)
    {
        try
        {
            var window = options.GetValue(_window);
            var found = options.GetValue(_pattern) is { Length: > 0 } pattern
                ? corpus.ConcordanceOfPattern(pattern, window)
                : corpus.Concordance(options.GetValue(_query)!, window, _terms.Read(options));
            var sort = Enum.Parse<KwicSort>(options.GetRequiredValue(_sort), ignoreCase: true);
            return (sort == KwicSort.Place ? found : found.SortBy(sort)).Top(options.GetValue(_top) ?? int.MaxValue);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
