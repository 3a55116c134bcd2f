using Analytics.Charts.Figures;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Tests.Figures;

public class TopicFigureTests
{
    private static readonly TopicModel Topics = SampleCorpus.News.Topics(2);

    [Fact]
    public void A_map_has_a_dot_and_a_name_for_each_topic_and_is_told_in_words()
    {
        var chart = Topics.ToMapChart();
        var figure = FigureData.Of(chart);

        Assert.Equal(2, figure.Traces.Count(trace => trace.Json.Text("mode") == "markers"));
        Assert.Equal(2, figure.Traces[^1].X.Length);
        Assert.Contains("Hellinger distance", figure.Axis("x").Title(), StringComparison.Ordinal);
        Assert.StartsWith("Map: Map of the topics. 2 topics, 100% of whose distances the map shows: ", ChartDisplay.AltText(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_names_on_a_map_cover_neither_each_other_nor_a_dot()
    {
        var random = new Random(4);
        var dots = Enumerable.Range(0, 40).Select(i => new MapDot($"Topic number {i}, and more", random.NextDouble(), random.NextDouble(), 1)).ToArray();
        var scale = new MapScale(dots);
        var diameters = Enumerable.Repeat(20.0, 40).ToArray();

        var labels = MapLabels.Place(dots, diameters, scale);

        Assert.InRange(labels.Count, 38, 40);
        Assert.All(labels, label => Assert.DoesNotContain(labels, other => !ReferenceEquals(label, other) && label.Box.IntersectsWith(other.Box)));
        Assert.All(labels, label => Assert.DoesNotContain(dots, dot => label.Box.Contains((float)scale.Pixel(dot).X, (float)scale.Pixel(dot).Y)));
        Assert.All(labels, label => Assert.InRange(label.Text.Length, 1, 26));
    }

    [Fact]
    public void Each_topic_has_a_small_chart_however_many_there_are()
    {
        var series = Enumerable.Range(1, 40).Select(i => new Analytics.Charts.Figures.Series("topic " + i, [i / 40.0, 0.1, 0.2])).ToArray();
        var chart = MultiplesFigure.Areas("Title", "Month", Measure.Share("Share"), ["2025-01", "2025-02", "2025-03"], series);
        var figure = FigureData.Of(chart);

        Assert.Equal(40, figure.Traces.Count);
        Assert.Equal(40, figure.Traces.Select(trace => trace.YAxis).Distinct().Count());
        Assert.Equal("Share, by month", figure.Layout.Items("annotations").First().Text("text"));
        Assert.Single(figure.Traces.Select(trace => figure.Axis(trace.YAxis).Find("range")!.Value.GetRawText()).Distinct());
    }

    [Fact]
    public void A_story_is_drawn_along_its_text()
    {
        var chart = Topics.AlongText(SampleCorpus.News[0]).ToStripChart();
        var figure = FigureData.Of(chart);

        Assert.Equal("Place in the story (characters)", figure.Axis("x").Title());
        Assert.StartsWith("Strip chart: Topics along “Council passes budget”. ", ChartDisplay.AltText(chart), StringComparison.Ordinal);
        Assert.Equal(0, figure.Traces[0].Json.Items("base").First().GetInt32());
        var others = new[] { 0, 1 }.Select(topic => Topics.KeySentences(topic, count: 9)).First(sentences => sentences.Select(sentence => sentence.Document.Id).Distinct().Count() > 1);
        Assert.Throws<ArgumentException>(() => others.ToStripChart());
    }

    [Fact]
    public void The_curve_of_numbers_says_which_is_best()
    {
        var chart = SampleCorpus.News.TopicCounts(new TopicCountOptions(Most: 3, Samples: 2)).ToLineChart();
        var figure = FigureData.Of(chart);

        Assert.Equal(["score: coherence times stability", "coherence", "stability"], figure.Traces.Take(3).Select(trace => trace.Name));
        Assert.StartsWith("best: ", figure.Traces[3].Name, StringComparison.Ordinal);
        Assert.Contains("; best is ", ChartDisplay.AltText(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_of_nothing_say_so()
    {
        var none = new Corpus([]).Topics(2);

        Assert.Contains("nothing to show", ChartDisplay.AltText(none.ToMapChart()), StringComparison.Ordinal);
        Assert.Contains("nothing to show", ChartDisplay.AltText(none.SharesBy(Period.Month).ToPanelChart()), StringComparison.Ordinal);
        Assert.Contains("nothing to show", ChartDisplay.AltText(new Corpus([]).TopicCounts().ToLineChart()), StringComparison.Ordinal);
        Assert.Contains("nothing to show", ChartDisplay.AltText(none.Speakers(new Corpus([]).Quotations()).ToHeatmap()), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nothing to show", ChartDisplay.AltText(none.AlongText(SampleCorpus.News[0]).ToStripChart()), StringComparison.Ordinal);
    }
}
