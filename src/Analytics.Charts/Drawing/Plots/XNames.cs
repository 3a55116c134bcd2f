using Analytics.Charts.Drawing.Axes;
using SkiaSharp;

namespace Analytics.Charts.Drawing.Plots;

/// <summary>The names along the bottom of a plot: level where they fit beside each other, turned where they do not, some left out where even that is too much.</summary>
internal sealed class XNames
{
    private const float Gap = 10;
    private const float MostHeight = 110;
    private const float LineWhenTurned = 15;
    private const float Angle = -40;

    private readonly TextStyle _style;
    private readonly bool _isTurned;
    private readonly int _every;

    private XNames(AxisTick[] ticks, TextStyle style, bool isTurned, int every, float height)
    {
        Ticks = ticks;
        _style = style;
        _isTurned = isTurned;
        _every = every;
        Height = height;
    }

    /// <summary>All marks, those whose name is left out included.</summary>
    public AxisTick[] Ticks { get; }

    /// <summary>How much room below the plot the names take.</summary>
    public float Height { get; }

    public static XNames Of(AxisScale scale, float width, TextStyle style)
    {
        var ticks = AxisTicks.Of(scale, (int)Math.Max(3, width / 85));
        if (ticks.Length == 0) return new XNames(ticks, style, false, 1, 0);
        var widest = ticks.Max(tick => TextPainter.Width(tick.Label, style));
        var spacing = ticks.Length == 1 ? width : (float)(Math.Abs(ticks[1].Place - ticks[0].Place) / (scale.High - scale.Low) * width);
        if (widest + Gap <= spacing) return new XNames(ticks, style, false, 1, style.LineHeight);

        // Periods and numbers are understood when some are left out; names are not.
        var canThin = scale.Kind != AxisKind.Category || Array.TrueForAll(ticks, tick => tick.Label.Length > 0 && char.IsAsciiDigit(tick.Label[0]));
        if (canThin) return new XNames(ticks, style, false, (int)Math.Ceiling((widest + Gap) / Math.Max(spacing, 0.1f)), style.LineHeight);
        var every = (int)Math.Ceiling(LineWhenTurned / Math.Max(spacing, 0.1f));
        var height = MathF.Min(MostHeight, widest * MathF.Sin(-Angle * MathF.PI / 180) + style.LineHeight);
        return new XNames(ticks, style, true, Math.Max(1, every), height);
    }

    public void Draw(TextPainter painter, SKRect area, Func<double, float> place)
    {
        var longest = (MostHeight - _style.LineHeight) / MathF.Sin(-Angle * MathF.PI / 180);
        for (var i = 0; i < Ticks.Length; i += _every)
        {
            var x = place(Ticks[i].Place);
            if (_isTurned) painter.DrawTurned(TextPainter.Fit(Ticks[i].Label, longest, _style), x + 4, area.Bottom + 12, Angle, _style, 1);
            else painter.Draw(Ticks[i].Label, Clamp(Ticks[i].Label, x, area), area.Bottom + _style.LineHeight, _style, 0.5f);
        }
    }

    // The first and last name may stand out a little on the sides, but not over the picture's edge.
    private float Clamp(string label, float x, SKRect area)
    {
        var half = TextPainter.Width(label, _style) / 2;
        return Math.Clamp(x, Math.Min(area.Left - 30 + half, area.MidX), Math.Max(area.Right + 28 - half, area.MidX));
    }
}
