using Analytics.Charts.Drawing.Plots;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Draws figures as pictures, at twice the density of an ordinary screen. The same figure gives the same bytes on one machine.</summary>
internal static class PngDrawing
{
    private const int Scale = 2;
    private const float Margin = 20;

    private static readonly TextStyle NoteStyle = new(13.5f, ChartColors.Of(Palette.Muted));

    /// <summary>The picture of the figure. What cannot be drawn here gets a note that says where it is shown.</summary>
    public static byte[] Draw(FigureData figure)
    {
        var info = new SKImageInfo(figure.Width * Scale, figure.Height * Scale, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        DrawFigure(surface.Canvas, figure);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        return IndexedPng.Encode(pixels.GetPixelSpan(), info.Width);
    }

    private static void DrawFigure(SKCanvas canvas, FigureData figure)
    {
        var top = new FigureHeader(canvas, Margin, figure.Width - Margin).Draw(figure, Margin);
        var body = new SKRect(Margin, top, figure.Width - Margin, figure.Height - Margin + 4);
        var pairs = figure.Traces.Where(trace => trace.IsCartesian).GroupBy(trace => (trace.XAxis, trace.YAxis)).ToArray();
        var others = figure.Traces.Where(trace => !trace.IsCartesian && trace.Type != "pie").Select(trace => trace.Type).Distinct().ToArray();
        var areas = pairs.Select(pair => (Area: new PlotArea(canvas, figure, [.. pair]), Place: PlaceOf(figure, pair.Key, body))).ToArray();
        foreach (var pie in figure.Traces.Where(trace => trace.Type == "pie")) PieArea.Draw(canvas, figure, pie, DomainOf(pie, body));
        foreach (var (area, place) in areas.Where(area => !area.Area.IsEmpty)) area.Draw(body, place);
        FigureNotes.Draw(canvas, figure, body, areas.FirstOrDefault().Place is not null);
        if (others.Length > 0) DrawNote(canvas, body, $"Charts of the kind {string.Join(", ", others)} are shown in the interactive version of this page.");
        else if (Array.TrueForAll(areas, area => area.Area.IsEmpty) && !figure.Traces.Any(trace => trace.Type == "pie") && !FigureNotes.Any(figure)) DrawNote(canvas, body, "Nothing to show");
    }

    /// <summary>The place of a plot where the figure gives its axes parts of the whole; null where it has all of it.</summary>
    private static SKRect? PlaceOf(FigureData figure, (string X, string Y) axes, SKRect body)
    {
        var across = Domain(figure.Axis(axes.X).Find("domain"));
        var up = Domain(figure.Axis(axes.Y).Find("domain"));
        if (across is null && up is null) return null;
        var (left, right) = across ?? (0, 1);
        var (bottom, top) = up ?? (0, 1);
        return Part(body, left, right, bottom, top);
    }

    private static SKRect DomainOf(FigureTrace pie, SKRect body)
    {
        var (left, right) = Domain(pie.Json.Find("domain", "x")) ?? (0, 1);
        var (bottom, top) = Domain(pie.Json.Find("domain", "y")) ?? (0, 1);
        return Part(body, left, right, bottom, top);
    }

    private static (double, double)? Domain(System.Text.Json.JsonElement? element) =>
        FigureValue.ReadAll(element) is [var from, var to] && from.Number >= 0 && to.Number <= 1 && to.Number > from.Number ? (from.Number, to.Number) : null;

    private static SKRect Part(SKRect body, double left, double right, double bottom, double top) => new(
        body.Left + (float)left * body.Width, body.Bottom - (float)top * body.Height,
        body.Left + (float)right * body.Width, body.Bottom - (float)bottom * body.Height);

    private static void DrawNote(SKCanvas canvas, SKRect body, string text) =>
        new TextPainter(canvas).Draw(TextPainter.Fit(text, body.Width, NoteStyle), body.MidX, body.MidY, NoteStyle, 0.5f);
}
