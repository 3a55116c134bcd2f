using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing.Plots;

/// <summary>Draws a pie or a ring, each slice named beside it.</summary>
internal static class PieArea
{
    private const float SmallestNamedPart = 0.015f;

    public static void Draw(SKCanvas canvas, FigureData figure, FigureTrace trace, SKRect area)
    {
        var slices = Slices(figure, trace);
        var sum = slices.Sum(slice => slice.Value);
        if (sum <= 0) return;
        var painter = new TextPainter(canvas);
        var style = new TextStyle(12, ChartColors.Of(Palette.Ink));
        var radius = Math.Min(area.Width * 0.28f, area.Height * 0.42f);
        var circle = new SKRect(area.MidX - radius, area.MidY - radius, area.MidX + radius, area.MidY + radius);
        var angle = -90f;
        foreach (var slice in slices)
        {
            var part = (float)(slice.Value / sum);
            DrawSlice(canvas, circle, angle, part * 360, slice.Color);
            if (part >= SmallestNamedPart)
            {
                var (sin, cos) = MathF.SinCos((angle + part * 180) * MathF.PI / 180);
                var room = area.Width / 2 - radius - 20;
                var text = TextPainter.Fit($"{slice.Name} ({NumberFormat.Format(part, ".3~%")})", room, style);
                painter.Draw(text, area.MidX + cos * (radius + 12), area.MidY + sin * (radius + 12), style, cos < 0 ? 1 : 0);
            }

            angle += part * 360;
        }

        var hole = Math.Clamp((float)(trace.Json.Number("hole") ?? 0), 0, 0.95f) * radius;
        using var paper = new SKPaint { Color = SKColors.White, IsAntialias = true };
        if (hole > 0) canvas.DrawCircle(area.MidX, area.MidY, hole, paper);
    }

    private static void DrawSlice(SKCanvas canvas, SKRect circle, float from, float sweep, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        using var edge = new SKPaint { Color = SKColors.White, IsAntialias = true, IsStroke = true, StrokeWidth = 1.5f };
        if (sweep >= 359.9f)
        {
            canvas.DrawOval(circle, paint);
            return;
        }

        using var path = new SKPath();
        path.MoveTo(circle.MidX, circle.MidY);
        path.ArcTo(circle, from, sweep, false);
        path.Close();
        canvas.DrawPath(path, paint);
        canvas.DrawPath(path, edge);
    }

    private static (string Name, double Value, SKColor Color)[] Slices(FigureData figure, FigureTrace trace)
    {
        var values = FigureValue.ReadAll(trace.Json.Find("values"));
        var labels = FigureValue.ReadAll(trace.Json.Find("labels"));
        var colors = ChartColors.OfItems(trace);
        var slices = values.Select((value, i) => (Name: i < labels.Length ? labels[i].Shown : "", value.Number, Index: i))
            .Where(slice => slice.Number > 0);
        if (trace.Json.Flag("sort") != false) slices = slices.OrderByDescending(slice => slice.Number);
        return [.. slices.Select((slice, place) => (
            slice.Name, slice.Number, (colors is not null && slice.Index < colors.Length ? colors[slice.Index] : null) ?? ChartColors.OfSeries(figure, place)))];
    }
}
