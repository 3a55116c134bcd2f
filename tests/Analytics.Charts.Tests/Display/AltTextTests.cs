using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using Series = Analytics.Charts.Figures.Series;

namespace Analytics.Charts.Tests.Display;

public class AltTextTests
{
    [Fact]
    public void Bars_are_told_by_their_highest_and_lowest() => Assert.Equal(
        "Bar chart: Most used words. 3 bars; highest is budget (1,204 occurrences), lowest is tax (9 occurrences).",
        ChartDisplay.AltText(BarFigure.Ranking("Most used words", "Word", Measure.Count("Occurrences"), [new("budget", 1204), new("deficit", 80), new("tax", 9)])));

    [Fact]
    public void Shares_are_told_in_percent() => Assert.Equal(
        "Bar chart: Topics. One bar: the harbor & its ferries (62.5%).",
        ChartDisplay.AltText(BarFigure.Ranking("Topics", "Topic", Measure.Share("Share of the coverage"), [new("the harbor & its ferries", 0.625)])));

    [Fact]
    public void Lines_are_told_by_their_names_and_peak() => Assert.Equal(
        "Line chart: Words over time. 2 lines from 2025-01 to 2025-02: deficit; surplus; highest is surplus at 2025-02 (7.0).",
        ChartDisplay.AltText(TimeFigure.Lines(
            "Words over time", "Month", Measure.PerMillion("Per million words"), ["2025-01", "2025-02"], [new Series("deficit", [1, 2]), new Series("surplus", [3, 7])])));

    [Fact]
    public void Heat_maps_are_told_by_their_highest_cell() => Assert.Equal(
        "Heat map: Topics by outlet. 1 row by 2 columns; highest is ferries at Post (75.0%).",
        ChartDisplay.AltText(HeatFigure.Table("Topics by outlet", "Topic", "Outlet", Measure.Share("Share"), ["ferries"], ["Herald", "Post"], [[0.25, 0.75]])));

    [Fact]
    public void A_chart_without_data_says_so() =>
        Assert.Equal("Chart: Who. It has nothing to show.", ChartDisplay.AltText(BarFigure.Ranking("Who", "Speaker", Measure.Count("Quotations"), [])));

    [Theory]
    [InlineData("""{"data":[{"type":"pie","labels":["a","b"],"values":[1,3]}],"layout":{"title":"P"}}""", "Pie chart: P. 2 slices; largest is b (75%).")]
    [InlineData("""{"data":[{"type":"scatterpolar","r":[1]}],"layout":{"title":"P"}}""", "Chart (scatterpolar): P.")]
    [InlineData("""{"data":[{"type":"scatter","mode":"markers","y":[1,2]}]}""", "Scatter plot. 2 points.")]
    [InlineData("""{"data":[],"layout":{"title":"P"}}""", "Chart: P. It has nothing to show.")]
    public void Charts_made_by_hand_are_told_too(string figure, string expected) => Assert.Equal(expected, ChartWords.Describe(FigureData.Read(figure)));
}
