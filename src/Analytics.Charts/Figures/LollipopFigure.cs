using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Analytics.Charts.Figures;

/// <summary>One lollipop: a dot at the end of a line from zero.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How far the dot is from zero, to the right or to the left.</param>
/// <param name="Low">The lower end of where it may be, or not a number.</param>
/// <param name="High">The upper end.</param>
internal sealed record LollipopItem(string Label, double Value, double Low = double.NaN, double High = double.NaN);

/// <summary>Charts of dots to both sides of zero.</summary>
internal static class LollipopFigure
{
    private const int RowHeight = 24;
    private const int Frame = 200;
    private const int SmallestHeight = 300;

    /// <summary>Lollipops one below the other in the order given, those to the right and those to the left in colours of their own.</summary>
    public static GenericChart TwoSided(
        string title, string nameTitle, Measure measure, (string Right, string Left) sides, string intervalName, IReadOnlyList<LollipopItem> items)
    {
        var names = FigureText.Distinct(items.Select(item => item.Label));
        var places = names.Select(FigureText.Escape).ToArray();
        var height = Math.Max(SmallestHeight, Frame + items.Count * RowHeight);
        var layout = FigureParts.Layout(title, height)
            .With("xaxis", FigureParts.Axis(measure.Title).With("tickformat", measure.TickFormat).With("gridcolor", Palette.GridLine))
            .With("yaxis", FigureParts.NameAxis(nameTitle, names).With("autorange", "reversed"))
            .WithLegend(height);
        if (items.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var traces = new List<Trace>
        {
            Segments(places, items, item => (item.Low, item.High), "#d3d7dc", 6).With("name", FigureText.Label(intervalName)),
            Line([0, 0], [places[0], places[^1]], Palette.Muted, 1),
        };
        if (items.All(item => !double.IsFinite(item.Low))) traces.RemoveAt(0);
        AddSide(traces, places, items, item => item.Value >= 0, sides.Right, Palette.Main, "circle", measure);
        AddSide(traces, places, items, item => item.Value < 0, sides.Left, Palette.Other, "diamond", measure);
        return FigureParts.Chart(traces, layout);
    }

    private static void AddSide(
        List<Trace> traces, string[] places, IReadOnlyList<LollipopItem> items, Func<LollipopItem, bool> isOnSide, string name, string color, string symbol, Measure measure)
    {
        var side = items.Select((item, index) => (Item: item, Place: places[index])).Where(entry => isOnSide(entry.Item)).ToArray();
        if (side.Length == 0) return;
        traces.Add(Segments([.. side.Select(entry => entry.Place)], [.. side.Select(entry => entry.Item)], item => (0, item.Value), color, 2).With("showlegend", false));
        traces.Add(new Trace2D("scatter")
            .With("mode", "markers")
            .With("name", FigureText.Label(name))
            .With("x", FigureParts.Numbers(side.Select(entry => entry.Item.Value)))
            .With("y", side.Select(entry => entry.Place).ToArray())
            .With("marker", new Marker().With("size", 10).With("color", color).With("symbol", symbol))
            .With("hovertemplate", "%{y}: %{x:" + measure.Format + "}<extra></extra>"));
    }

    private static Trace2D Segments(
        string[] places, IReadOnlyList<LollipopItem> items, Func<LollipopItem, (double From, double To)> ends, string color, double width) =>
        Line(
            items.SelectMany(item => (double[])[ends(item).From, ends(item).To, double.NaN]),
            [.. places.SelectMany(place => (string?[])[place, place, null])],
            color,
            width);

    private static Trace2D Line(IEnumerable<double> x, string?[] y, string color, double width) => new Trace2D("scatter")
        .With("mode", "lines")
        .With("x", FigureParts.Numbers(x))
        .With("y", y)
        .With("line", new Line().With("color", color).With("width", width))
        .With("hoverinfo", "skip")
        .With("showlegend", width > 2);
}
