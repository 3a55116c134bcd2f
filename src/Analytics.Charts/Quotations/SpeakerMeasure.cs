namespace Analytics;

/// <summary>What the bars or lines of a chart of speakers show.</summary>
public enum SpeakerMeasure
{
    /// <summary>Quotations of all kinds.</summary>
    Quotations,

    /// <summary>Words between quotation marks.</summary>
    WordsQuoted,

    /// <summary>Stories that quote the speaker.</summary>
    Stories,

    /// <summary>The part of all quotations, in percent.</summary>
    Share,
}
