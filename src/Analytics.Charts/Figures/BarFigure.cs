using System.Globalization;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Analytics.Charts.Figures;

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How long it is.</param>
internal sealed record BarItem(string Label, double Value);

/// <summary>Values of one kind, one for each place on the axis of names.</summary>
/// <param name="Name">What they stand for.</param>
/// <param name="Values">One for each place.</param>
internal sealed record Series(string Name, IReadOnlyList<double> Values);

/// <summary>Charts of bars.</summary>
internal static class BarFigure
{
    private const int BarHeight = 26;
    private const int Frame = 140;
    private const int SmallestHeight = 260;
    private const int LegendHeight = 60;
    private const int MostBars = 60;

    /// <summary>Bars from left to right, one below the other in the order given: the form that leaves room for names.</summary>
    public static GenericChart Ranking(string title, string nameTitle, Measure measure, IReadOnlyList<BarItem> items)
    {
        if (items.Count > MostBars)
        {
            var first = string.Create(CultureInfo.InvariantCulture, $"{nameTitle} (the first {MostBars} of {items.Count:N0})");
            return Ranking(title, first, measure, [.. items.Take(MostBars)]);
        }

        var names = FigureText.Distinct(items.Select(item => item.Label));
        var bars = new Trace2D("bar")
            .With("orientation", "h")
            .With("x", FigureParts.Numbers(items.Select(item => item.Value)))
            .With("y", names.Select(FigureText.Escape).ToArray())
            .With("marker", new Marker().With("color", Palette.Main))
            .With("texttemplate", "%{x:" + measure.Format + "}")
            .With("textposition", "outside")
            .With("cliponaxis", false)
            .With("hovertemplate", "%{y}: %{x:" + measure.Format + "}<extra></extra>");
        var layout = FigureParts.Layout(title, Math.Max(SmallestHeight, Frame + items.Count * BarHeight))
            .With("bargap", 0.28)
            .With("xaxis", FigureParts.NumberAxis(measure))
            .With("yaxis", FigureParts.NameAxis(nameTitle, names).With("autorange", "reversed"));
        return FigureParts.Chart([bars], items.Count == 0 ? layout.WithNothingToShow() : layout);
    }

    /// <summary>Bars side by side from the bottom up, in the order given: the form for periods.</summary>
    public static GenericChart Columns(string title, string nameTitle, Measure measure, IReadOnlyList<BarItem> items)
    {
        var names = FigureText.Distinct(items.Select(item => item.Label));
        var places = names.Select(FigureText.Escape).ToArray();
        var bars = new Trace2D("bar")
            .With("x", places)
            .With("y", FigureParts.Numbers(items.Select(item => item.Value)))
            .With("marker", new Marker().With("color", Palette.Main))
            .With("hovertemplate", "%{x}: %{y:" + measure.Format + "}<extra></extra>");
        var layout = FigureParts.Layout(title, 420)
            .With("bargap", 0.2)
            .With("xaxis", FigureParts.PeriodAxis(nameTitle, names))
            .With("yaxis", FigureParts.NumberAxis(measure));
        return FigureParts.Chart([bars], items.Count == 0 ? layout.WithNothingToShow() : layout);
    }

    /// <summary>One bar for each name, made up of the series.</summary>
    public static GenericChart Stacked(string title, string nameTitle, Measure measure, IReadOnlyList<string> labels, IReadOnlyList<Series> series)
    {
        var names = FigureText.Distinct(labels);
        var places = names.Select(FigureText.Escape).ToArray();
        var traces = SeriesLimit.AddUp(series).Select(shown => new Trace2D("bar")
            .With("orientation", "h")
            .With("name", FigureText.Label(shown.Series.Name))
            .With("x", FigureParts.Numbers(shown.Series.Values))
            .With("y", places)
            .With("marker", new Marker().With("color", shown.Color))
            .With("hovertemplate", "%{y}<br>%{fullData.name}: %{x:" + measure.Format + "}<extra></extra>"));
        var height = Math.Max(SmallestHeight, Frame + LegendHeight + names.Length * BarHeight);
        var layout = FigureParts.Layout(title, height)
            .With("barmode", "stack")
            .With("bargap", 0.28)
            .With("xaxis", FigureParts.NumberAxis(measure))
            .With("yaxis", FigureParts.NameAxis(nameTitle, names).With("autorange", "reversed"))
            .WithLegend(height);
        return FigureParts.Chart(traces, names.Length == 0 ? layout.WithNothingToShow() : layout);
    }
}
