using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Drawing.Marks;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing.Plots;

/// <summary>Draws coloured cells, their values, and the key to the colours.</summary>
internal static class HeatDrawing
{
    private const float Thickness = 14;

    public static void Draw(SKCanvas canvas, TextPainter painter, HeatMark heat, SKRect area, Func<double, float> x, Func<double, float> y)
    {
        DrawCells(canvas, heat, x, y);
        if (heat.LabelFormat is not null) DrawValues(painter, heat, area, x, y);
        if (heat.Bar is not null) DrawKey(canvas, painter, heat, area);
    }

    private static void DrawCells(SKCanvas canvas, HeatMark heat, Func<double, float> x, Func<double, float> y)
    {
        var (xEdges, yEdges) = (PlotMarks.CellEdges(heat.X), PlotMarks.CellEdges(heat.Y));
        var width = Math.Abs(x(xEdges[1]) - x(xEdges[0])) / heat.X.Count;
        var height = Math.Abs(y(yEdges[1]) - y(yEdges[0])) / heat.Y.Count;
        var gap = Math.Min(heat.Gap, Math.Min(width, height) / 4);
        using var paint = new SKPaint { IsAntialias = gap > 0 };
        for (var row = 0; row < heat.Values.Count; row++)
        {
            for (var column = 0; column < heat.Values[row].Count; column++)
            {
                if (!double.IsFinite(heat.Values[row][column])) continue;
                paint.Color = heat.Scale.ColorOf(heat.Values[row][column]);
                canvas.DrawRect(SKRect.Create(x(heat.X[column]) - (width - gap) / 2, y(heat.Y[row]) - (height - gap) / 2, width - gap, height - gap), paint);
            }
        }
    }

    private static void DrawValues(TextPainter painter, HeatMark heat, SKRect area, Func<double, float> x, Func<double, float> y)
    {
        var cell = new SKSize(area.Width / heat.X.Count, area.Height / heat.Y.Count);
        if (cell.Height < 13) return;
        for (var row = 0; row < heat.Values.Count; row++)
        {
            for (var column = 0; column < heat.Values[row].Count; column++)
            {
                var value = heat.Values[row][column];
                if (!double.IsFinite(value)) continue;
                var style = new TextStyle(11.5f, ChartColors.InkOn(heat.Scale.ColorOf(value)));
                var text = NumberFormat.Format(value, heat.LabelFormat);
                if (TextPainter.Width(text, style) <= cell.Width - 4) painter.Draw(text, x(heat.X[column]), y(heat.Y[row]), style, 0.5f);
            }
        }
    }

    private static void DrawKey(SKCanvas canvas, TextPainter painter, HeatMark heat, SKRect area)
    {
        var bar = new SKRect(area.Right + 18, area.Top + 2, area.Right + 18 + Thickness, area.Bottom - 2);
        var parts = Enumerable.Range(0, 33).Select(part => part / 32f).ToArray();
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(bar.Left, bar.Bottom), new SKPoint(bar.Left, bar.Top), [.. parts.Select(part => heat.Scale.At(part))], parts, SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(bar, paint);
        var style = new TextStyle(11.5f, ChartColors.Of(Palette.Ink));
        var widest = 0f;
        foreach (var value in AxisTicks.Between(heat.Scale.Low, heat.Scale.High, (int)Math.Max(2, bar.Height / 48)))
        {
            var text = NumberFormat.Format(value, heat.Bar!.TickFormat ?? ",.3~r");
            widest = Math.Max(widest, TextPainter.Width(text, style));
            painter.Draw(text, bar.Right + 6, bar.Bottom - (float)((value - heat.Scale.Low) / (heat.Scale.High - heat.Scale.Low)) * bar.Height, style);
        }

        var title = new TextStyle(11.5f, ChartColors.Of(Palette.Muted));
        painter.DrawTurned(TextPainter.Fit(heat.Bar!.Title, area.Height, title), bar.Right + widest + 20, area.MidY, 90, title, 0.5f);
    }
}
