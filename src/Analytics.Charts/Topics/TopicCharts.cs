using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

/// <summary>Draws what stories are about. The figures are Plotly.NET's and can be restyled with its functions.</summary>
public static partial class TopicCharts
{
    private static readonly Measure ShareOfCoverage = Measure.Share("Share of the coverage");

    /// <summary>A bar for each topic: how much of the coverage it makes up, the largest at the top.</summary>
    /// <param name="model">The topics.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where the model has no topics.</returns>
    public static GenericChart ToBarChart(this TopicModel model, string title = "Topics by their share of the coverage")
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(title);
        return BarFigure.Ranking(title, "Topic", ShareOfCoverage, [.. model.Select(topic => new BarItem(topic.Label, topic.Share))]);
    }

    /// <summary>A bar for each of a topic's terms: how much of the topic it makes up, the heaviest at the top.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="title">What stands above the chart; the topic's label where nothing is given.</param>
    /// <param name="terms">How many terms at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="terms"/> is less than 1.</exception>
    public static GenericChart ToBarChart(this Topic topic, string? title = null, int terms = 15)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms, 1);
        return BarFigure.Ranking(title ?? "Terms of the topic " + topic.Label, "Term", Measure.Share("Weight in the topic"), Terms(topic, terms));
    }

    /// <summary>A small ranking of terms for each topic, all on the same scale, so that the topics can be read side by side.</summary>
    /// <param name="model">The topics; at most the 40 largest are drawn.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="terms">How many terms a topic at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="terms"/> is less than 1.</exception>
    public static GenericChart ToTermChart(this TopicModel model, string title = "What the topics are made of", int terms = 8)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms, 1);
        const int Most = 40;
        var panels = model.Take(Most).Select(topic => new Panel(topic.Label, Terms(topic, terms)));
        return PanelFigure.Rankings(title, Measure.Share("Weight in the topic"), [.. panels]);
    }

    /// <summary>The topics' shares of the coverage as areas on top of each other; of more than ten topics, the nine largest and the others together.</summary>
    /// <param name="shares">Shares by period.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where no story is dated. A period without stories has no area.</returns>
    public static GenericChart ToAreaChart(this TopicShares shares, string title = "Topics over time")
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        return TimeFigure.Areas(title, GroupTitle(shares), ShareOfCoverage, Groups(shares), SeriesOf(shares, 0));
    }

    /// <summary>A line for each topic's share of the coverage; of more than ten topics, the nine largest.</summary>
    /// <param name="shares">Shares by period.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where no story is dated. A period without stories leaves a gap.</returns>
    public static GenericChart ToLineChart(this TopicShares shares, string title = "Topics over time")
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        return TimeFigure.Lines(title, GroupTitle(shares), ShareOfCoverage, Groups(shares), SeriesOf(shares, double.NaN));
    }

    /// <summary>A small chart for each topic's share of the coverage, all on the same scale: nothing is added up or left out, whatever the number of topics.</summary>
    /// <param name="shares">Shares by period.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where no story is dated. A period without stories leaves a gap.</returns>
    public static GenericChart ToPanelChart(this TopicShares shares, string title = "Each topic over time")
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        return MultiplesFigure.Areas(title, GroupTitle(shares), ShareOfCoverage, Groups(shares), SeriesOf(shares, double.NaN));
    }

    /// <summary>A bar for each group or period, made up of the topics; of more than ten topics, the nine largest and the others together.</summary>
    /// <param name="shares">Shares by group, such as <c>model.SharesBy(story =&gt; story.Section)</c>.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="groupTitle">What the groups are, such as <c>Section</c>.</param>
    public static GenericChart ToBarChart(this TopicShares shares, string title = "Topics by group", string? groupTitle = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        return BarFigure.Stacked(title, groupTitle ?? GroupTitle(shares), ShareOfCoverage, GroupsWithCounts(shares), SeriesOf(shares, 0));
    }

    /// <summary>A row for each topic, a column for each group or period; the darker a cell, the more of the group's coverage the topic makes up.</summary>
    /// <param name="shares">Shares by group, such as <c>model.SharesBy(story =&gt; story.Outlet)</c>, or by period.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <param name="groupTitle">What the groups are, such as <c>Outlet</c>.</param>
    public static GenericChart ToHeatmap(this TopicShares shares, string title = "Topics by group", string? groupTitle = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(title);
        var values = shares.Topics.Select(topic => (IReadOnlyList<double>)[.. shares.Select(row => row.Shares[topic.Index])]);
        return HeatFigure.Table(
            title, "Topic", groupTitle ?? GroupTitle(shares), ShareOfCoverage, [.. shares.Topics.Select(topic => topic.Label)], Groups(shares), [.. values]);
    }

    private static BarItem[] Terms(Topic topic, int count) => [.. topic.Terms.Take(count).Select(term => new BarItem(term.Term, term.Weight))];

    private static string GroupTitle(TopicShares shares) => shares.Period?.ToString() ?? "Group";

    private static string[] Groups(TopicShares shares) => [.. shares.Select(row => row.Group)];

    // A bar looks equally certain for two stories and for two hundred.
    private static string[] GroupsWithCounts(TopicShares shares) =>
        [.. shares.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Group} ({row.Documents:N0} {(row.Documents == 1 ? "story" : "stories")})"))];

    private static Series[] SeriesOf(TopicShares shares, double withoutStories) =>
        [.. shares.Topics.Select(topic => new Series(topic.Label, [.. shares.Select(row => row.Documents == 0 ? withoutStories : row.Shares[topic.Index])]))];
}
