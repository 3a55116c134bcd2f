using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;

namespace Analytics.Charts.Drawing.Marks;

/// <summary>Makes texts of scatter traces whose mode asks for them.</summary>
internal static class TextMarks
{
    private const double UsualSize = 12;
    private const double Smallest = 4;
    private const double Largest = 200;

    public static void Add(PlotMarks marks, IReadOnlyList<FigureTrace> traces, AxisScale x, AxisScale y)
    {
        foreach (var trace in traces.Where(trace => trace.Type is "scatter" or "scattergl" && trace.Json.Text("mode")?.Contains("text", StringComparison.Ordinal) == true))
        {
            var texts = FigureValue.ReadAll(trace.Json.Find("text"));
            var sizes = Each(trace, "size", texts.Length);
            var colors = Each(trace, "color", texts.Length);
            var positions = FigureValue.ReadAll(trace.Json.Find("textposition"));
            var usual = trace.Json.Text("textposition") ?? "middle center";
            for (var i = 0; i < texts.Length && i < trace.X.Length && i < trace.Y.Length; i++)
            {
                var (place, height) = (x.Place(trace.X[i]), y.Place(trace.Y[i]));
                if (!double.IsFinite(place) || !double.IsFinite(height) || texts[i].IsMissing) continue;
                var size = double.IsFinite(sizes[i].Number) ? Math.Clamp(sizes[i].Number, Smallest, Largest) : UsualSize;
                marks.Texts.Add(new TextMark(
                    place, height, texts[i].Shown, (float)size, ChartColors.Parse(colors[i].Text) ?? ChartColors.Of(Palette.Ink),
                    i < positions.Length ? positions[i].Text ?? usual : usual));
            }
        }
    }

    /// <summary>Draws one text beside its place, as far from it as a marker needs.</summary>
    public static void Draw(TextPainter painter, TextMark mark, float x, float y)
    {
        const float Gap = 7;
        var style = new TextStyle(mark.Size, mark.Color);
        var isLeft = mark.Position.EndsWith("left", StringComparison.Ordinal);
        var isRight = mark.Position.EndsWith("right", StringComparison.Ordinal);
        var lift = mark.Position.StartsWith("top", StringComparison.Ordinal) ? -Gap - mark.Size * 0.35f
            : mark.Position.StartsWith("bottom", StringComparison.Ordinal) ? Gap + mark.Size * 0.35f : 0;
        painter.Draw(mark.Text, x + (isRight ? Gap : isLeft ? -Gap : 0), y + lift, style, isRight ? 0 : isLeft ? 1 : 0.5f);
    }

    private static FigureValue[] Each(FigureTrace trace, string property, int count)
    {
        var element = trace.Json.Find("textfont", property);
        var all = FigureValue.ReadAll(element);
        var one = element is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? new FigureValue(number.GetDouble(), null)
            : element is { ValueKind: System.Text.Json.JsonValueKind.String } text ? new FigureValue(double.NaN, text.GetString()) : FigureValue.Missing;
        return [.. Enumerable.Range(0, count).Select(i => i < all.Length ? all[i] : one)];
    }
}
