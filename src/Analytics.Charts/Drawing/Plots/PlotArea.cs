using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Drawing.Marks;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing.Plots;

/// <summary>Lays out and draws what stands between one pair of axes: the plot, the names along its axes, the values at its bars.</summary>
internal sealed class PlotArea
{
    private const float TitleSpace = 24;
    private const float BarSpace = 96;
    private const float TickGap = 8;

    private static readonly TextStyle TickStyle = new(12, ChartColors.Of(Palette.Ink));
    private static readonly TextStyle TitleStyle = new(12.5f, ChartColors.Of(Palette.Muted));
    private static readonly TextStyle ValueStyle = new(11.5f, ChartColors.Of(Palette.Muted));

    private readonly SKCanvas _canvas;
    private readonly TextPainter _painter;
    private readonly PlotMarks _marks = new();
    private readonly AxisScale _x;
    private readonly AxisScale _y;

    public PlotArea(SKCanvas canvas, FigureData figure, IReadOnlyList<FigureTrace> traces)
    {
        _canvas = canvas;
        _painter = new TextPainter(canvas);
        _x = new AxisScale(figure.Axis(traces[0].XAxis), traces.SelectMany(trace => Places(trace, across: true)));
        _y = new AxisScale(figure.Axis(traces[0].YAxis), traces.SelectMany(trace => Places(trace, across: false)));
        BarMarks.Add(_marks, figure, traces, _x, _y);
        HistogramMarks.Add(_marks, figure, traces, _x, _y);
        BoxMarks.Add(_marks, figure, traces, _x, _y);
        HeatMarks.Add(_marks, traces, _x, _y);
        LineMarks.Add(_marks, figure, traces, _x, _y);
        TextMarks.Add(_marks, traces, _x, _y);
        PlotRange.Fit(_marks, _x, _y);
    }

    public bool IsEmpty => _marks.IsEmpty;

    /// <summary>Draws into the rectangle.</summary>
    /// <param name="outer">The room for the plot with everything around it.</param>
    /// <param name="inner">The plot itself, where the figure fixes its place; then its names may stand outside of <paramref name="outer"/>.</param>
    public void Draw(SKRect outer, SKRect? inner = null)
    {
        var yTicks = AxisTicks.Of(_y, (int)Math.Max(2, outer.Height / 48));
        var widest = yTicks.Select(tick => TextPainter.Width(tick.Label, TickStyle)).DefaultIfEmpty(0).Max();
        var left = Math.Min(widest, outer.Width * 0.4f) + TickGap + (_y.Title.Length > 0 ? TitleSpace : 0);
        var right = _marks.Heat?.Bar is null ? 12 : BarSpace;
        var width = inner?.Width ?? outer.Width - left - right;
        PlotRange.FitLabels(_marks, _x, width, ValueStyle);
        var names = XNames.Of(_x, width, TickStyle);
        var bottom = names.Height + TickGap + (_x.Title.Length > 0 ? TitleSpace : 0);
        var area = inner ?? new SKRect(outer.Left + left, outer.Top + 4, outer.Right - right, outer.Bottom - bottom);
        if (area.Width < 20 || area.Height < 20) return;

        using var drawing = new PlotDrawing(_x, _y);
        drawing.AddGrid(HasGrid(_x) ? names.Ticks : [], HasGrid(_y) ? yTicks : []);
        drawing.Add(_marks);
        drawing.Render(_canvas, area);
        DrawBaseLine(area);
        DrawYNames(area, yTicks, area.Left - outer.Left);
        names.Draw(_painter, area, place => X(area, place));
        if (_x.Title.Length > 0) _painter.Draw(TextPainter.Fit(_x.Title, area.Width + 60, TitleStyle), area.MidX, area.Bottom + names.Height + TickGap + 12, TitleStyle, 0.5f);
        DrawValues(area);
        foreach (var text in _marks.Texts) TextMarks.Draw(_painter, text, X(area, text.X), Y(area, text.Y));
        if (_marks.Heat is { } heat) HeatDrawing.Draw(_canvas, _painter, heat, area, place => X(area, place), place => Y(area, place));
    }

    private static FigureValue[] Places(FigureTrace trace, bool across)
    {
        if (trace.Type is "box" or "violin" && BoxMarks.IsHorizontal(trace) != across && (across ? trace.X : trace.Y).Length == 0) return [BoxMarks.NameOf(trace)];
        return across ? trace.X : trace.Y;
    }

    private bool HasGrid(AxisScale scale) =>
        scale.Axis.Flag("showgrid") ?? (_marks.Heat is null && scale.Kind != AxisKind.Category);

    private float X(SKRect area, double place) => area.Left + (float)(Part(_x, place) * area.Width);

    private float Y(SKRect area, double place) => area.Bottom - (float)(Part(_y, place) * area.Height);

    private static double Part(AxisScale scale, double place)
    {
        var part = (place - scale.Low) / (scale.High - scale.Low);
        return scale.IsReversed ? 1 - part : part;
    }

    /// <summary>Where lengths begin, a line to measure them from.</summary>
    private void DrawBaseLine(SKRect area)
    {
        using var paint = new SKPaint { Color = ChartColors.Of(Palette.Muted), StrokeWidth = 1, IsAntialias = false };
        if (_marks.Bars.Exists(bar => bar.IsHorizontal) && _x is { Kind: AxisKind.Number, Low: <= 0, High: >= 0 })
        {
            _canvas.DrawLine(X(area, 0), area.Top, X(area, 0), area.Bottom, paint);
        }
        else if (_marks.Heat is null && _y is { Kind: AxisKind.Number, Low: <= 0, High: >= 0 })
        {
            _canvas.DrawLine(area.Left, Y(area, 0), area.Right, Y(area, 0), paint);
        }
    }

    private void DrawYNames(SKRect area, AxisTick[] ticks, float room)
    {
        var width = Math.Max(20, room - TickGap - (_y.Title.Length > 0 ? TitleSpace : 0));
        // Where categories are closer than a line of text, every second or third is named.
        var spacing = ticks.Length > 1 ? Math.Abs(Y(area, ticks[1].Place) - Y(area, ticks[0].Place)) : area.Height;
        var every = Math.Max(1, (int)Math.Ceiling(12 / Math.Max(spacing, 0.1f)));
        for (var i = 0; i < ticks.Length; i += every)
        {
            _painter.Draw(TextPainter.Fit(ticks[i].Label, width, TickStyle), area.Left - TickGap, Y(area, ticks[i].Place), TickStyle, 1);
        }

        if (_y.Title.Length == 0) return;
        var widest = ticks.Select(tick => TextPainter.Width(tick.Label, TickStyle)).DefaultIfEmpty(0).Max();
        var at = area.Left - TickGap - Math.Min(widest, width) - TitleSpace / 2 - 2;
        _painter.DrawTurned(TextPainter.Fit(_y.Title, area.Height + 40, TitleStyle), at, area.MidY, -90, TitleStyle, 0.5f);
    }

    private void DrawValues(SKRect area)
    {
        foreach (var bar in _marks.Bars.Where(bar => bar.Label.Length > 0))
        {
            if (bar.IsHorizontal)
            {
                if (bar.Thickness / (_y.High - _y.Low) * area.Height < 9) return;
                _painter.Draw(bar.Label, X(area, bar.To) + (bar.To < 0 ? -5 : 5), Y(area, bar.Place), ValueStyle, bar.To < 0 ? 1 : 0);
            }
            else if (TextPainter.Width(bar.Label, ValueStyle) <= bar.Thickness / (_x.High - _x.Low) * area.Width * 1.3)
            {
                _painter.Draw(bar.Label, X(area, bar.Place), Y(area, bar.To) + (bar.To < 0 ? 9 : -8), ValueStyle, 0.5f);
            }
        }
    }
}
