using System.Text;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>How a text is set.</summary>
internal sealed record TextStyle(float Size, SKColor Color, bool Bold = false)
{
    public float LineHeight => Size * 1.3f;

    public SKTypeface Typeface => Bold ? ChartTypefaces.SemiBold : ChartTypefaces.Regular;
}

/// <summary>Measures and draws texts.</summary>
internal sealed class TextPainter(SKCanvas canvas)
{
    public static float Width(string text, TextStyle style)
    {
        var width = 0f;
        foreach (var (run, typeface) in Runs(text, style))
        {
            using var font = Font(typeface, style);
            width += font.MeasureText(run);
        }

        return width;
    }

    /// <summary>The text, shortened until it is at most that wide.</summary>
    public static string Fit(string text, float width, TextStyle style)
    {
        if (Width(text, style) <= width) return text;
        var elements = System.Globalization.StringInfo.ParseCombiningCharacters(text);
        var (fits, tooLong) = (0, elements.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Width(text[..elements[middle]] + "…", style) <= width) fits = middle;
            else tooLong = middle;
        }

        return text[..elements[fits]].TrimEnd() + "…";
    }

    /// <summary>Draws one line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="x">Where its anchor stands.</param>
    /// <param name="middle">The height of the middle of its small letters.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="anchor">0 where x is its left end, 0.5 its middle, 1 its right end.</param>
    public void Draw(string text, float x, float middle, TextStyle style, float anchor = 0)
    {
        var at = x - anchor * Width(text, style);
        using var paint = new SKPaint { Color = style.Color, IsAntialias = true };
        foreach (var (run, typeface) in Runs(text, style))
        {
            using var font = Font(typeface, style);
            canvas.DrawText(run, at, middle + style.Size * 0.35f, font, paint);
            at += font.MeasureText(run);
        }
    }

    /// <summary>Draws one line turned around its anchor, by degrees clockwise.</summary>
    public void DrawTurned(string text, float x, float middle, float degrees, TextStyle style, float anchor)
    {
        canvas.Save();
        canvas.Translate(x, middle);
        canvas.RotateDegrees(degrees);
        Draw(text, 0, 0, style, anchor);
        canvas.Restore();
    }

    // Without hinting and with positions between pixels, as text of twice the density needs neither.
    private static SKFont Font(SKTypeface typeface, TextStyle style) =>
        new(typeface, style.Size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    private static IEnumerable<(string Run, SKTypeface Typeface)> Runs(string text, TextStyle style)
    {
        var run = new StringBuilder();
        var current = style.Typeface;
        foreach (var rune in text.EnumerateRunes())
        {
            var typeface = Rune.IsWhiteSpace(rune) ? current : ChartTypefaces.For(rune.Value, style.Typeface);
            if (typeface != current && run.Length > 0)
            {
                yield return (run.ToString(), current);
                run.Clear();
            }

            current = typeface;
            run.Append(rune);
        }

        if (run.Length > 0) yield return (run.ToString(), current);
    }
}
