using System.Text.Json;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace Analytics.Charts.Tests.Figures;

public class FigureRulesTests
{
    private const string Hostile = "</script><script>alert(\"x\")</script><a href='javascript:alert(1)'>&lt;";

    [Fact]
    public void Texts_of_stories_stand_in_figures_letter_by_letter()
    {
        var chart = BarFigure.Ranking(Hostile, Hostile, Measure.Count("Occurrences"), [new BarItem(Hostile, 3)]);
        var json = GenericChart.toJson(chart);
        Assert.DoesNotContain("<script", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<a", json, StringComparison.Ordinal);
        Assert.Equal(Hostile, FigureData.Read(json).Title.Replace('\n', ' '));
        Assert.Equal(Hostile, FigureData.Read(json).Traces[0].Y[0].Shown);
    }

    [Fact]
    public void A_name_in_braces_is_not_read_as_part_of_a_template()
    {
        var chart = TimeFigure.Lines("Title", "Month", Measure.Count("Stories"), ["2025-01"], [new Analytics.Charts.Figures.Series("%{x}", [1])]);
        Assert.Equal("%{x}<br>%{fullData.name}: %{y:,d}<extra></extra>", FigureData.Of(chart).Traces[0].Json.Text("hovertemplate"));
    }

    [Fact]
    public void Long_labels_are_shortened_and_stay_whole_in_the_data()
    {
        const string Long = "the interim deputy assistant secretary for harbor affairs and ferries";
        var figure = FigureData.Of(BarFigure.Ranking("Title", "Speaker", Measure.Count("Quotations"), [new BarItem(Long, 3)]));
        Assert.Equal(Long, figure.Traces[0].Y[0].Text);
        Assert.Equal("the interim deputy assistant…", figure.Axis("y").Items("ticktext").Single().GetString());
    }

    [Fact]
    public void Equal_names_get_bars_of_their_own()
    {
        var figure = FigureData.Of(BarFigure.Ranking("Title", "Name", Measure.Count("Count"), [new("Lee", 3), new("Lee", 2)]));
        Assert.Equal(["Lee", "Lee (2)"], figure.Traces[0].Y.Select(name => name.Text));
    }

    [Fact]
    public void A_ranking_shows_sixty_bars_and_says_how_many_there_are()
    {
        var items = Enumerable.Range(0, 1200).Select(i => new BarItem("w" + i, 1200 - i)).ToArray();
        var figure = FigureData.Of(BarFigure.Ranking("Title", "Word", Measure.Count("Count"), items));
        Assert.Equal(60, figure.Traces[0].X.Length);
        Assert.Equal("Word (the first 60 of 1,200)", figure.Axis("y").Title());
    }

    [Fact]
    public void Of_twelve_series_the_nine_largest_have_a_colour_and_the_others_are_added_up()
    {
        var series = Enumerable.Range(1, 12).Select(i => new Analytics.Charts.Figures.Series("topic " + i, [i, i])).ToArray();
        var figure = FigureData.Of(TimeFigure.Areas("Title", "Month", Measure.Share("Share"), ["2025-01", "2025-02"], series));
        Assert.Equal(10, figure.Traces.Count);
        Assert.Equal("topic 4", figure.Traces[0].Name);
        Assert.Equal("3 others together", figure.Traces[^1].Name);
        Assert.Equal([6.0, 6.0], figure.Traces[^1].Y.Select(value => value.Number));
    }

    [Fact]
    public void A_period_without_stories_is_a_gap_in_a_line()
    {
        var corpus = new Corpus([SampleCorpus.News[0], SampleCorpus.News[3] with { Published = new NewsDate(new DateOnly(2025, 3, 1)) }]);
        var figure = FigureData.Of(corpus.Topics(2).SharesBy(Period.Month).ToLineChart());
        Assert.Equal(["2025-01", "2025-02", "2025-03"], figure.Traces[0].X.Select(month => month.Text));
        Assert.True(figure.Traces[0].Y[1].IsMissing);
    }

    [Fact]
    public void Names_along_the_bottom_are_shortened_and_stay_whole_in_the_data()
    {
        const string Long = "the first Tuesday after the first Monday in November";
        var figure = FigureData.Of(TimeFigure.Lines("Title", "Day", Measure.Count("Stories"), [Long], [new Analytics.Charts.Figures.Series("a", [1])]));
        Assert.Equal(Long, figure.Traces[0].X[0].Text);
        Assert.Equal("the first Tuesday…", figure.Axis("x").Items("ticktext").Single().GetString());
    }

    [Fact]
    public void Titles_of_axes_stand_letter_by_letter_in_pictures_too()
    {
        var figure = FigureData.Of(BarFigure.Ranking("Title", "<b>name", Measure.Count("a &amp; b"), [new BarItem("x", 1)]));
        Assert.Equal("<b>name", new Analytics.Charts.Drawing.Axes.AxisScale(figure.Axis("y"), []).Title);
        Assert.Equal("a &amp; b", new Analytics.Charts.Drawing.Axes.AxisScale(figure.Axis("x"), []).Title);
    }

    [Fact]
    public void Of_many_periods_every_second_or_third_is_named()
    {
        var months = Enumerable.Range(1, 12).Select(month => $"2025-{month:00}").ToArray();
        var figure = FigureData.Of(TimeFigure.Lines("Title", "Month", Measure.Count("Stories"), months, [new Analytics.Charts.Figures.Series("a", new double[12])]));
        Assert.Equal(["2025-01", "2025-03", "2025-05", "2025-07", "2025-09", "2025-11"], figure.Axis("x").Items("tickvals").Select(tick => tick.GetString()));
    }

    [Fact]
    public void Any_frame_can_be_drawn_by_the_names_of_its_columns()
    {
        var frame = new DataFrame(
            new Int32DataFrameColumn("rank", [1, 2]), new StringDataFrameColumn("speaker", ["Ann Lee", null!]), new Int32DataFrameColumn("quotations", [7, 3]));
        var figure = FigureData.Of(frame.ToBarChart("Who", "speaker", "quotations"));
        Assert.Equal(["Ann Lee", "–"], figure.Traces[0].Y.Select(name => name.Text));
        Assert.Equal([7.0, 3.0], figure.Traces[0].X.Select(value => value.Number));
        Assert.Equal("quotations", figure.Axis("x").Title());
    }

    [Fact]
    public void A_column_that_is_not_there_is_answered_with_those_that_are()
    {
        var frame = new DataFrame(new StringDataFrameColumn("speaker", ["Ann Lee"]), new Int32DataFrameColumn("quotations", [7]));
        var error = Assert.Throws<ArgumentException>(() => frame.ToBarChart("Who", "name", "quotations"));
        Assert.StartsWith("There is no column \"name\". Choose one of: speaker, quotations.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_without_a_chart_of_its_own_has_headings_in_words()
    {
        var figure = FigureData.Of(((ITabular)SampleCorpus.News.WordFrequencies()).ToBarChart("Words", value: "perMillion"));
        Assert.Equal("Per million words", figure.Axis("x").Title());
        Assert.Equal("Term", figure.Axis("y").Title());
    }

    [Fact]
    public void Restyling_leaves_the_first_figure_as_it_was()
    {
        var chart = SampleCorpus.News.Topics(2).ToBarChart("Before");
        var other = chart.WithTitle("After").WithSize(600, 300).WithAltText("Two bars");
        Assert.Equal("Before", FigureData.Of(chart).Title);
        var figure = FigureData.Of(other);
        Assert.Equal(("After", 600, 300), (figure.Title, figure.Width, figure.Height));
        Assert.Equal("left", figure.Layout.Text("title", "xanchor"));
        Assert.Equal("Two bars", ChartDisplay.AltText(other));
    }

    [Fact]
    public void Figures_do_not_depend_on_settings_that_another_notebook_may_have_changed()
    {
        var before = GenericChart.toJson(SampleCorpus.News.Topics(2).ToBarChart());
        using var document = JsonDocument.Parse(before);
        Assert.Null(document.RootElement.Find("layout", "template"));
        Assert.Equal(before, GenericChart.toJson(SampleCorpus.News.Topics(2).ToBarChart()));
    }
}
