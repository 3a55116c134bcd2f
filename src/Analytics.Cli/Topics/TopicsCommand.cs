using System.CommandLine;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;
using Analytics.Cli.Words;

namespace Analytics.Cli.Topics;

/// <summary>Finds topics and each story's shares of them.</summary>
internal sealed class TopicsCommand : CorpusCommand
{
    private const int TermsInTable = 8;

    private static readonly Example[] ExampleCalls =
    [
        new("topics seeds --topics 6", "What the stories of a folder are about"),
        new("topics stories.jsonl --topics 20 --seed 7 --json", "Each topic's terms, then each story's shares, as JSON lines"),
    ];

    private readonly Option<int> _topics = WholeNumber.WithDefault("--topics", "How many topics to find", least: 1, value: 10);
    private readonly Option<int> _seed = WholeNumber.WithDefault(
        "--seed", "Starts the random numbers; the same seed gives the same topics", least: int.MinValue, value: 1);

    private readonly Option<int?> _terms = WholeNumber.Optional(
        "--terms", $"How many terms of each topic to give [default: {TermsInTable} in a table, 30 with --json]", least: 1);

    private readonly Option<string> _stopWords = StopWordsOption.News();

    public TopicsCommand(Terminal terminal)
        : base("topics", "Find what the stories are about, and how much of each topic is in each story", ExampleCalls, terminal)
    {
        Add(_topics);
        Add(_seed);
        Add(_terms);
        Add(_stopWords);
    }

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken)
    {
        var model = Model(corpus, options);
        var terms = options.GetValue(_terms) ?? int.MaxValue;
        foreach (var topic in model) lines.Write(json => TopicJson.WriteTopic(json, topic, terms));
        foreach (var story in model.Documents) lines.Write(json => TopicJson.WriteStory(json, story));
    }

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken)
    {
        var model = Model(corpus, options);
        var terms = options.GetValue(_terms) ?? TermsInTable;
        var table = new TableView().Number("topic").Text("label").Number("share, %").Number("stories").Text("terms");
        foreach (var topic in model)
        {
            var heaviest = string.Join(", ", topic.Terms.Take(terms).Select(term => term.Term));
            table.Row(topic.Index, topic.Label, 100 * topic.Share, topic.Documents, heaviest);
        }

        table.Show(Terminal);
    }

    private TopicModel Model(Corpus corpus, ParseResult options)
    {
        var stopWords = StopWordsOption.Read(options.GetRequiredValue(_stopWords));
        var model = corpus.Topics(options.GetValue(_topics), options.GetValue(_seed), stopWords);
        if (model.Note is not null) Terminal.Say(model.Note);
        return model;
    }
}
