using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using Plotly.NET;

namespace Analytics.Charts.Tests.Figures;

/// <summary>Each kind of chart is compared with a snapshot that was looked at.</summary>
public class FigureSnapshotTests
{
    [Fact]
    public void Words_are_a_ranking_of_bars() =>
        Match("words", SampleCorpus.News.WordFrequencies(Unit.Lemma, StopWords.English).Top(5).ToBarChart("Most used words"));

    [Fact]
    public void Words_can_be_shown_by_rate() =>
        Match("words-per-million", SampleCorpus.News.WordFrequencies(Unit.Lemma, StopWords.English).Top(3).ToBarChart("Most used words", WordMeasure.PerMillion));

    [Fact]
    public void Words_over_time_are_lines() =>
        Match("words-over-time", SampleCorpus.News.FrequencyOver(Period.Month, "deficit", "storm").ToLineChart("Per million words"));

    [Fact]
    public void Topics_are_a_ranking_of_shares() => Match("topics", SampleCorpus.News.Topics(2).ToBarChart());

    [Fact]
    public void The_terms_of_topics_are_a_grid_of_rankings() => Match("topic-terms", SampleCorpus.News.Topics(2).ToTermChart(terms: 3));

    [Fact]
    public void Topics_over_time_are_stacked_areas() => Match("topics-over-time", SampleCorpus.News.Topics(2).SharesBy(Period.Month).ToAreaChart("Topics over time"));

    [Fact]
    public void Topics_by_outlet_are_a_heat_map() =>
        Match("topics-by-outlet", SampleCorpus.News.Topics(2).SharesBy(story => story.Outlet).ToHeatmap("Topics by outlet", "Outlet"));

    [Fact]
    public void Topics_by_outlet_can_be_stacked_bars() =>
        Match("topics-by-outlet-bars", SampleCorpus.News.Topics(2).SharesBy(story => story.Outlet).ToBarChart("Topics by outlet", "Outlet"));

    [Fact]
    public void Speakers_without_quotations_are_a_chart_that_says_so() =>
        Match("no-speakers", new Corpus([]).Quotations().Speakers().ToBarChart("Who gets quoted"));

    [Fact]
    public void Periods_are_columns() =>
        Match("columns", BarFigure.Columns("Stories by month", "Month", Measure.Count("Stories"), [new("2025-01", 2), new("2025-02", 4)]));

    private static void Match(string name, GenericChart chart)
    {
        var json = GenericChart.toJson(chart);
        Assert.Equal(json, FigureJson.Of(chart));
        Snapshot.Match(name, json);
    }
}
