using System.Globalization;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Analytics.Charts.Figures;

/// <summary>One ranking of several.</summary>
internal sealed record Panel(string Title, IReadOnlyList<BarItem> Items);

/// <summary>Rankings side by side in a grid, each with its own names and all with the same scale.</summary>
internal static class PanelFigure
{
    private const int BarHeight = 20;
    private const double NameSpace = 0.13;
    private const double TitleSpace = 34;
    private const double AxisSpace = 40;

    public static GenericChart Rankings(string title, Measure measure, IReadOnlyList<Panel> panels)
    {
        var across = panels.Count switch { <= 1 => 1, <= 4 => 2, _ => 3 };
        var down = Math.Max(1, (panels.Count + across - 1) / across);
        var rowHeight = TitleSpace + AxisSpace + Math.Max(4, panels.Select(panel => panel.Items.Count).DefaultIfEmpty().Max()) * BarHeight;
        var layout = FigureParts.Layout(title, (int)(120 + down * rowHeight)).With("bargap", 0.25);
        var longest = panels.SelectMany(panel => panel.Items).Select(item => item.Value).DefaultIfEmpty(1).Max();
        var traces = new List<Trace>();
        var notes = new List<object>();
        for (var index = 0; index < panels.Count; index++)
        {
            var suffix = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
            var width = 1.0 / across;
            var (left, right) = (Rounded(index % across * width + NameSpace), Rounded((index % across + 1) * width - 0.02));
            var (bottom, top) = Vertical(index / across, down, rowHeight);
            var isLowest = index + across >= panels.Count;
            var names = FigureText.Distinct(panels[index].Items.Select(item => item.Label));
            traces.Add(Bars(panels[index], names, measure, suffix));
            layout.With("xaxis" + suffix, FigureParts.NumberAxis(isLowest ? measure : measure with { Title = "" })
                .With("domain", new[] { left, right }).With("anchor", "y" + suffix).With("range", new[] { 0, Rounded(longest * 1.02) }).With("nticks", 5));
            layout.With("yaxis" + suffix, FigureParts.NameAxis("", names)
                .With("domain", new[] { bottom, top }).With("anchor", "x" + suffix).With("autorange", "reversed"));
            notes.Add(FigureParts.Note(FigureText.Shorten(panels[index].Title, across == 3 ? 32 : 44), Rounded(index % across * width + 0.01), top).With("xanchor", "left").With("yanchor", "bottom")
                .With("font", FigureParts.Font(13, Palette.Ink)));
        }

        return FigureParts.Chart(traces, panels.Count == 0 ? layout.WithNothingToShow() : layout.With("annotations", notes.ToArray()));
    }

    private static Trace2D Bars(Panel panel, string[] names, Measure measure, string suffix) => new Trace2D("bar")
        .With("orientation", "h")
        .With("name", FigureText.Label(panel.Title))
        .With("x", FigureParts.Numbers(panel.Items.Select(item => item.Value)))
        .With("y", names.Select(FigureText.Escape).ToArray())
        .With("xaxis", "x" + suffix)
        .With("yaxis", "y" + suffix)
        .With("marker", new Marker().With("color", Palette.Main))
        .With("hovertemplate", "%{y}: %{x:" + measure.Format + "}<extra></extra>");

    private static (double Bottom, double Top) Vertical(int row, int rows, double rowHeight)
    {
        var top = 1 - (row + TitleSpace / rowHeight) / rows;
        return (Rounded(1 - (row + 1 - AxisSpace / rowHeight) / rows), Rounded(top));
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
