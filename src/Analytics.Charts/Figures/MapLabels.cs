using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Figures;

/// <summary>The name of a dot, at its place in pixels.</summary>
/// <param name="Text">The name, shortened.</param>
/// <param name="Box">What it covers.</param>
/// <param name="HasLine">Whether a line leads from the dot to it.</param>
/// <param name="FromX">Where the line begins, at the dot.</param>
/// <param name="FromY">The same, from the top.</param>
/// <param name="ToX">Where it ends, at the name.</param>
/// <param name="ToY">The same, from the top.</param>
internal sealed record MapLabel(string Text, SKRect Box, bool HasLine, double FromX, double FromY, double ToX, double ToY);

/// <summary>Finds places for the names of dots where they cover neither each other nor a dot.</summary>
internal static class MapLabels
{
    /// <summary>How high letters are.</summary>
    public const float Size = 11;

    private const int Longest = 26;
    private const int Rings = 24;
    private const int Directions = 16;
    private const float RingDistance = 9;
    private const float Gap = 3;

    /// <summary>A name for each dot that there is room for, the largest dots first: beside the dot, or farther away at the end of a line.</summary>
    public static IReadOnlyList<MapLabel> Place(IReadOnlyList<MapDot> dots, IReadOnlyList<double> diameters, MapScale scale)
    {
        var centres = dots.Select(scale.Pixel).ToArray();
        var taken = centres.Select((centre, i) => SKRect.Create(
            (float)(centre.X - diameters[i] / 2), (float)(centre.Y - diameters[i] / 2), (float)diameters[i], (float)diameters[i])).ToList();
        var placed = new List<MapLabel>();
        var lines = new List<(SKPoint From, SKPoint To)>();
        foreach (var i in Enumerable.Range(0, dots.Count).OrderByDescending(i => dots[i].Size))
        {
            // Where all places are crossed by lines, one that is crossed is better than none.
            var label = Label(dots[i].Label, centres[i], diameters[i] / 2, taken, lines) ?? Label(dots[i].Label, centres[i], diameters[i] / 2, taken, null);
            if (label is null) continue;
            taken.Add(label.Box);
            if (label.HasLine) lines.Add((new SKPoint((float)label.FromX, (float)label.FromY), new SKPoint((float)label.ToX, (float)label.ToY)));
            placed.Add(label);
        }

        return placed;
    }

    private static MapLabel? Label(string name, (double X, double Y) centre, double radius, List<SKRect> taken, List<(SKPoint From, SKPoint To)>? lines)
    {
        var text = Short(name);
        var width = TextPainter.Width(text, new TextStyle(Size, SKColors.Black)) + 6;
        const float High = Size * 1.5f;
        for (var ring = 0; ring < Rings; ring++)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                // To the right first, then alternately up and down, so that the left comes last.
                var turn = Math.PI * 2 / Directions * (direction % 2 == 0 ? direction / 2 : -(direction + 1) / 2);
                var (across, up) = (Math.Cos(turn), Math.Sin(turn));
                var distance = radius + Gap + ring * RingDistance;
                var (x, y) = (centre.X + across * (distance + width / 2), centre.Y - up * (distance + High / 2));
                var box = SKRect.Create((float)x - width / 2, (float)y - High / 2, width, High);
                if (box.Left < 0 || box.Top < 0 || box.Right > MapScale.Width || box.Bottom > MapScale.Height || taken.Exists(other => other.IntersectsWith(box))) continue;
                var (toX, toY) = (Math.Clamp(centre.X, box.Left, box.Right), Math.Clamp(centre.Y, box.Top, box.Bottom));
                var length = Math.Max(1e-9, Math.Sqrt((toX - centre.X) * (toX - centre.X) + (toY - centre.Y) * (toY - centre.Y)));
                var label = new MapLabel(
                    text, box, ring > 0, centre.X + (toX - centre.X) / length * radius, centre.Y + (toY - centre.Y) / length * radius, toX, toY);
                if (lines is null || IsClear(label, taken, lines)) return label;
            }
        }

        return null;
    }

    /// <summary>Whether the name covers no line, and its own line no name and no dot.</summary>
    private static bool IsClear(MapLabel label, List<SKRect> taken, List<(SKPoint From, SKPoint To)> lines)
    {
        if (lines.Exists(line => Crosses(line.From, line.To, label.Box))) return false;
        if (!label.HasLine) return true;
        var (from, to) = (new SKPoint((float)label.FromX, (float)label.FromY), new SKPoint((float)label.ToX, (float)label.ToY));
        return !taken.Exists(box => !box.Contains(from) && Crosses(from, to, box));
    }

    private static bool Crosses(SKPoint from, SKPoint to, SKRect box)
    {
        const int Steps = 40;
        for (var step = 0; step <= Steps; step++)
        {
            var part = (float)step / Steps;
            if (box.Contains(from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part)) return true;
        }

        return false;
    }

    /// <summary>The name up to the last comma that leaves it short enough, or cut where its first part is too long.</summary>
    private static string Short(string name)
    {
        if (name.Length <= Longest) return name;
        var comma = name.LastIndexOf(',', Longest);
        return comma > 0 ? name[..comma] : FigureText.Shorten(name, Longest);
    }
}
