using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws words that go together. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class CollocationCharts
{
    /// <summary>A bar for each collocate, in the list's order.</summary>
    /// <param name="collocates">The collocates; rank them and take the <c>Top</c> ones first.</param>
    /// <param name="title">What stands above the chart; the node where nothing is given.</param>
    /// <param name="measure">What the bars show.</param>
    public static GenericChart ToBarChart(this Collocates collocates, string? title = null, Association measure = Association.LogDice)
    {
        ArgumentNullException.ThrowIfNull(collocates);
        return BarFigure.Ranking(
            title ?? $"Words near “{collocates.Node}”", "Collocate", MeasureOf(measure), [.. collocates.Select(row => new BarItem(row.Term, row.Score(measure)))]);
    }

    /// <summary>A bar for each sequence, in the list's order: how often it occurs.</summary>
    /// <param name="ngrams">The sequences; take the <c>Top</c> ones first.</param>
    /// <param name="title">What stands above the chart.</param>
    public static GenericChart ToBarChart(this Ngrams ngrams, string title = "Words that stand together")
    {
        ArgumentNullException.ThrowIfNull(ngrams);
        ArgumentNullException.ThrowIfNull(title);
        return BarFigure.Ranking(title, "Sequence", Measure.Count("Occurrences"), [.. ngrams.Select(row => new BarItem(row.Term, row.Count))]);
    }

    private static Measure MeasureOf(Association measure) => measure switch
    {
        Association.LogLikelihood => Measure.Score("Log-likelihood (G²)"),
        Association.Pmi => Measure.Score("PMI (bits)"),
        Association.Npmi => Measure.Score("Normalized PMI (-1 to 1)"),
        Association.TScore => Measure.Score("t-score"),
        Association.Mi3 => Measure.Score("MI³ (bits)"),
        _ => Measure.Score("log-Dice (at most 14)"),
    };
}
