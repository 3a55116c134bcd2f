using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Draws what stands above a figure: its title and the key to its series.</summary>
internal sealed class FigureHeader(SKCanvas canvas, float left, float right)
{
    private const float Swatch = 12;
    private const float SwatchGap = 6;
    private const float EntryGap = 18;
    private const int MostTitleLines = 3;
    private const int MostKeyRows = 8;

    private static readonly TextStyle TitleStyle = new(18, ChartColors.Of(Palette.Ink), Bold: true);
    private static readonly TextStyle KeyStyle = new(12, ChartColors.Of(Palette.Ink));

    private readonly TextPainter _painter = new(canvas);

    /// <summary>Draws from <paramref name="top"/> down.</summary>
    /// <returns>Where the header ends.</returns>
    public float Draw(FigureData figure, float top)
    {
        var y = DrawTitle(figure.Title, top);
        return figure.HasLegend ? DrawKey(figure, y) : y;
    }

    private float DrawTitle(string title, float top)
    {
        if (title.Length == 0) return top;
        var y = top;
        foreach (var line in title.Split('\n').SelectMany(Wrap).Take(MostTitleLines))
        {
            _painter.Draw(TextPainter.Fit(line, right - left, TitleStyle), left, y + TitleStyle.LineHeight / 2, TitleStyle);
            y += TitleStyle.LineHeight;
        }

        return y + 10;
    }

    private IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && TextPainter.Width(longer, TitleStyle) > right - left)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        yield return line;
    }

    private float DrawKey(FigureData figure, float top)
    {
        var (x, y, row) = (left, top + KeyStyle.LineHeight / 2, 1);
        var entries = figure.Traces.Where(trace => trace.Name.Length > 0 && trace.Type != "pie" && trace.Json.Flag("showlegend") != false).ToArray();
        if (entries.Length == 0) return top;
        foreach (var trace in entries)
        {
            var name = TextPainter.Fit(trace.Name, 260, KeyStyle);
            var width = Swatch + SwatchGap + TextPainter.Width(name, KeyStyle);
            if (x + width > right && x > left)
            {
                if (++row > MostKeyRows) break;
                (x, y) = (left, y + 20);
            }

            DrawSwatch(figure, trace, x, y);
            _painter.Draw(name, x + Swatch + SwatchGap, y, KeyStyle);
            x += width + EntryGap;
        }

        return y + KeyStyle.LineHeight / 2 + 10;
    }

    private void DrawSymbol(string? symbol, float x, float y, SKPaint paint)
    {
        const float Half = 3.5f;
        if (symbol is null or "circle" or "cross" or "x")
        {
            canvas.DrawCircle(x, y, Half, paint);
            return;
        }

        using var path = new SKPath();
        SKPoint[] corners = symbol switch
        {
            "diamond" => [new(x, y - Half * 1.4f), new(x + Half * 1.4f, y), new(x, y + Half * 1.4f), new(x - Half * 1.4f, y)],
            "triangle-up" => [new(x, y - Half * 1.3f), new(x + Half * 1.3f, y + Half), new(x - Half * 1.3f, y + Half)],
            _ => [new(x - Half, y - Half), new(x + Half, y - Half), new(x + Half, y + Half), new(x - Half, y + Half)],
        };
        path.AddPoly(corners);
        canvas.DrawPath(path, paint);
    }

    private void DrawSwatch(FigureData figure, FigureTrace trace, float x, float y)
    {
        using var paint = new SKPaint { IsAntialias = true };
        paint.Color = trace.Json.Text("stackgroup") is { Length: > 0 } && ChartColors.Parse(trace.Json.Text("fillcolor")) is { } fill
            ? fill : ChartColors.OfTrace(figure, trace);
        if (trace.Type == "scatter" && trace.Json.Text("stackgroup") is null)
        {
            canvas.DrawRoundRect(new SKRect(x, y - 1.5f, x + Swatch, y + 1.5f), 1.5f, 1.5f, paint);
            DrawSymbol(trace.Json.Text("marker", "symbol"), x + Swatch / 2, y, paint);
        }
        else
        {
            canvas.DrawRoundRect(new SKRect(x, y - Swatch / 2, x + Swatch, y + Swatch / 2), 2, 2, paint);
        }
    }
}
