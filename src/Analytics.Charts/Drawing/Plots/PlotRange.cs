using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Drawing.Marks;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Plots;

/// <summary>Decides which part of its axes a plot shows.</summary>
internal static class PlotRange
{
    private const double Padding = 0.05;

    public static void Fit(PlotMarks marks, AxisScale x, AxisScale y)
    {
        Fit(x, marks, [.. marks.XPlaces], isAcross: true);
        Fit(y, marks, [.. marks.YPlaces], isAcross: false);
    }

    private static void Fit(AxisScale scale, PlotMarks marks, double[] places, bool isAcross)
    {
        if (places.Length == 0)
        {
            scale.Fit(0, 1);
            return;
        }

        var (low, high) = (places.Min(), places.Max());
        var holdsLengths = marks.Bars.Exists(bar => bar.IsHorizontal == isAcross) || (!isAcross && marks.Areas.Count > 0);
        if (scale.Kind == AxisKind.Category) FitCategories(scale, marks, low, high);
        else if (marks.Heat is not null) scale.Fit(low, high);
        else if (scale.Kind == AxisKind.Log) scale.Fit(Math.Floor(low), Math.Ceiling(high));
        else if (holdsLengths || scale.Axis.Text("rangemode") == "tozero") FitFromZero(scale, marks, low, high, isAcross);
        else if (isAcross && marks.Areas.Count > 0) scale.Fit(low, high);
        else scale.Fit(low - (high - low) * Padding, high + (high - low) * Padding);
    }

    // Areas reach from edge to edge; points and bars keep their distance from it.
    private static void FitCategories(AxisScale scale, PlotMarks marks, double low, double high)
    {
        if (marks.HasWidth) scale.Fit(Math.Min(low, -0.5), Math.Max(high, scale.Categories.Count - 0.5));
        else if (marks.Areas.Count > 0) scale.Fit(low, high);
        else scale.Fit(low - 0.03 * (high - low) - 0.1, high + 0.03 * (high - low) + 0.1);
    }

    private static void FitFromZero(AxisScale scale, PlotMarks marks, double low, double high, bool isAcross)
    {
        // Stacked shares end at 100 %: room above it would look like something missing.
        var isWhole = !isAcross && marks.Areas.Count > 0 && Math.Abs(high - 1) < 1e-6;
        var room = isWhole ? 0 : Padding * (Math.Max(high, 0) - Math.Min(low, 0));
        scale.Fit(low < 0 ? low - room : 0, high > 0 ? Math.Max(high, isWhole ? 1 : high) + room : room);
    }

    /// <summary>Makes room after the bars for the values written there.</summary>
    public static void FitLabels(PlotMarks marks, AxisScale x, float width, TextStyle style)
    {
        if (x.Kind != AxisKind.Number || FigureValue.ReadAll(x.Axis.Find("range")).Length == 2) return;
        var needed = marks.Bars.Where(bar => bar.IsHorizontal && bar.Label.Length > 0 && bar.To > 0)
            .Select(bar => bar.To * width / Math.Max(width - TextPainter.Width(bar.Label, style) - 10, width * 0.4f));
        x.Fit(x.Low, Math.Max(x.High, needed.DefaultIfEmpty(0).Max()));
    }
}
