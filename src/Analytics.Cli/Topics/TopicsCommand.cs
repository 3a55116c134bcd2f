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
        new("topics seeds --topics auto", "The same with as many topics as the stories have"),
        new("topics seeds --topics 6 --save topics.json", "Keep the topics, to find them in other stories"),
        new("topics new-stories --model topics.json", "How much of those topics is in new stories"),
    ];

    private readonly Option<string> _topics = TopicsOption.Create();
    private readonly Option<int> _seed = WholeNumber.WithDefault(
        "--seed", "Draws the samples by which the number of topics is chosen", least: int.MinValue, value: 1);

    private readonly Option<string> _method = new("--method")
    {
        Description = "How topics are found: clusters, nmf or lda",
        DefaultValueFactory = _ => "clusters",
    };

    private readonly Option<bool> _noNames = new("--no-names") { Description = "Leave out names of people, places and organisations" };

    private readonly Option<bool> _noPhrases = new("--no-phrases") { Description = "Read every word by itself, those of fixed phrases too" };

    private readonly Option<string?> _save = new("--save") { Description = "Write the topics to this file", HelpName = "FILE" };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "Read the topics from this file, which --save wrote, and find them in the stories",
        HelpName = "FILE",
    };

    private readonly Option<int?> _terms = WholeNumber.Optional(
        "--terms", $"How many terms of each topic to give [default: {TermsInTable} in a table, 30 with --json]", least: 1);

    private readonly Option<string> _stopWords = StopWordsOption.News();

    public TopicsCommand(Terminal terminal)
        : base("topics", "Find what the stories are about, and how much of each topic is in each story", ExampleCalls, terminal)
    {
        Add(_topics);
        Add(_seed);
        Add(_method.AcceptOnlyFromAmong("clusters", "nmf", "lda"));
        Add(_noNames);
        Add(_noPhrases);
        Add(_save);
        Add(_model);
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
        var model = options.GetValue(_model) is { } file ? Read(file).Place(corpus) : Find(corpus, options);
        if (model.Note is not null) Terminal.Say(model.Note);
        if (options.GetValue(_save) is { } target) Write(model, target);
        return model;
    }

    private TopicModel Find(Corpus corpus, ParseResult options) => corpus.Topics(new TopicOptions(
        TopicsOption.Read(options.GetRequiredValue(_topics)),
        options.GetValue(_seed),
        Enum.Parse<TopicMethod>(options.GetRequiredValue(_method), ignoreCase: true),
        StopWordsOption.Read(options.GetRequiredValue(_stopWords)),
        ProperNames: !options.GetValue(_noNames),
        Phrases: !options.GetValue(_noPhrases)));

    private static TopicModel Read(string file)
    {
        try
        {
            return TopicModel.Load(file);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new FailureException($"the topics could not be read: {failure.Message}");
        }
    }

    private static void Write(TopicModel model, string file)
    {
        try
        {
            model.Save(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"the topics could not be written: {failure.Message}");
        }
    }
}
