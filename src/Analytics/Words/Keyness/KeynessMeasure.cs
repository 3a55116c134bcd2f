namespace Analytics;

/// <summary>What terms are ranked by when two corpora are compared.</summary>
public enum KeynessMeasure
{
    /// <summary>How sure the difference is; frequent terms come first.</summary>
    LogLikelihood,

    /// <summary>How sure the difference is, by Pearson's χ².</summary>
    ChiSquared,

    /// <summary>How large the difference is; rare terms come first, so ask for a minimum count.</summary>
    LogRatio,

    /// <summary>How large the difference is at least, with 95 % confidence: the end of the interval nearer to 0, and 0 where it holds 0.</summary>
    CautiousLogRatio,

    /// <summary>How large the difference is in percent of the reference's rate.</summary>
    PercentDifference,

    /// <summary>How strong the evidence is, with the size of the corpora taken into account.</summary>
    BayesFactor,
}
