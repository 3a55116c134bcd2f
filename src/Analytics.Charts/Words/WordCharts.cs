using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws which words matter. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class WordCharts
{
    /// <summary>A bar for each word, in the list's order: the most frequent at the top.</summary>
    /// <param name="frequencies">The words; take the <c>Top</c> ones first, a chart shows at most 60.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="measure">What the bars show.</param>
    /// <returns>The figure; one that says there is nothing to show where there are no words.</returns>
    public static GenericChart ToBarChart(
        this WordFrequencies frequencies, string title = "Most frequent words", WordMeasure measure = WordMeasure.Count)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(title);
        return BarFigure.Ranking(title, "Word", MeasureOf(measure), [.. frequencies.Select(word => new BarItem(word.Term, ValueOf(word, measure)))]);
    }

    /// <summary>A line for each term over the periods. Of more than ten terms, the nine most frequent.</summary>
    /// <param name="trend">The terms and periods.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="measure">What the lines show; rates unless something else is asked for, because periods differ in size.</param>
    /// <returns>The figure; one that says there is nothing to show where no story is dated.</returns>
    public static GenericChart ToLineChart(
        this FrequencyTrend trend, string title = "Words over time", WordMeasure measure = WordMeasure.PerMillion)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(title);
        var periods = trend.Select(point => point.Group).Distinct().ToArray();
        var series = trend.Terms.Select((term, index) => new Series(
            term, [.. Enumerable.Range(0, periods.Length).Select(period => ValueOf(trend[period * trend.Terms.Count + index], measure))]));
        return TimeFigure.Lines(title, trend.Period.ToString(), MeasureOf(measure), periods, [.. series]);
    }

    private static Measure MeasureOf(WordMeasure measure) => measure switch
    {
        WordMeasure.PerMillion => Measure.PerMillion("Occurrences per million words"),
        WordMeasure.Documents => Measure.Count("Stories"),
        _ => Measure.Count("Occurrences"),
    };

    private static double ValueOf(WordFrequency word, WordMeasure measure) => measure switch
    {
        WordMeasure.PerMillion => word.PerMillion,
        WordMeasure.Documents => word.Documents,
        _ => word.Count,
    };

    private static double ValueOf(FrequencyPoint point, WordMeasure measure) => measure switch
    {
        WordMeasure.PerMillion => point.PerMillion,
        WordMeasure.Documents => point.Documents,
        _ => point.Count,
    };
}
