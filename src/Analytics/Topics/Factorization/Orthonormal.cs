using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>
/// Makes the columns of a matrix orthonormal by Cholesky factors of their products (CholeskyQR2: Fukaya and others 2014): all work goes along the
/// rows, as they are stored, and is done twice against rounding.
/// </summary>
internal static class Orthonormal
{
    /// <summary>Orthonormal columns that span the same; a column that depends on those before it becomes zero.</summary>
    public static void Columns(DenseMatrix matrix)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var factor = Cholesky.Of(matrix.Gram());
            Blocks.ForEach(matrix.RowCount, (from, to) =>
            {
                for (var row = from; row < to; row++) factor.SolveLower(matrix.Row(row));
            });
        }
    }
}
