using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Analytics.Charts.Figures;
using Analytics.Charts.Reading;
using SkiaSharp;

namespace Analytics.Charts.Drawing;

/// <summary>Reads colours as figures write them.</summary>
internal static class ChartColors
{
    /// <summary>The colour of a text such as <c>#2a5c8a</c>, <c>rgba(42,92,138,0.5)</c> or <c>steelblue</c>, or null where it is none.</summary>
    public static SKColor? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.StartsWith('#')) return SKColor.TryParse(text.Length == 9 ? "#" + text[7..] + text[1..7] : text, out var hex) ? hex : null;
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase)) return FromNumbers(text);
        return typeof(SKColors).GetField(text, BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase)?.GetValue(null) as SKColor?;
    }

    public static SKColor Of(string text) => Parse(text) ?? SKColors.Black;

    /// <summary>The colour that a series without one of its own is given.</summary>
    public static SKColor OfSeries(FigureData figure, int index)
    {
        var way = figure.Layout.Items("colorway").ToArray();
        if (way.Length == 0) way = [.. figure.Layout.Items("template", "layout", "colorway")];
        var colors = way.Length > 0 ? [.. way.Select(color => color.GetString())] : (IReadOnlyList<string?>)Palette.Series;
        return Parse(colors[index % colors.Count]) ?? Of(Palette.Main);
    }

    /// <summary>The main colour of a trace: of its marker or line, or the one its place gives it.</summary>
    public static SKColor OfTrace(FigureData figure, FigureTrace trace) =>
        Parse(trace.Json.Text("marker", "color")) ?? Parse(trace.Json.Text("line", "color")) ?? OfSeries(figure, trace.Index);

    /// <summary>The colours of a trace's items where it has one for each, otherwise null.</summary>
    public static SKColor?[]? OfItems(FigureTrace trace)
    {
        var colors = trace.Json.Find("marker", "color") ?? trace.Json.Find("marker", "colors");
        if (colors is not { ValueKind: JsonValueKind.Array } array) return null;
        var items = array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? Parse(item.GetString()) : null).ToArray();
        return Array.TrueForAll(items, item => item is null) ? null : items;
    }

    public static ScottPlot.Color ToScott(this SKColor color) => new(color.Red, color.Green, color.Blue, color.Alpha);

    /// <summary>Black or white, whichever can be read on the colour.</summary>
    public static SKColor InkOn(SKColor color) => Luminance(color) > 0.2 ? Of(Palette.Ink) : SKColors.White;

    private static double Luminance(SKColor color)
    {
        static double Linear(byte channel) => Math.Pow(channel / 255.0, 2.2);
        return 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);
    }

    private static SKColor? FromNumbers(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return null;
        var parts = text[(open + 1)..].TrimEnd(')', ' ').Split(',');
        if (parts.Length is not (3 or 4)) return null;
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        static byte Channel(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
        return new SKColor(Channel(numbers[0]), Channel(numbers[1]), Channel(numbers[2]), parts.Length == 4 ? Channel(numbers[3] * 255) : (byte)255);
    }
}
