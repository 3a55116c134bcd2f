using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>Sixteen rows of a factor stood on end, so that a column of all of them is moved at once. What a lane holds that no row was read into does no harm.</summary>
/// <param name="width">How many columns there are.</param>
internal sealed class CoordinateTile(int width)
{
    /// <summary>How many rows a tile holds.</summary>
    public const int Rows = 4 * RowKernels.Lanes;

    private readonly double[] _values = new double[width * Rows];
    private readonly double[] _cross = new double[width * Rows];
    private readonly double[] _sum = new double[RowKernels.Padded(width)];

    /// <summary>Empties all lanes.</summary>
    public void Clear()
    {
        Array.Clear(_values);
        Array.Clear(_cross);
    }

    /// <summary>Takes a row in. Where it has an owner, the other columns get a gradient that nothing climbs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(SparseMatrix matrix, int row, DenseMatrix other, ReadOnlySpan<double> values, int lane, int owner)
    {
        RowKernels.SumRows(matrix.ColumnsOf(row), matrix.ValuesOf(row), other, _sum);
        for (int column = 0, at = lane; column < values.Length; column++, at += Rows)
        {
            _values[at] = values[column];
            _cross[at] = owner < 0 || owner == column ? _sum[column] : double.MinValue;
        }
    }

    /// <summary>Puts a row back: <paramref name="ahead"/> is led further on the way from where <paramref name="here"/> was to where it is now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int lane, Span<double> here, Span<double> ahead, double further)
    {
        for (int column = 0, at = lane; column < here.Length; column++, at += Rows)
        {
            var value = _values[at];
            ahead[column] = Math.Max(0, value + further * (value - here[column]));
            here[column] = value;
        }
    }

    /// <summary>The sum of the products of the values and what the matrix times the other factor has in their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Agreement() => Vectors.Dot(_values, _cross);

    /// <summary>Moves every value once, column after column, to where the squared error is least.</summary>
    /// <param name="gram">The products of every two columns of the other factor: its <see cref="DenseMatrix.PaddedRows"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Descend(ReadOnlySpan<double> gram)
    {
        var stride = RowKernels.Padded(width);
        ref var values = ref MemoryMarshal.GetArrayDataReference(_values);
        for (var column = 0; column < width; column++)
        {
            var products = gram.Slice(column * stride, width);
            if (products[column] == 0) continue;
            var at = column * Rows;
            var (a, b, c, d) = (-Load(_cross, at, 0), -Load(_cross, at, 1), -Load(_cross, at, 2), -Load(_cross, at, 3));
            for (var i = 0; i < products.Length; i++)
            {
                var product = Vector256.Create(products[i]);
                a += Vector256.LoadUnsafe(ref values, (nuint)(i * Rows)) * product;
                b += Vector256.LoadUnsafe(ref values, (nuint)(i * Rows + RowKernels.Lanes)) * product;
                c += Vector256.LoadUnsafe(ref values, (nuint)(i * Rows + 2 * RowKernels.Lanes)) * product;
                d += Vector256.LoadUnsafe(ref values, (nuint)(i * Rows + 3 * RowKernels.Lanes)) * product;
            }

            var step = Vector256.Create(1 / products[column]);
            Move(at, a, step);
            Move(at + RowKernels.Lanes, b, step);
            Move(at + 2 * RowKernels.Lanes, c, step);
            Move(at + 3 * RowKernels.Lanes, d, step);
        }
    }

    /// <summary>Moves four values against their gradients, not below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Move(int at, Vector256<double> gradient, Vector256<double> step) =>
        Vector256.Max(Vector256<double>.Zero, Load(_values, at, 0) - gradient * step).CopyTo(_values, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(double[] values, int at, int number) => Vector256.Create(values, at + number * RowKernels.Lanes);
}
