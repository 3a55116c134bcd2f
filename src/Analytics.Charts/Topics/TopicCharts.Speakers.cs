using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

public static partial class TopicCharts
{
    /// <summary>A row for each topic, a column for each of the most quoted speakers; the darker a cell, the more quotations on the topic the speaker has.</summary>
    /// <param name="speakers">Who is quoted on what.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="most">How many speakers at most.</param>
    /// <returns>The figure; one that says there is nothing to show where nobody is quoted.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than 1.</exception>
    public static GenericChart ToHeatmap(this TopicSpeakers speakers, string title = "Who speaks about what", int most = 10)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var all = speakers.Select(row => row.Speaker).Distinct(StringComparer.Ordinal).ToArray();
        var names = all.Take(most).ToArray();
        var byPlace = speakers.ToLookup(row => (row.Topic, row.Speaker), row => row.Quotations);
        var topics = speakers.Where(row => names.Contains(row.Speaker, StringComparer.Ordinal)).Select(row => row.Topic).Distinct().Order().ToArray();
        var column = all.Length > names.Length ? string.Create(CultureInfo.InvariantCulture, $"Speaker (the {names.Length} most quoted of {all.Length:N0})") : "Speaker";
        return HeatFigure.Table(
            title, "Topic", column, new Measure("Quotations", ",.1f"), [.. topics.Select(topic => speakers.Labels[topic])], names,
            [.. topics.Select(topic => (IReadOnlyList<double>)[.. names.Select(name => byPlace[(topic, name)].Sum())])]);
    }

    /// <summary>A bar for each speaker on one topic: how many quotations on the topic the speaker has.</summary>
    /// <param name="speakers">The speakers on one topic, such as <c>topics.Speakers(news.Quotations()).On(0)</c>.</param>
    /// <param name="title">What stands above the chart.</param>
    public static GenericChart ToBarChart(this TopicSpeakers speakers, string title = "Who speaks about it")
    {
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(title);
        var topics = speakers.Select(row => row.Topic).Distinct().Count();
        return BarFigure.Ranking(
            title, "Speaker", new Measure("Quotations", ",.1f"),
            [.. speakers.Select(row => new BarItem(topics > 1 ? $"{row.Speaker}: {row.Label}" : row.Speaker, row.Quotations))]);
    }
}
