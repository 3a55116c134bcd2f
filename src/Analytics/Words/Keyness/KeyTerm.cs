namespace Analytics;

/// <summary>How differently one term is used in a target corpus and in a reference corpus.</summary>
/// <param name="Term">The term.</param>
/// <param name="Count">Occurrences in the target.</param>
/// <param name="ReferenceCount">Occurrences in the reference.</param>
/// <param name="PerMillion">Occurrences per million tokens of the target.</param>
/// <param name="ReferencePerMillion">Occurrences per million tokens of the reference.</param>
/// <param name="Documents">Documents of the target that have it.</param>
/// <param name="ReferenceDocuments">Documents of the reference that have it.</param>
/// <param name="LogLikelihood">How sure it is that the rates differ: G² from 0 (Rayson and Garside 2000). Above 15.13, p is less than 0.0001.</param>
/// <param name="ChiSquared">Pearson's χ² from 0, without continuity correction.</param>
/// <param name="LogRatio">
/// How much they differ: log2 of the ratio of the rates (Hardie 2014). 1 is twice as often in the target, -1 half as often; a corpus without
/// the term counts as having half an occurrence.
/// </param>
/// <param name="LogRatioLow">The lower end of the 95 % interval of <paramref name="LogRatio"/> (Katz et al. 1978).</param>
/// <param name="LogRatioHigh">Its upper end.</param>
/// <param name="PercentDifference">%DIFF, the difference of the rates in percent of the reference's (Gabrielatos and Marchi 2011); infinite where that is 0.</param>
/// <param name="BayesFactor">BIC approximation of the Bayes factor, G² - ln N (Wilson 2013): above 2 positive evidence, above 10 very strong.</param>
public sealed record KeyTerm(
    string Term, int Count, int ReferenceCount, double PerMillion, double ReferencePerMillion, int Documents, int ReferenceDocuments,
    double LogLikelihood, double ChiSquared, double LogRatio, double LogRatioLow, double LogRatioHigh, double PercentDifference, double BayesFactor)
{
    /// <summary>Whether the term is used more in the target than in the reference.</summary>
    public bool IsOverused => PerMillion > ReferencePerMillion;

    /// <summary>The score by one measure, below 0 where the target has less of the term.</summary>
    public double Score(KeynessMeasure measure) => measure switch
    {
        KeynessMeasure.LogLikelihood => IsOverused ? LogLikelihood : -LogLikelihood,
        KeynessMeasure.ChiSquared => IsOverused ? ChiSquared : -ChiSquared,
        KeynessMeasure.LogRatio => LogRatio,
        KeynessMeasure.CautiousLogRatio => LogRatioLow > 0 ? LogRatioLow : LogRatioHigh < 0 ? LogRatioHigh : 0,
        KeynessMeasure.PercentDifference => PercentDifference,
        KeynessMeasure.BayesFactor => IsOverused ? BayesFactor : -BayesFactor,
        _ => throw new ArgumentOutOfRangeException(
            nameof(measure), measure, "A keyness measure is LogLikelihood, ChiSquared, LogRatio, CautiousLogRatio, PercentDifference or BayesFactor."),
    };
}
