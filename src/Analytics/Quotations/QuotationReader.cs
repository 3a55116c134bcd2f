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
    public static Quotations Read(Corpus corpus) => new(SpeakerLinker.Link([.. corpus.SelectMany(Read)]));

    public static IReadOnlyList<Quotation> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var story = StoryReading.Of(document, Lexicon.English);
        var frames = CueFinder.Find(story);
        var attributions = ClauseAttributor.Attribute(story, frames, QuoteAttributor.Attribute(story, frames));
        var people = PeopleFinder.Find(story, frames.Select(frame => frame.Source).OfType<SourceMention>().Select(source => NameOf(story, source)));
        GenderEvidence.Collect(story, people);
        RoleReader.Collect(story, people);
        var resolver = new SourceResolver(story, people);
        return [.. attributions.Select(attribution => QuotationOf(document, story, attribution, resolver.Resolve(attribution)))];
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
            Pieces = [.. attribution.Quotes.Select(quote => story.Quotes[quote].Content)],
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
            Confidence = RuleNames.ConfidenceOf(attribution.Rule),
        };
    }
}
