using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

public static partial class TopicCharts
{
    /// <summary>How coherent and how stable topics are by their number, and the number that is best by both.</summary>
    /// <param name="counts">The numbers tried.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where no number was tried.</returns>
    public static GenericChart ToLineChart(this TopicCounts counts, string title = "How many topics there are")
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(title);
        var chart = CurveFigure.Marked(
            title, Measure.Count("Number of topics"), Measure.Index("Score (0 to 1), coherence (NPMI), stability (0 to 1)"), [.. counts.Select(row => (double)row.Count)],
            [
                new Series("score: coherence times stability", [.. counts.Select(row => row.Score)]),
                new Series("coherence", [.. counts.Select(row => row.Coherence)]),
                new Series("stability", [.. counts.Select(row => row.Stability)]),
            ],
            counts.Best is { } chosen ? string.Create(CultureInfo.InvariantCulture, $"best: {chosen:N0} topics") : "",
            counts.Best);
        if (counts.FirstOrDefault(row => row.Count == counts.Best) is not { } best) return chart;
        return chart.WithAltText(string.Create(
            CultureInfo.InvariantCulture,
            $"Line chart: {title}. From {counts[0].Count:N0} to {counts[^1].Count:N0} topics; best is {best.Count:N0}, with a coherence of {best.Coherence:0.00} and a stability of {best.Stability:0.00}."));
    }
}
