using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws the laws of vocabulary. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class LawCharts
{
    // Of tens of thousands of ranks, evenly spaced ones on the logarithmic axis show the same line.
    private const int MostPoints = 300;

    /// <summary>Frequency by rank on two axes of powers of ten, with the fitted law as a line.</summary>
    /// <param name="curve">The ranks.</param>
    /// <param name="title">What stands above the chart.</param>
    public static GenericChart ToLineChart(this ZipfCurve curve, string title = "Frequency by rank")
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(title);
        var rows = Spread(curve);
        var fitted = string.Create(CultureInfo.InvariantCulture, $"Zipf’s law, s = {curve.Exponent:0.00}");
        var chart = CurveFigure.Curves(
            title, Measure.Count("Rank"), Measure.Count("Occurrences"), isLog: true, [.. rows.Select(row => (double)row.Rank)],
            [new Series("words", [.. rows.Select(row => (double)row.Count)]), new Series(fitted, [.. rows.Select(row => row.Expected)])]);
        return curve.Count == 0 ? chart : chart.WithAltText(string.Create(
            CultureInfo.InvariantCulture, $"Line chart on logarithmic axes: {title}. {curve.Count:N0} ranks; the fitted exponent is {curve.Exponent:0.00}, R² {curve.RSquared:0.00}."));
    }

    /// <summary>Different terms by tokens read, with the fitted law as a second line.</summary>
    /// <param name="growth">The points.</param>
    /// <param name="title">What stands above the chart.</param>
    public static GenericChart ToLineChart(this VocabularyGrowth growth, string title = "How the vocabulary grows")
    {
        ArgumentNullException.ThrowIfNull(growth);
        ArgumentNullException.ThrowIfNull(title);
        var fitted = string.Create(CultureInfo.InvariantCulture, $"Heaps’ law, β = {growth.Exponent:0.00}");
        var chart = CurveFigure.Curves(
            title, Measure.Count("Tokens read"), Measure.Count("Different terms"), isLog: false, [.. growth.Select(row => (double)row.Tokens)],
            [new Series("terms", [.. growth.Select(row => (double)row.Types)]), new Series(fitted, [.. growth.Select(row => row.Expected)])]);
        return growth.Count == 0 ? chart : chart.WithAltText(string.Create(
            CultureInfo.InvariantCulture, $"Line chart: {title}. {growth[^1].Types:N0} different terms in {growth[^1].Tokens:N0} tokens; the fitted exponent is {growth.Exponent:0.00}."));
    }

    private static ZipfRow[] Spread(ZipfCurve curve)
    {
        if (curve.Count <= MostPoints) return [.. curve];
        var last = Math.Log(curve.Count);
        return [.. Enumerable.Range(0, MostPoints).Select(i => (int)Math.Round(Math.Exp(last * i / (MostPoints - 1)))).Distinct().Select(rank => curve[rank - 1])];
    }
}
