using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>The leading singular values and vectors of a sparse matrix, by random projection with power iterations (Halko, Martinsson and Tropp 2011).</summary>
/// <param name="Left">Left vectors in columns, one row for each row of the matrix.</param>
/// <param name="Values">Singular values, largest first; those that are zero within rounding are left out.</param>
/// <param name="Right">Right vectors in columns, one row for each column of the matrix.</param>
internal sealed record RandomizedSvd(DenseMatrix Left, double[] Values, DenseMatrix Right)
{
    private const int Oversampling = 10;
    private const int PowerIterations = 5;

    // Any other would do as well. It is no option, as the directions far down the list come out a little different with each, and with them the topics.
    private const int ProjectionSeed = 1;
    private const double Negligible = 1e-7;

    /// <summary>Up to <paramref name="rank"/> singular triplets. The projection is the same for every matrix of that size, so the triplets are too.</summary>
    public static RandomizedSvd Of(SparseMatrix matrix, SparseMatrix transposed, int rank)
    {
        var width = Math.Min(rank + Oversampling, Math.Min(matrix.RowCount, matrix.ColumnCount));
        var basis = matrix.Times(Signs(matrix.ColumnCount, width));
        Orthonormal.Columns(basis);
        for (var iteration = 0; iteration < PowerIterations; iteration++)
        {
            // Not made orthonormal half way: what two products do to the smallest values can be borne.
            basis = matrix.Times(transposed.Times(basis));
            Orthonormal.Columns(basis);
        }

        // With B the basis's transpose times the matrix, B's left vectors are the eigenvectors of B times its transpose: small and symmetric.
        var projected = transposed.Times(basis);
        var (eigenvalues, vectors) = SymmetricEigen.Decompose(projected.Gram());
        var values = eigenvalues.Take(rank).Select(value => Math.Sqrt(Math.Max(0, value))).ToArray();
        values = [.. values.TakeWhile(value => value > Negligible * values[0])];
        var left = basis.Times(FirstColumns(vectors, values.Length));
        var right = projected.Times(FirstColumns(vectors, values.Length));
        for (var row = 0; row < right.RowCount; row++)
        {
            for (var i = 0; i < values.Length; i++) right[row, i] /= values[i];
        }

        return new RandomizedSvd(left, values, right);
    }

    /// <summary>The first <paramref name="rank"/> triplets.</summary>
    public RandomizedSvd First(int rank) =>
        rank >= Values.Length ? this : new RandomizedSvd(FirstColumns(Left, rank), Values[..rank], FirstColumns(Right, rank));

    /// <summary>Ones with signs that look drawn, which serve as well as values of a normal distribution and cost nothing.</summary>
    private static DenseMatrix Signs(int rows, int width)
    {
        var random = new Random(ProjectionSeed);
        var result = new DenseMatrix(rows, width);
        var (bits, left) = (0L, 0);
        for (var row = 0; row < rows; row++)
        {
            foreach (ref var value in result.Row(row))
            {
                if (left-- == 0) (bits, left) = (random.NextInt64(), 62);
                value = (bits >> left & 1) * 2 - 1;
            }
        }

        return result;
    }

    private static DenseMatrix FirstColumns(DenseMatrix matrix, int count)
    {
        var result = new DenseMatrix(matrix.RowCount, count);
        for (var row = 0; row < matrix.RowCount; row++) matrix.Row(row)[..count].CopyTo(result.Row(row));
        return result;
    }
}
