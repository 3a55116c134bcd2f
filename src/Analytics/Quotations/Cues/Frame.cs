using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Cues;

/// <summary>How a cue and its source stand.</summary>
internal enum FrameKind : byte
{
    /// <summary>The source before the verb: Lee said.</summary>
    SourceCue,

    /// <summary>The verb before the source: said Lee.</summary>
    CueSource,

    /// <summary>The verb takes the subject of the clause before it: Lee left, saying.</summary>
    SharedSubject,

    /// <summary>According to Lee; per Lee; in the words of Lee.</summary>
    AccordingTo,

    /// <summary>Lee: "...".</summary>
    Colon,

    /// <summary>"..." - Lee.</summary>
    Dash,

    /// <summary>Lee's statement; the mayor's claim that.</summary>
    Noun,
}

/// <summary>A cue with its source, in one sentence.</summary>
internal sealed class Frame
{
    public required FrameKind Kind { get; init; }

    public required int Sentence { get; init; }

    /// <summary>The first item of cue and source, helping verbs included.</summary>
    public required int First { get; init; }

    /// <summary>The last item of cue and source.</summary>
    public required int Last { get; init; }

    /// <summary>The cue's first item.</summary>
    public required int CueFirst { get; init; }

    /// <summary>The cue's last item.</summary>
    public required int CueLast { get; init; }

    /// <summary>The verb, or null where the cue is none.</summary>
    public CueVerb? Verb { get; init; }

    public SourceMention? Source { get; init; }

    /// <summary>Whether the cue opens its sentence and the source follows behind a comma: "Declaring that it was over, Lee left".</summary>
    public bool IsFronted { get; init; }

    public bool Allows(CueFrames frames) => Verb is null || (Verb.Frames & frames) != 0;

    public bool IsWeak => Verb is not null && (Verb.Frames & CueFrames.Weak) != 0;

    /// <summary>Whether a quotation has been attributed by this frame.</summary>
    public bool HasQuote { get; set; }
}
