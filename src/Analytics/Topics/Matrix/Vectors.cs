using System.Numerics;

namespace Analytics.Topics.Matrix;

/// <summary>Arithmetic on rows.</summary>
internal static class Vectors
{
    /// <summary>
    /// Adds <paramref name="factor"/> times <paramref name="values"/> to <paramref name="sum"/>, element by element. No element depends on
    /// another and nothing is fused, so the result is the same whatever the width of the processor's vectors.
    /// </summary>
    public static void AddScaled(ReadOnlySpan<double> values, double factor, Span<double> sum)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && values.Length >= Vector<double>.Count)
        {
            var scale = new Vector<double>(factor);
            for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
            {
                var part = sum[i..];
                (new Vector<double>(part) + new Vector<double>(values[i..]) * scale).CopyTo(part);
            }
        }

        for (; i < values.Length; i++) sum[i] += values[i] * factor;
    }
}
