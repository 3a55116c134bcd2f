using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Topics.Matrix;

/// <summary>
/// The loops that fitting spends its time in, over rows filled up to whole vectors. Each value is added up in one order and nothing is fused, so the
/// result is the same whatever the width of the processor's vectors. They are compiled at their best at once: a fit is over before the run
/// time would have found out that they matter.
/// </summary>
internal static class RowKernels
{
    /// <summary>How many values are worked on at once.</summary>
    public const int Lanes = 4;

    /// <summary>How many values a row of so many is filled up to.</summary>
    public static int Padded(int width) => (width + Lanes - 1) / Lanes * Lanes;

    /// <summary>The sum of rows, each times a factor.</summary>
    /// <param name="rows">The numbers of the rows; all are rows of <paramref name="matrix"/>, which is not looked at again.</param>
    /// <param name="factors">The factor of each.</param>
    /// <param name="matrix">The matrix that the rows are of.</param>
    /// <param name="sum">As long as a padded row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumRows(ReadOnlySpan<int> rows, ReadOnlySpan<double> factors, DenseMatrix matrix, Span<double> sum)
    {
        ref var first = ref MemoryMarshal.GetReference(matrix.PaddedRows);
        var width = Padded(matrix.Width);
        if (sum.Length < width || factors.Length < rows.Length) throw new ArgumentException("The sum is as long as a padded row, and each row has a factor.");
        for (var column = 0; column < width; column += 4 * Lanes)
        {
            ref var from = ref Unsafe.Add(ref first, column);
            switch ((width - column) / Lanes)
            {
                case 1:
                    SumOne(rows, factors, ref from, width, sum[column..]);
                    break;
                case 2:
                    SumTwo(rows, factors, ref from, width, sum[column..]);
                    break;
                case 3:
                    SumThree(rows, factors, ref from, width, sum[column..]);
                    break;
                default:
                    SumTwo(rows, factors, ref from, width, sum[column..]);
                    SumTwo(rows, factors, ref Unsafe.Add(ref from, 2 * Lanes), width, sum[(column + 2 * Lanes)..]);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumOne(ReadOnlySpan<int> rows, ReadOnlySpan<double> factors, ref double from, int width, Span<double> sum)
    {
        var a = Vector256<double>.Zero;
        for (var i = 0; i < rows.Length; i++) a += Load(ref from, rows[i] * width) * Vector256.Create(factors[i]);
        a.CopyTo(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumTwo(ReadOnlySpan<int> rows, ReadOnlySpan<double> factors, ref double from, int width, Span<double> sum)
    {
        var (a, b) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < rows.Length; i++)
        {
            var factor = Vector256.Create(factors[i]);
            a += Load(ref from, rows[i] * width) * factor;
            b += Load(ref from, rows[i] * width + Lanes) * factor;
        }

        a.CopyTo(sum);
        b.CopyTo(sum[Lanes..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumThree(ReadOnlySpan<int> rows, ReadOnlySpan<double> factors, ref double from, int width, Span<double> sum)
    {
        var (a, b, c) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < rows.Length; i++)
        {
            var factor = Vector256.Create(factors[i]);
            a += Load(ref from, rows[i] * width) * factor;
            b += Load(ref from, rows[i] * width + Lanes) * factor;
            c += Load(ref from, rows[i] * width + 2 * Lanes) * factor;
        }

        a.CopyTo(sum);
        b.CopyTo(sum[Lanes..]);
        c.CopyTo(sum[(2 * Lanes)..]);
    }

    /// <summary>The products of some rows with one row, each added up in four parts.</summary>
    /// <param name="rows">The numbers of the rows; all are rows of <paramref name="matrix"/>, which is not looked at again.</param>
    /// <param name="matrix">The matrix that the rows are of.</param>
    /// <param name="with">A padded row.</param>
    /// <param name="products">As long as <paramref name="rows"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Dots(ReadOnlySpan<int> rows, DenseMatrix matrix, ReadOnlySpan<double> with, Span<double> products)
    {
        ref var first = ref MemoryMarshal.GetReference(matrix.PaddedRows);
        ref var other = ref MemoryMarshal.GetReference(with);
        var width = Padded(matrix.Width);
        if (with.Length < width || products.Length < rows.Length) throw new ArgumentException("The row is padded, and there is a place for each product.");
        for (var i = 0; i < rows.Length; i++)
        {
            var sums = Vector256<double>.Zero;
            for (var column = 0; column < width; column += Lanes) sums += Load(ref first, rows[i] * width + column) * Load(ref other, column);
            products[i] = Vector256.Sum(sums);
        }
    }

    /// <summary>The products of every two columns of some rows, four columns by four at a time; what is below the diagonal is copied from above it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Products(ReadOnlySpan<double> rows, int stride, DenseMatrix gram)
    {
        if (stride != Padded(gram.Width) || rows.Length % stride != 0) throw new ArgumentException("The rows are padded, and as wide as what their products are put in.");
        ref var first = ref MemoryMarshal.GetReference(rows);
        for (var left = 0; left < stride; left += Lanes)
        {
            for (var right = left; right < stride; right += Lanes)
            {
                var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
                for (var at = 0; at < rows.Length; at += stride)
                {
                    var values = Load(ref first, at + right);
                    ref var factors = ref Unsafe.Add(ref first, at + left);
                    a += values * Vector256.Create(factors);
                    b += values * Vector256.Create(Unsafe.Add(ref factors, 1));
                    c += values * Vector256.Create(Unsafe.Add(ref factors, 2));
                    d += values * Vector256.Create(Unsafe.Add(ref factors, 3));
                }

                if (left < gram.Width) a.CopyTo(gram.PaddedRow(left)[right..]);
                if (left + 1 < gram.Width) b.CopyTo(gram.PaddedRow(left + 1)[right..]);
                if (left + 2 < gram.Width) c.CopyTo(gram.PaddedRow(left + 2)[right..]);
                if (left + 3 < gram.Width) d.CopyTo(gram.PaddedRow(left + 3)[right..]);
            }
        }

        for (var row = 0; row < gram.Width; row++)
        {
            for (var column = 0; column < row; column++) gram[row, column] = gram[column, row];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double from, int at) => Vector256.LoadUnsafe(ref from, (nuint)at);
}
