using System.Text.Json;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Gives values colours between those of a scale's stops.</summary>
internal sealed class ColorScale
{
    private readonly (double At, SKColor Color)[] _stops;

    private ColorScale(IEnumerable<(double At, SKColor Color)> stops, double low, double high)
    {
        _stops = [.. stops];
        Low = low;
        High = high;
    }

    public double Low { get; }

    public double High { get; }

    /// <summary>The scale of a heat map: its own stops where it has any, and its own ends or those of its values.</summary>
    public static ColorScale Of(FigureTrace trace, IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var low = trace.Json.Number("zmin") ?? finite.Min();
        var high = trace.Json.Number("zmax") ?? finite.Max();
        var stops = trace.Json.Items("colorscale").Where(stop => stop.ValueKind == JsonValueKind.Array && stop.GetArrayLength() == 2)
            .Select(stop => (At: stop[0], Color: stop[1].ValueKind == JsonValueKind.String ? ChartColors.Parse(stop[1].GetString()) : null))
            .Where(stop => stop.At.ValueKind == JsonValueKind.Number && stop.Color is not null)
            .Select(stop => (stop.At.GetDouble(), stop.Color!.Value)).ToArray();
        if (stops.Length < 2) stops = [.. Palette.Sequential.Select(stop => (stop.At, ChartColors.Of(stop.Color)))];
        return new ColorScale(stops, low, high > low ? high : low + 1);
    }

    public SKColor ColorOf(double value) => At((value - Low) / (High - Low));

    public SKColor At(double position)
    {
        var place = Math.Clamp(position, 0, 1);
        var above = Array.FindIndex(_stops, stop => stop.At >= place);
        if (above <= 0) return above < 0 ? _stops[^1].Color : _stops[0].Color;
        var (from, to) = (_stops[above - 1], _stops[above]);
        var part = to.At > from.At ? (place - from.At) / (to.At - from.At) : 0;
        byte Mix(byte a, byte b) => (byte)Math.Round(a + (b - a) * part);
        return new SKColor(Mix(from.Color.Red, to.Color.Red), Mix(from.Color.Green, to.Color.Green), Mix(from.Color.Blue, to.Color.Blue));
    }
}
