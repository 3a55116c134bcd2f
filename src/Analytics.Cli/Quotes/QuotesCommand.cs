using System.CommandLine;
using Analytics.Charts;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Inputs;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Quotes;

/// <summary>Finds quotations and who is behind them, or counts the people who are quoted.</summary>
internal sealed class QuotesCommand : CorpusCommand
{
    private static readonly Example[] ExampleCalls =
    [
        new("quotes seeds --speakers --top 20", "Who is quoted most, and in how many stories"),
        new("quotes seeds --html > quotations.html", "A page with the stories, their quotations marked, and every speaker's quotations"),
        new("quotes page.txt", "Every quotation of one story with its source"),
        new("quotes stories.jsonl --json > quotes.jsonl", "A line for each story, with the place of each quotation in its text"),
    ];

    private readonly Option<bool> _speakers = new("--speakers")
    {
        Description = "Count the people who are quoted by name, instead of listing quotations",
    };

    private readonly Option<bool> _html = new("--html")
    {
        Description = "A page on standard output: the stories with their quotations marked, and each speaker's quotations",
    };

    private readonly Option<int?> _top = WholeNumber.Optional(
        "--top", "With --speakers: how many to list [default: 25 in a table, all with --json]", least: 1);

    public QuotesCommand(Terminal terminal)
        : base("quotes", "Find what is quoted, direct and indirect, and who is quoted", ExampleCalls, terminal)
    {
        Add(_speakers);
        Add(_html);
        Add(_top);
        Validators.Add(result =>
        {
            if (result.GetValue(_html) && result.GetValue<bool>("--json")) result.AddError("--html and --json both say how to write the answer; give one of them.");
        });
    }

    protected override void WriteJson(Corpus corpus, ParseResult options, JsonLines lines, CancellationToken cancellationToken)
    {
        var quotations = corpus.Quotations();
        if (options.GetValue(_speakers))
        {
            var speakers = quotations.Speakers().Top(options.GetValue(_top) ?? int.MaxValue);
            foreach (var speaker in speakers) lines.Write(json => SpeakerJson.WriteMembers(json, speaker));
            return;
        }

        using var given = new GivenTexts();
        var ofStory = quotations.ToLookup(quotation => quotation.Document, ReferenceEqualityComparer.Instance);
        foreach (var (story, entry) in corpus.Zip(corpus.Report.Entries.Where(entry => entry.Outcome == LoadOutcome.Loaded)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var places = new QuotationPlaces(story, given.Of(story, entry));
            lines.Write(json => QuotationJson.WriteStory(json, story, ofStory[story], places));
        }
    }

    protected override void ShowTable(Corpus corpus, ParseResult options, CancellationToken cancellationToken)
    {
        var quotations = corpus.Quotations();
        if (options.GetValue(_html)) Terminal.Out.Write(QuotationsPage.ToHtml(corpus, quotations));
        else if (options.GetValue(_speakers)) QuotesTables.OfSpeakers(quotations.Speakers(), options.GetValue(_top)).Show(Terminal);
        else QuotesTables.OfQuotations(quotations).Show(Terminal);
    }
}
