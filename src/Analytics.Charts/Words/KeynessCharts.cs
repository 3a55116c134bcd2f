using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws how two corpora differ. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class KeynessCharts
{
    private const int MostRows = 60;

    /// <summary>
    /// A dot for each term to the right of zero where the target has more of it and to the left where it has less. With log ratios, a bar behind
    /// the dot shows the 95 % interval.
    /// </summary>
    /// <param name="keyness">The terms in the order to show them; take their <c>Extremes</c> first, a chart shows at most 60.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="measure">What the distance from zero is.</param>
    /// <param name="target">What the key calls the stories that are compared.</param>
    /// <returns>The figure; one that says there is nothing to show where there are no terms.</returns>
    public static GenericChart ToLollipopChart(
        this Keyness keyness, string title = "What these stories say more, and less", KeynessMeasure measure = KeynessMeasure.LogRatio, string target = "these stories")
    {
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentNullException.ThrowIfNull(title);
        var hasInterval = measure == KeynessMeasure.LogRatio;
        var items = keyness.Take(MostRows).Select(row => new LollipopItem(
            row.Term, Finite(row.Score(measure)), hasInterval ? row.LogRatioLow : double.NaN, hasInterval ? row.LogRatioHigh : double.NaN)).ToArray();
        var chart = LollipopFigure.TwoSided(title, "Term", MeasureOf(measure), ("more in " + target, "less in " + target), "95 % interval", items);
        return items.Length == 0 ? chart : chart.WithAltText(Described(title, "Lollipop chart", keyness));
    }

    /// <summary>A dot for each term at its rate in the reference (to the right) and in the target (up); the most different ones are named.</summary>
    /// <param name="keyness">The terms; leave rare ones out with <c>minCount</c> first, they crowd in the corner.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="target">What the axis calls the stories that are compared.</param>
    /// <param name="reference">What the other axis calls the stories they are compared with.</param>
    /// <param name="labels">How many terms are named on each side at most.</param>
    /// <returns>The figure; a term that one corpus lacks stands where half an occurrence would be.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="labels"/> is negative.</exception>
    public static GenericChart ToScatterChart(
        this Keyness keyness, string title = "Words of two corpora", string target = "these stories", string reference = "the reference", int labels = 15)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfNegative(labels);
        var terms = keyness.Select(row => new ComparedTerm(
            row.Term,
            row.ReferenceCount > 0 ? row.ReferencePerMillion : 0.5e6 / keyness.ReferenceTokens,
            row.Count > 0 ? row.PerMillion : 0.5e6 / keyness.Tokens,
            row.Score(KeynessMeasure.LogLikelihood))).ToArray();
        var chart = ComparisonFigure.Scatter(
            title, ($"Per million words of {reference}", $"Per million words of {target}"), ("more in " + target, "less in " + target), terms, labels);
        return terms.Length == 0 ? chart : chart.WithAltText(Described(title, "Scatter plot of the rates in two corpora", keyness));
    }

    private static string Described(string title, string kind, Keyness keyness)
    {
        var more = keyness.Where(row => row.IsOverused).RankBy(KeynessMeasure.LogLikelihood).Take(5).Select(row => row.Term);
        var less = keyness.Where(row => !row.IsOverused).RankBy(KeynessMeasure.LogLikelihood).Reverse().Take(5).Select(row => row.Term);
        var sides = new[] { ("most over-used", string.Join(", ", more)), ("most under-used", string.Join(", ", less)) }.Where(side => side.Item2.Length > 0);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}: {title}. {keyness.Count:N0} terms; {string.Join("; ", sides.Select(side => $"{side.Item1}: {side.Item2}"))}.");
    }

    private static double Finite(double score) => double.IsFinite(score) ? score : double.NaN;

    private static Measure MeasureOf(KeynessMeasure measure) => measure switch
    {
        KeynessMeasure.LogLikelihood => Measure.Score("Log-likelihood (G², under-use to the left)"),
        KeynessMeasure.ChiSquared => Measure.Score("χ² (under-use to the left)"),
        KeynessMeasure.CautiousLogRatio => Measure.Score("Log ratio at least (95 %; one more is twice as often)"),
        KeynessMeasure.PercentDifference => Measure.Score("Difference of the rates, % of the reference"),
        KeynessMeasure.BayesFactor => Measure.Score("Bayes factor (BIC, under-use to the left)"),
        _ => Measure.Score("Log ratio (one more is twice as often)"),
    };
}
