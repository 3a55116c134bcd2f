using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Clouds;

/// <summary>A word of a cloud with its place.</summary>
/// <param name="Text">The word.</param>
/// <param name="Weight">What its area stands for.</param>
/// <param name="X">The middle, from the left, in pixels.</param>
/// <param name="Y">The middle, from the bottom, in pixels.</param>
/// <param name="Size">The size of its type, in pixels.</param>
/// <param name="Width">How wide it is, in pixels.</param>
internal sealed record CloudWord(string Text, double Weight, float X, float Y, float Size, float Width);

/// <summary>
/// Places words so that each takes an area in proportion to its weight and none overlaps another: heaviest first, each as near to the middle as
/// there is room, along a spiral. No random numbers, so the same words give the same cloud.
/// </summary>
internal static class CloudLayout
{
    private const double FilledPart = 0.62;
    private const double Shrink = 0.94;
    private const float SmallestSize = 7;
    private const float LineHeight = 1.12f;
    private const float Gap = 3;
    private const int MostSteps = 9000;

    // Other clients draw with a typeface of their own where they lack ours; most are not more than this wider.
    private const float Widening = 1.06f;

    /// <summary>The places of the words, in their order; those too small to read are left out.</summary>
    public static IReadOnlyList<CloudWord> Place(IReadOnlyList<(string Text, double Weight)> words, float width, float height)
    {
        var measured = words.Where(word => word.Weight > 0 && word.Text.Length > 0)
            .Select(word => (word.Text, word.Weight, Width: TextPainter.Width(word.Text, new TextStyle(100, SKColors.Black)) / 100 * Widening))
            .OrderByDescending(word => word.Weight).ThenBy(word => word.Text, StringComparer.Ordinal).ToArray();
        if (measured.Length == 0) return [];
        var scale = Math.Sqrt(FilledPart * width * height / LineHeight / measured.Sum(word => word.Weight));
        while (true)
        {
            var sized = measured.Select(word => (word.Text, word.Weight, word.Width, Size: (float)(scale * Math.Sqrt(word.Weight / word.Width))))
                .Where(word => word.Size >= SmallestSize).ToArray();
            if (sized.Length == 0) return [];
            if (TryPlace(sized, width, height) is { } placed) return placed;
            scale *= Shrink;
        }
    }

    private static List<CloudWord>? TryPlace((string Text, double Weight, float Width, float Size)[] words, float width, float height)
    {
        var (placed, taken) = (new List<CloudWord>(), new List<SKRect>());
        foreach (var word in words)
        {
            var (w, h) = (word.Width * word.Size + Gap, word.Size * LineHeight + Gap);
            if (FindRoom(taken, w, h, width, height) is not { } box) return null;
            taken.Add(box);
            placed.Add(new CloudWord(word.Text, word.Weight, box.MidX, height - box.MidY, word.Size, word.Width * word.Size));
        }

        return placed;
    }

    private static SKRect? FindRoom(List<SKRect> taken, float w, float h, float width, float height)
    {
        if (w > width || h > height) return null;
        for (var step = 0; step < MostSteps; step++)
        {
            // An Archimedean spiral with about even steps, as flat as the picture.
            var angle = Math.Sqrt(step) * 1.7;
            var radius = angle * 2.8;
            var x = (float)(width / 2 + radius * Math.Cos(angle) - w / 2);
            var y = (float)(height / 2 + radius * Math.Sin(angle) * height / width - h / 2);
            if (x < 0 || y < 0 || x + w > width || y + h > height) continue;
            var box = SKRect.Create(x, y, w, h);
            if (!taken.Exists(other => other.IntersectsWith(box))) return box;
        }

        return null;
    }
}
