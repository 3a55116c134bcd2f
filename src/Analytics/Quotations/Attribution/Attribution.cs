using Analytics.Quoting.Cues;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Attributing;

/// <summary>Content that is attributed to a source, before it is known who the source is.</summary>
internal sealed class Attribution
{
    public required QuotationKind Kind { get; set; }

    /// <summary>The parts of the content; between them stand cue and source.</summary>
    public List<TextRange> Parts { get; init; } = [];

    /// <summary>The quoted strings in it, by number.</summary>
    public List<int> Quotes { get; init; } = [];

    public Frame? Frame { get; init; }

    /// <summary>The source, where it is not the frame's.</summary>
    public SourceMention? Source { get; init; }

    /// <summary>The attribution whose speaker goes on speaking, where there is no cue.</summary>
    public Attribution? Continues { get; init; }

    public required Rule Rule { get; init; }

    public int Sentence { get; init; }

    public int Start => Parts[0].Start;
}

/// <summary>The rule that decided an attribution.</summary>
internal enum Rule : byte
{
    QuoteSourceCue,
    QuoteCueSource,
    SourceCueQuote,
    SameSentence,
    Colon,
    Dash,
    ReportedClause,
    AccordingTo,
    OpenParagraph,
    PreviousColon,
    Subject,
    Transcript,
    None,
}
