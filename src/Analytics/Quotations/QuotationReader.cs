using Analytics.Quoting.Attributing;
using Analytics.Quoting.Cues;
using Analytics.Quoting.Linking;
using Analytics.Quoting.Reading;
using Analytics.Quoting.Resolving;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting;

/// <summary>Runs the passes over stories: find, cue, source, resolve, and link across the corpus.</summary>
internal static class QuotationReader
{
    /// <summary>How many stories are kept as read until the whole corpus is known; beyond that they are read again, which costs time instead of memory.</summary>
    private const int MostKept = 5_000;

    /// <summary>
    /// Reads every story alone, and those again in which the rest of the corpus may tell who is meant. The order of the stories does not matter.
    /// </summary>
    public static Quotations Read(Corpus corpus, Passes passes = Passes.All)
    {
        var known = new CorpusKnowledge();
        var stories = corpus.ToArray();
        var found = new Quotation[stories.Length][];
        var open = new List<(int Story, StoryContent? Content)>();
        for (var i = 0; i < stories.Length; i++)
        {
            var content = StoryContent.Of(stories[i], passes);
            found[i] = Resolve(stories[i], content, null, out var people, out var isOpen);
            known.Add(people);
            if (isOpen) open.Add((i, open.Count < MostKept ? content : null));
        }

        if (stories.Length > 1 && passes.HasFlag(Passes.Corpus))
        {
            foreach (var (i, content) in open) found[i] = Resolve(stories[i], content ?? StoryContent.Of(stories[i], passes), known, out _, out _);
        }

        Quotation[] all = [.. found.SelectMany(quotations => quotations)];
        return new(passes.HasFlag(Passes.Linking) ? SpeakerLinker.Link(all) : all);
    }

    public static IReadOnlyList<Quotation> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Resolve(document, StoryContent.Of(document, Passes.All), null, out _, out _);
    }

    /// <summary>Reads a story and tells of each pronoun whom it may mean.</summary>
    public static void Trace(Document document, Action<PronounChoice> trace) =>
        Resolve(document, StoryContent.Of(document, Passes.All), null, out _, out _, trace);

    private static Quotation[] Resolve(Document document, StoryContent content, CorpusKnowledge? known, out Resolving.People people, out bool isOpen, Action<PronounChoice>? trace = null)
    {
        var (story, frames, attributions) = content;
        people = PeopleFinder.Find(story, frames.Select(frame => frame.Source).OfType<SourceMention>().Select(source => NameOf(story, source)));
        if (story.Passes.HasFlag(Passes.Gender)) GenderEvidence.Collect(story, people);
        RoleReader.Collect(story, people);
        known?.Tell(people);
        var resolver = new SourceResolver(story, people, trace);
        Quotation[] quotations = [.. attributions.Select(attribution => QuotationOf(document, story, attribution, resolver.Resolve(attribution)))];
        isOpen = resolver.IsOpen;
        return quotations;
    }

    private static (int First, int End) NameOf(StoryReading story, SourceMention source)
    {
        var mention = source.Apposed ?? source;
        return mention.Head == MentionHead.Name ? (story.Items[mention.NameLast].Lexeme, story.Items[mention.NameLast].Lexeme + 1) : (-1, -1);
    }

    private static Quotation QuotationOf(Document document, StoryReading story, Attribution attribution, ResolvedSource source)
    {
        var mention = source.Mention;
        return new Quotation
        {
            Document = document,
            Range = new TextRange(attribution.Parts[0].Start, attribution.Parts[^1].End),
            Kind = attribution.Kind,
            Parts = attribution.Parts,
            Pieces = attribution.Rule == Rule.Transcript ? attribution.Parts : [.. attribution.Quotes.Select(quote => story.Quotes[quote].Content)],
            CueRange = attribution.Frame is { } frame ? story.Range(frame.CueFirst, frame.CueLast) : null,
            SourceRange = mention is null ? null : story.Range(mention.First, mention.Last),
            SourceKind = source.Kind,
            Speaker = source.Person?.Name,
            SourceName = source.Name,
            Title = source.Person?.Title,
            Role = source.Person?.Role,
            Affiliation = source.Person?.Affiliation,
            Gender = source.Person?.Gender ?? Gender.Unknown,
            Rule = RuleNames.Of(attribution.Rule),
            Confidence = RuleCounts.ConfidenceOf(attribution.Rule),
        };
    }

    /// <summary>A story with what it attributes, before it is known to whom.</summary>
    private sealed record StoryContent(StoryReading Story, IReadOnlyList<Frame> Frames, IReadOnlyList<Attribution> Attributions)
    {
        public static StoryContent Of(Document document, Passes passes)
        {
            var story = StoryReading.Of(document, Lexicon.English, passes);
            var frames = CueFinder.Find(story);
            return new StoryContent(story, frames, TranscriptReader.Add(story, ClauseAttributor.Attribute(story, frames, QuoteAttributor.Attribute(story, frames))));
        }
    }
}
