using System.Globalization;
using Plotly.NET;

namespace Analytics.Charts.Figures;

/// <summary>Small charts over the same periods in a grid, one for each series and all with the same scale, so that shapes and heights can be compared.</summary>
internal static class MultiplesFigure
{
    private const double Frame = 90;
    private const double PanelHeight = 150;
    private const double TitleSpace = 32;
    private const double AxisSpace = 32;
    private const double NoteSpace = 26;
    private const double LeftSpace = 0.055;

    /// <summary>One area for each series. A value that is not a number leaves a gap.</summary>
    public static GenericChart Areas(string title, string periodTitle, Measure measure, IReadOnlyList<string> periods, IReadOnlyList<Series> series)
    {
        var across = series.Count switch { <= 1 => 1, <= 4 => 2, <= 9 => 3, _ => 4 };
        var down = Math.Max(1, (series.Count + across - 1) / across);
        var layout = FigureParts.Layout(title, (int)(Frame + NoteSpace + down * PanelHeight));
        if (periods.Count == 0 || series.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var highest = series.SelectMany(one => one.Values).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var traces = new List<Trace>();
        // Once for all, as there is no room for titles of axes between small charts.
        var notes = new List<object>
        {
            FigureParts.Note($"{measure.Title}, by {periodTitle.ToLowerInvariant()}", 0, 1).With("xanchor", "left").With("yanchor", "top").With("font", FigureParts.Font(12, Palette.Muted)),
        };
        for (var index = 0; index < series.Count; index++)
        {
            var suffix = index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
            var (left, right) = (Rounded((double)(index % across) / across + LeftSpace), Rounded((index % across + 1.0) / across - 0.015));
            var (bottom, top) = Vertical(index / across, down);
            traces.Add(Area(series[index], periods, measure, suffix));
            layout.With("xaxis" + suffix, Periods(periods).With("domain", new[] { left, right }).With("anchor", "y" + suffix));
            layout.With("yaxis" + suffix, FigureParts.NumberAxis(measure with { Title = "" })
                .With("domain", new[] { bottom, top }).With("anchor", "x" + suffix).With("range", new[] { 0, Rounded(highest * 1.05) }).With("nticks", 4));
            notes.Add(FigureParts.Note(FigureText.Shorten(series[index].Name, across switch { 4 => 25, 3 => 34, _ => 48 }), left, top)
                .With("xanchor", "left").With("yanchor", "bottom").With("font", FigureParts.Font(12, Palette.Ink)));
        }

        return FigureParts.Chart(traces, layout.With("annotations", notes.ToArray()));
    }

    private static Trace2D Area(Series series, IReadOnlyList<string> periods, Measure measure, string suffix) => new Trace2D("scatter")
        .With("mode", "lines")
        .With("name", FigureText.Label(series.Name))
        .With("x", periods.Select(FigureText.Escape).ToArray())
        .With("y", FigureParts.Numbers(series.Values))
        .With("xaxis", "x" + suffix)
        .With("yaxis", "y" + suffix)
        .With("fill", "tozeroy")
        .With("fillcolor", Palette.Sequential[1].Color)
        .With("line", new Line().With("color", Palette.Main).With("width", 2))
        .With("hovertemplate", "%{x}<br>%{fullData.name}: %{y:" + measure.Format + "}<extra></extra>");

    /// <summary>An axis that names the first period and one at two thirds of the way: a small chart has room for no more, and none at its end, where the next one begins.</summary>
    private static Plotly.NET.LayoutObjects.LinearAxis Periods(IReadOnlyList<string> periods)
    {
        string[] named = periods.Count > 2 ? [periods[0], periods[periods.Count * 2 / 3]] : [periods[0]];
        return FigureParts.Axis("").With("type", "category").With("showgrid", false).With("tickmode", "array")
            .With("tickvals", named.Select(FigureText.Escape).ToArray())
            .With("ticktext", named.Select(name => FigureText.Escape(FigureText.Shorten(name, FigureText.LongestPeriod))).ToArray());
    }

    private static (double Bottom, double Top) Vertical(int row, int rows)
    {
        var height = NoteSpace + rows * PanelHeight;
        return (Rounded(1 - (NoteSpace + (row + 1) * PanelHeight - AxisSpace) / height), Rounded(1 - (NoteSpace + row * PanelHeight + TitleSpace) / height));
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
