namespace Analytics;

/// <summary>What the bars or lines of a chart of words show.</summary>
public enum WordMeasure
{
    /// <summary>Whole occurrences.</summary>
    Count,

    /// <summary>Occurrences per million tokens, so that corpora and periods of different size can be compared.</summary>
    PerMillion,

    /// <summary>How many stories the word occurs in.</summary>
    Documents,
}
