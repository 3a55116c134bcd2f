using Analytics.Charts.Clouds;
using Analytics.Charts.Reading;
using Plotly.NET;
using SkiaSharp;

namespace Analytics.Charts.Tests.Figures;

public class WordFigureTests
{
    private static readonly Corpus Storm = SampleCorpus.News.Where(story => story.Id.StartsWith("storm", StringComparison.Ordinal));
    private static readonly Keyness Keyness = Storm.KeynessAgainst(SampleCorpus.News.Except(Storm), terms: TermOptions.ContentLemmas);

    [Fact]
    public void Lollipops_stand_on_both_sides_of_zero()
    {
        var figure = FigureData.Of(Keyness.Extremes(3).ToLollipopChart("Storm and budget", target: "storm stories"));
        var dots = figure.Traces.Where(trace => trace.Json.Text("mode") == "markers").ToArray();

        Assert.Equal(["more in storm stories", "less in storm stories"], dots.Select(trace => trace.Name));
        Assert.All(dots[0].X, value => Assert.True(value.Number > 0));
        Assert.All(dots[1].X, value => Assert.True(value.Number < 0));
        Assert.NotEqual(dots[0].Json.Text("marker", "symbol"), dots[1].Json.Text("marker", "symbol"));
        Assert.Equal("Log ratio (one more is twice as often)", figure.Axis("x").Title().Replace('\n', ' '));
        Assert.StartsWith("Lollipop chart: Storm and budget. 6 terms; most over-used: ", ChartDisplay.AltText(Keyness.Extremes(3).ToLollipopChart("Storm and budget")), StringComparison.Ordinal);
    }

    [Fact]
    public void Scatters_of_two_corpora_have_a_place_for_each_term_and_names_that_do_not_meet()
    {
        var figure = FigureData.Of(Keyness.ToScatterChart());

        Assert.Equal(Keyness.Count, figure.Traces.Where(trace => trace.Json.Text("mode") == "markers").Sum(trace => trace.X.Length));
        Assert.Equal(("log", "log"), (figure.Axis("x").Text("type"), figure.Axis("y").Text("type")));
        Assert.All(figure.Traces.SelectMany(trace => trace.X.Concat(trace.Y)), value => Assert.True(value.Number > 0));
    }

    [Fact]
    public void Strips_have_a_tick_for_each_occurrence()
    {
        var figure = FigureData.Of(SampleCorpus.News.Dispersion("budget", "storm").ToStripChart());

        Assert.Equal(["budget", "storm"], figure.Axis("y").Items("ticktext").Select(tick => tick.GetString()));
        Assert.Equal(SampleCorpus.News.Dispersion("budget")[0].Count * 3, figure.Traces[1].X.Length);
    }

    [Fact]
    public void Words_of_a_cloud_do_not_overlap_and_take_areas_in_proportion_to_their_weights()
    {
        var words = Enumerable.Range(1, 60).Select(i => (new string((char)('a' + i % 26), 2 + i % 9) + i, 200.0 / i)).ToArray();

        var placed = CloudLayout.Place(words, 760, 450);

        var boxes = placed.Select(word => SKRect.Create(word.X - word.Width / 2, word.Y - word.Size / 2, word.Width, word.Size)).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            Assert.True(boxes[i].Left >= 0 && boxes[i].Right <= 760 && boxes[i].Top >= -1 && boxes[i].Bottom <= 451);
            for (var j = 0; j < i; j++) Assert.False(boxes[i].IntersectsWith(boxes[j]), $"{placed[i]} {placed[j]}");
        }

        var areas = placed.Select(word => word.Width * word.Size / word.Weight).ToArray();
        Assert.Equal(areas[0], areas[^1], areas[0] * 0.001);
        Assert.Equal(placed, CloudLayout.Place(words, 760, 450));
    }

    [Fact]
    public void Events_are_marked_at_their_period()
    {
        var chart = SampleCorpus.News.FrequencyOver(Period.Month, "storm").ToLineChart(events: [NewsEvent.On("2025-02-12", "Storm"), NewsEvent.On("2031-01-01", "Later")]);
        var mark = FigureData.Of(chart).Traces.Single(trace => trace.Json.Text("mode") == "lines+text");

        Assert.Equal(["2025-02", "2025-02"], mark.X.Select(value => value.Text));
        Assert.EndsWith("Marked: Storm (2025-02).", ChartDisplay.AltText(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_of_words_is_drawn_as_a_picture()
    {
        GenericChart[] charts =
        [
            Keyness.ToLollipopChart(), Keyness.ToScatterChart(), SampleCorpus.News.Dispersion("budget").ToStripChart(), SampleCorpus.News.WordFrequencies().ToWordCloud(),
            SampleCorpus.News.Collocates("budget").ToBarChart(), SampleCorpus.News.Ngrams(2).ToBarChart(), SampleCorpus.News.ZipfCurve().ToLineChart(),
            SampleCorpus.News.VocabularyGrowth().ToLineChart(), SampleCorpus.News.WordFrequenciesBy(story => story.Outlet).Top(5).ToHeatmap(),
        ];
        foreach (var chart in charts)
        {
            using var picture = SKBitmap.Decode(ChartDisplay.ToPng(chart));
            Assert.True(picture.Pixels.Count(pixel => pixel != SKColors.White) > 4000, ChartDisplay.AltText(chart));
            Assert.False(string.IsNullOrEmpty(FigureData.Of(chart).Title));
        }
    }

    [Fact]
    public void Without_words_every_chart_says_there_is_nothing_to_show()
    {
        var none = new Corpus([]);
        GenericChart[] charts =
        [
            none.KeynessAgainst(none).ToLollipopChart(), none.KeynessAgainst(none).ToScatterChart(), none.WordFrequencies().ToWordCloud(), none.Ngrams(2).ToBarChart(),
            none.Collocates("a").ToBarChart(), none.ZipfCurve().ToLineChart(), none.VocabularyGrowth().ToLineChart(), none.WordFrequenciesBy(story => story.Outlet).ToHeatmap(),
            none.Dispersion("a").Top(0).ToStripChart(),
        ];
        Assert.All(charts, chart => Assert.Contains("nothing to show", ChartDisplay.AltText(chart), StringComparison.Ordinal));
    }
}
