using System.Text.Json;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Draws the notes of a figure that have a place on the paper; notes at a place in the data are left to the interactive chart.</summary>
internal static class FigureNotes
{
    public static bool Any(FigureData figure) => OnPaper(figure).Any();

    public static void Draw(SKCanvas canvas, FigureData figure, SKRect body, bool areTitles)
    {
        var painter = new TextPainter(canvas);
        foreach (var note in OnPaper(figure))
        {
            var size = (float)Math.Clamp(note.Number("font", "size") ?? 12, 6, 40);
            var color = ChartColors.Parse(note.Text("font", "color")) ?? ChartColors.Of(Palette.Ink);
            var style = new TextStyle(size, color, Bold: areTitles);
            var x = body.Left + (float)(note.Number("x") ?? 0.5) * body.Width;
            var y = body.Bottom - (float)(note.Number("y") ?? 0.5) * body.Height;
            var lift = note.Text("yanchor") switch { "bottom" => -size * 0.8f, "top" => size * 0.8f, _ => 0 };
            var anchor = note.Text("xanchor") switch { "left" => 0, "right" => 1, _ => 0.5f };
            painter.Draw(PlainText.OneLine(note.Text("text") ?? ""), x, y + lift, style, anchor);
        }
    }

    private static IEnumerable<JsonElement> OnPaper(FigureData figure) =>
        figure.Layout.Items("annotations").Where(note => note.Text("xref") == "paper" && note.Text("yref") == "paper");
}
