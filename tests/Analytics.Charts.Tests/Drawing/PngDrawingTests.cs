using Analytics.Charts.Drawing;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Tests.Drawing;

public class PngDrawingTests
{
    [Fact]
    public void A_picture_has_twice_the_size_of_its_figure_and_holds_its_colours()
    {
        using var picture = Decode(ChartDisplay.ToPng(SampleCorpus.News.WordFrequencies().Top(4).ToBarChart("Words")));
        Assert.Equal((1600, 520), (picture.Width, picture.Height));
        Assert.Contains(new SKColor(0x2a, 0x5c, 0x8a), picture.Pixels);
    }

    [Fact]
    public void The_same_figure_gives_the_same_bytes()
    {
        var chart = SampleCorpus.News.Topics(2).SharesBy(Period.Month).ToAreaChart();
        Assert.Equal(ChartDisplay.ToPng(chart), ChartDisplay.ToPng(chart));
    }

    [Theory]
    [InlineData("""{"type":"bar","x":["a","b"],"y":[1,-2],"text":["one","two"]}""")]
    [InlineData("""{"type":"bar","orientation":"h","x":[1,2],"y":["a","b"],"marker":{"color":["red","#00ff00"]}}""")]
    [InlineData("""{"type":"scatter","x":[1,2,3],"y":[1,null,3],"line":{"dash":"dash"}}""")]
    [InlineData("""{"type":"scatter","mode":"markers","x":["2025-01-01","2025-06-01"],"y":[1,2],"marker":{"symbol":"diamond"}}""")]
    [InlineData("""{"type":"scatter","x":[1,2],"y":[1,2],"fill":"tozeroy"}""")]
    [InlineData("""{"type":"heatmap","z":[[1,2],[3,null]],"colorscale":[[0,"white"],[1,"rgb(0,0,90)"]]}""")]
    [InlineData("""{"type":"pie","labels":["a","b"],"values":[1,3]}""")]
    [InlineData("""{"type":"pie","labels":["all"],"values":[1]}""")]
    [InlineData("""{"type":"box","y":[1,2,3,9]}""")]
    [InlineData("""{"type":"violin","x":[1,2,3,9]}""")]
    [InlineData("""{"type":"histogram","x":[1,2,2,3]}""")]
    [InlineData("""{"type":"histogram","x":["a","b","a"]}""")]
    [InlineData("""{"type":"bar","x":{"dtype":"f8","bdata":"AAAAAAAA8D8AAAAAAAAAQA=="},"y":{"dtype":"i1","bdata":"AQI="}}""")]
    public void Charts_that_people_make_by_hand_are_drawn(string trace)
    {
        using var picture = Draw($$$"""{"data":[{{{trace}}}],"layout":{"title":"By hand"}}""");
        using var empty = Draw("""{"data":[],"layout":{"title":"By hand"}}""");
        Assert.NotEqual(empty.Bytes, picture.Bytes);
        Assert.True(Inked(picture) > 2000);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"scatterpolar","r":[1,2],"theta":[0,90]}],"layout":{"title":"Polar"}}""")]
    [InlineData("""{"data":[{"type":"bar","x":"not a list","y":[[1],[2]]}],"layout":{"xaxis":{"range":["x"]}}}""")]
    [InlineData("""{"data":[{"type":"bar","x":[1e308,-1e308],"y":[1e308,1e300]}],"layout":{}}""")]
    [InlineData("""{"data":[{"type":"scatter","x":[],"y":[]}],"layout":{"height":-4,"width":1e9}}""")]
    [InlineData("""{"data":[{"type":"scatter","y":[5]}],"layout":{"yaxis":{"type":"log"}}}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[]]}],"layout":{"title":""}}""")]
    [InlineData("""{"data":[{}],"layout":{"annotations":[{"text":"x","xref":"paper","yref":"paper","font":{"size":1e9}}]}}""")]
    [InlineData("""{"data":[{"type":"bar","x":[1],"y":[1],"xaxis":"x99","yaxis":"y7"}]}""")]
    public void Figures_that_cannot_be_drawn_give_a_picture_all_the_same(string figure)
    {
        using var picture = Draw(figure);
        Assert.True(picture.Width > 0);
    }

    [Fact]
    public void Names_along_the_bottom_do_not_run_into_each_other()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"\"Quite a long name {i}\"");
        using var picture = Draw($$$"""{"data":[{"type":"bar","x":[{{{string.Join(",", names)}}}],"y":[{{{string.Join(",", Enumerable.Range(1, 40))}}}]}],"layout":{}}""");
        Assert.True(Inked(picture) > 2000);
    }

    [Theory]
    [InlineData("Ελλάδα 漢字 émile – “quoted”")]
    [InlineData("\ud83d\ude00 emoji")]
    [InlineData("")]
    public void Any_text_can_be_measured(string text) => Assert.True(TextPainter.Width(text, new TextStyle(12, SKColors.Black)) >= 0);

    [Fact]
    public void A_text_that_is_too_wide_is_shortened_to_the_room_there_is()
    {
        var style = new TextStyle(12, SKColors.Black);
        var text = TextPainter.Fit("The interim deputy assistant secretary", 100, style);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.InRange(TextPainter.Width(text, style), 70, 100);
    }

    private static SKBitmap Draw(string figure) => Decode(PngDrawing.Draw(FigureData.Read(figure)));

    private static SKBitmap Decode(byte[] png) => SKBitmap.Decode(png) ?? throw new InvalidDataException("The bytes are no picture.");

    private static int Inked(SKBitmap picture) => picture.Pixels.Count(pixel => pixel != SKColors.White);
}
