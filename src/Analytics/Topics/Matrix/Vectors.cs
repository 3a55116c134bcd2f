using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Topics.Matrix;

/// <summary>Arithmetic on rows.</summary>
internal static class Vectors
{
    /// <summary>
    /// Adds <paramref name="factor"/> times <paramref name="values"/> to <paramref name="sum"/>, element by element. No element depends on
    /// another and nothing is fused, so the result is the same whatever the width of the processor's vectors.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>
    /// The sum of the products of the elements of two rows of one length. It is always added up in four parts, so the result is the same whatever
    /// the width of the processor's vectors.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector256<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            sums += Vector256.Create(left[i..]) * Vector256.Create(right[i..]);
        }

        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    /// <summary>Multiplies each element of <paramref name="product"/> by the one of <paramref name="factors"/> at its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyBy(ReadOnlySpan<double> factors, Span<double> product)
    {
        var i = 0;
        for (; i <= factors.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var part = product[i..];
            (Vector256.Create(part) * Vector256.Create(factors[i..])).CopyTo(part);
        }

        for (; i < factors.Length; i++) product[i] *= factors[i];
    }

    /// <summary>Divides each element of <paramref name="numerators"/> by the one of <paramref name="quotients"/> at its place, where the result goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DivideInto(ReadOnlySpan<double> numerators, Span<double> quotients)
    {
        var i = 0;
        for (; i <= numerators.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var part = quotients[i..];
            (Vector256.Create(numerators[i..]) / Vector256.Create(part)).CopyTo(part);
        }

        for (; i < numerators.Length; i++) quotients[i] = numerators[i] / quotients[i];
    }
}
