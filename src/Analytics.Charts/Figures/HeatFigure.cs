using Plotly.NET;

namespace Analytics.Charts.Figures;

/// <summary>Tables of coloured cells.</summary>
internal static class HeatFigure
{
    private const int RowHeight = 30;
    private const int Frame = 190;
    private const int SmallestHeight = 300;
    private const int MostLabelledColumns = 16;

    /// <summary>One row for each name in <paramref name="rows"/>, from the top.</summary>
    public static GenericChart Table(
        string title, string rowTitle, string columnTitle, Measure measure,
        IReadOnlyList<string> rows, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<double>> values)
    {
        var rowNames = FigureText.Distinct(rows);
        var columnNames = FigureText.Distinct(columns);
        var layout = FigureParts.Layout(title, Math.Max(SmallestHeight, Frame + rows.Count * RowHeight))
            .With("xaxis", FigureParts.NameAxis(columnTitle, columnNames))
            .With("yaxis", FigureParts.NameAxis(rowTitle, rowNames).With("autorange", "reversed"));
        if (rows.Count == 0 || columns.Count == 0) return FigureParts.Chart([], layout.WithNothingToShow());
        var map = new Trace2D("heatmap")
            .With("x", columnNames.Select(FigureText.Escape).ToArray())
            .With("y", rowNames.Select(FigureText.Escape).ToArray())
            .With("z", values.Select(FigureParts.Numbers).ToArray())
            .With("zmin", 0)
            .With("xgap", 2)
            .With("ygap", 2)
            .With("colorscale", Palette.Sequential.Select(stop => new object[] { stop.At, stop.Color }).ToArray())
            .With("colorbar", Bar(measure))
            .With("hovertemplate", "%{y}<br>%{x}: %{z:" + measure.Format + "}<extra></extra>");
        return FigureParts.Chart([columns.Count <= MostLabelledColumns ? map.With("texttemplate", "%{z:" + Rounded(measure) + "}") : map], layout);
    }

    private static ColorBar Bar(Measure measure) => new ColorBar()
        .With("title", new Title().With("text", FigureText.Escape(measure.Title)).With("side", "right").With("font", FigureParts.Font(12, Palette.Muted)))
        .With("tickformat", measure.TickFormat)
        .With("thickness", 14)
        .With("outlinewidth", 0);

    // The colour carries the decimals; in the cells they would only fill the space.
    private static string Rounded(Measure measure) => measure.Format == ".1%" ? ".0%" : measure.Format;
}
