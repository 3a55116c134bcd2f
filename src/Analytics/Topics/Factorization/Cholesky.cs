using System.Runtime.CompilerServices;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>A symmetric matrix without negative eigenvalues as the product of a lower triangle and its transpose (Golub and Van Loan, Matrix Computations, section 4.2).</summary>
/// <param name="lower">The triangle; the row and column of one that depends on those before it is zero.</param>
internal sealed class Cholesky(DenseMatrix lower)
{
    /// <summary>What is left of a value on the diagonal after the rows before it were taken out, as a part of the whole, below which it is rounding alone.</summary>
    private const double Dependent = 1e-13;

    /// <summary>Takes a matrix apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Cholesky Of(DenseMatrix matrix)
    {
        var size = matrix.Width;
        var lower = new DenseMatrix(size, size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < row; column++)
            {
                var rest = matrix[row, column] - Vectors.Dot(lower.Row(row)[..column], lower.Row(column)[..column]);
                lower[row, column] = lower[column, column] > 0 ? rest / lower[column, column] : 0;
            }

            var square = matrix[row, row] - Vectors.Dot(lower.Row(row)[..row], lower.Row(row)[..row]);
            lower[row, row] = square > Dependent * matrix[row, row] ? Math.Sqrt(square) : 0;
        }

        return new Cholesky(lower);
    }

    /// <summary>Replaces a vector by the one whose product with the lower triangle it is; zero where the triangle is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SolveLower(Span<double> vector)
    {
        for (var column = 0; column < vector.Length; column++)
        {
            var pivot = lower[column, column];
            vector[column] = pivot > 0 ? (vector[column] - Vectors.Dot(lower.Row(column)[..column], vector[..column])) / pivot : 0;
        }
    }

    /// <summary>Replaces a vector by the one whose product with the whole matrix it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(Span<double> vector)
    {
        SolveLower(vector);
        for (var row = vector.Length - 1; row >= 0; row--)
        {
            var pivot = lower[row, row];
            vector[row] = pivot > 0 ? vector[row] / pivot : 0;
            Vectors.AddScaled(lower.Row(row)[..row], -vector[row], vector[..row]);
        }
    }
}
