using System.Globalization;
using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics;

public static partial class TopicCharts
{
    private const int ToldTopics = 10;

    /// <summary>A map of the topics: a dot for each, the larger the more of the coverage it makes up; topics made of the same terms lie near each other.</summary>
    /// <param name="model">The topics.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <returns>The figure; one that says there is nothing to show where the model has no topics.</returns>
    public static GenericChart ToMapChart(this TopicModel model, string title = "Map of the topics")
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(title);
        return model.Map().ToScatterChart(title);
    }

    /// <summary>As <see cref="ToMapChart(TopicModel, string)"/>, of places that are worked out already.</summary>
    /// <param name="map">The places.</param>
    /// <param name="title">What stands above the chart.</param>
    public static GenericChart ToScatterChart(this TopicMap map, string title = "Map of the topics")
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(title);
        var chart = MapFigure.Dots(
            title, ("First direction (Hellinger distance)", "Second direction (Hellinger distance)"), ShareOfCoverage,
            [.. map.Select(place => new MapDot(place.Topic.Label, place.X, place.Y, place.Topic.Share))]);
        if (map.Count == 0) return chart;
        var told = map.Take(ToldTopics).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Topic.Label} ({100 * place.Topic.Share:0.0}% of the coverage)"));
        return chart.WithAltText(string.Create(
            CultureInfo.InvariantCulture,
            $"Map: {title}. {map.Count:N0} topics, {100 * map.Explained:0}% of whose distances the map shows: {string.Join("; ", told)}{(map.Count > ToldTopics ? " and others" : "")}."));
    }
}
