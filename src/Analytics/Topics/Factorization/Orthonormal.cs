using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>
/// Makes the columns of a matrix orthonormal by Cholesky factors of their products (CholeskyQR2: Fukaya and others 2014): all work goes along the
/// rows, as they are stored, and is done twice against rounding.
/// </summary>
internal static class Orthonormal
{
    /// <summary>What is left of a column's square after the columns before it were taken out, as a part of the whole, below which it is rounding alone.</summary>
    private const double Dependent = 1e-13;

    /// <summary>Orthonormal columns that span the same; a column that depends on those before it becomes zero.</summary>
    public static void Columns(DenseMatrix matrix)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var factor = Cholesky(matrix.Gram());
            Blocks.ForEach(matrix.RowCount, (from, to) =>
            {
                for (var row = from; row < to; row++) Solve(factor, matrix.Row(row));
            });
        }
    }

    /// <summary>The lower triangle whose product with its transpose is the matrix; the row and column of a dependent one is zero.</summary>
    private static DenseMatrix Cholesky(DenseMatrix gram)
    {
        var size = gram.Width;
        var lower = new DenseMatrix(size, size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < row; column++)
            {
                var rest = gram[row, column] - Vectors.Dot(lower.Row(row)[..column], lower.Row(column)[..column]);
                lower[row, column] = lower[column, column] > 0 ? rest / lower[column, column] : 0;
            }

            var square = gram[row, row] - Vectors.Dot(lower.Row(row)[..row], lower.Row(row)[..row]);
            lower[row, row] = square > Dependent * gram[row, row] ? Math.Sqrt(square) : 0;
        }

        return lower;
    }

    /// <summary>Solves for a row of the orthonormal matrix, in place.</summary>
    private static void Solve(DenseMatrix lower, Span<double> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            var pivot = lower[column, column];
            row[column] = pivot > 0 ? (row[column] - Vectors.Dot(lower.Row(column)[..column], row[..column])) / pivot : 0;
        }
    }
}
