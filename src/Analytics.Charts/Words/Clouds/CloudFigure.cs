using Analytics.Charts.Figures;
using Plotly.NET;

namespace Analytics.Charts.Clouds;

/// <summary>Draws words whose area is their weight.</summary>
internal static class CloudFigure
{
    private const int Width = 800;
    private const int Height = 520;
    private const int Side = 20;
    private const int Top = 54;
    private const int Bottom = 16;

    private static readonly double[] Whole = [0, 1];

    // Dark enough to be read at any size; which word has which means nothing.
    private static readonly string[] Colors = [Palette.Main, "#332288", "#117733", "#882255"];

    public static GenericChart Cloud(string title, Measure measure, IReadOnlyList<(string Text, double Weight)> items)
    {
        var (width, height) = (Width - 2 * Side, Height - Top - Bottom);
        var words = CloudLayout.Place(items, width, height);
        var layout = FigureParts.Layout(title, Height)
            .With("width", Width)
            .With("margin", new DynamicObj.DynamicObj().With("l", Side).With("r", Side).With("t", Top).With("b", Bottom))
            .With("xaxis", Hidden(1, width + 1))
            .With("yaxis", Hidden(1, height + 1));
        if (words.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var trace = new Trace2D("scatter")
            .With("mode", "text")
            .With("x", FigureParts.Numbers(words.Select(word => (double)word.X + 1)))
            .With("y", FigureParts.Numbers(words.Select(word => (double)word.Y + 1)))
            .With("text", words.Select(word => FigureText.Escape(word.Text)).ToArray())
            .With("customdata", FigureParts.Numbers(words.Select(word => word.Weight)))
            .With("textfont", new DynamicObj.DynamicObj()
                .With("size", FigureParts.Numbers(words.Select(word => (double)word.Size)))
                .With("color", words.Select((_, index) => Colors[index % Colors.Length]).ToArray()))
            .With("hovertemplate", "%{text}: %{customdata:" + measure.Format + "}<extra></extra>");
        return FigureParts.Chart([trace], layout);
    }

    // The domain makes the picture as large as the plot, so that sizes of type and places go together.
    private static Plotly.NET.LayoutObjects.LinearAxis Hidden(double low, double high) => new Plotly.NET.LayoutObjects.LinearAxis()
        .With("visible", false).With("showgrid", false).With("range", new[] { low, high }).With("domain", Whole).With("fixedrange", true);
}
