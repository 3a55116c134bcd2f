using System.Globalization;
using Analytics.Charts;
using Analytics.Charts.Clouds;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws which words matter. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static class WordCharts
{
    private const int MostCloudWords = 120;
    private const int MostHeatRows = 40;

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

    /// <summary>The words, each taking an area in proportion to how often it occurs, the most frequent in the middle.</summary>
    /// <param name="frequencies">The words; the first 120 are drawn, less those that would be too small to read.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where there are no words. The colours mean nothing.</returns>
    public static GenericChart ToWordCloud(this WordFrequencies frequencies, string title = "Most frequent words")
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(title);
        var words = frequencies.Take(MostCloudWords).Select(word => (word.Term, (double)word.Count)).ToArray();
        var chart = CloudFigure.Cloud(title, Measure.Count("Occurrences"), words);
        if (words.Length == 0) return chart;
        var first = string.Join(", ", frequencies.Take(8).Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Term} ({word.Count:N0})")));
        return chart.WithAltText($"Word cloud: {title}. The area of a word is how often it occurs. Most frequent: {first}.");
    }

    /// <summary>A row for each term and a column for each group, the darker the more of the group's words it makes up.</summary>
    /// <param name="frequencies">Terms by group; take the <c>Top</c> ones of each first. At most 40 terms are drawn, those with the highest rates.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="groupTitle">What the groups are, such as <c>Outlet</c>.</param>
    public static GenericChart ToHeatmap(this GroupedFrequencies frequencies, string title = "Words by group", string groupTitle = "Group")
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(title);
        var rates = frequencies.ToLookup(row => row.Term, StringComparer.Ordinal);
        var terms = rates.OrderByDescending(term => term.Max(row => row.PerMillion)).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MostHeatRows).Select(term => term.Key).ToArray();
        var values = terms.Select(term => (IReadOnlyList<double>)[.. frequencies.Groups.Select(group => rates[term].FirstOrDefault(row => row.Group == group)?.PerMillion ?? 0)]);
        return HeatFigure.Table(title, "Term", groupTitle, Measure.PerMillion("Per million words"), terms, frequencies.Groups, [.. values]);
    }

    /// <summary>A line for each term over the periods. Of more than ten terms, the nine most frequent.</summary>
    /// <param name="trend">The terms and periods.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="measure">What the lines show; rates unless something else is asked for, because periods differ in size.</param>
    /// <param name="events">What happened, to be marked at its period; what lies outside of the periods is left out.</param>
    /// <returns>The figure; one that says there is nothing to show where no story is dated.</returns>
    public static GenericChart ToLineChart(
        this FrequencyTrend trend, string title = "Words over time", WordMeasure measure = WordMeasure.PerMillion, IReadOnlyList<NewsEvent>? events = null)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(title);
        var periods = trend.Select(point => point.Group).Distinct().ToArray();
        var series = trend.Terms.Select((term, index) => new Series(
            term, [.. Enumerable.Range(0, periods.Length).Select(period => ValueOf(trend[period * trend.Terms.Count + index], measure))]));
        var chart = TimeFigure.Lines(title, trend.Period.ToString(), MeasureOf(measure), periods, [.. series]);
        var marked = (events ?? []).Select(item => (Period: PeriodOf(trend, item.Day), item.Name)).Where(item => item.Period is not null).ToArray();
        if (marked.Length == 0) return chart;
        var told = ChartDisplay.AltText(chart) + " Marked: " + string.Join("; ", marked.Select(item => $"{item.Name} ({item.Period})")) + ".";
        return EventLines.Add(chart, [.. marked.Select(item => (item.Period!, item.Name))], trend.Max(point => ValueOf(point, measure))).WithAltText(told);
    }

    private static string? PeriodOf(FrequencyTrend trend, DateOnly day)
    {
        var found = trend.LastOrDefault(point => point.Start <= day);
        if (found is null) return null;
        var end = trend.Period switch
        {
            Period.Day => found.Start.AddDays(1),
            Period.Week => found.Start.AddDays(7),
            Period.Month => found.Start.AddMonths(1),
            Period.Quarter => found.Start.AddMonths(3),
            _ => found.Start.AddYears(1),
        };
        return day < end ? found.Group : null;
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
