using System.Runtime.CompilerServices;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, section 8.5).</summary>
internal static class SymmetricEigen
{
    private const int Sweeps = 60;

    /// <summary>Eigenvalues, largest first, and their vectors in the columns of a matrix.</summary>
    public static (double[] Values, DenseMatrix Vectors) Decompose(DenseMatrix symmetric)
    {
        var size = symmetric.RowCount;
        var matrix = symmetric.Copy();
        var vectors = new DenseMatrix(size, size);
        for (var i = 0; i < size; i++) vectors[i, i] = 1;
        for (var sweep = 0; sweep < Sweeps && OffDiagonal(matrix) > 1e-30 * Diagonal(matrix); sweep++)
        {
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++) Rotate(matrix, vectors, p, q);
            }
        }

        var order = Enumerable.Range(0, size).OrderByDescending(i => matrix[i, i]).ToArray();
        var sorted = new DenseMatrix(size, size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++) sorted[row, column] = vectors[row, order[column]];
        }

        return ([.. order.Select(i => matrix[i, i])], sorted);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rotate(DenseMatrix matrix, DenseMatrix vectors, int p, int q)
    {
        if (matrix[p, q] == 0) return;
        var theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        for (var i = 0; i < matrix.RowCount; i++) RotatePair(matrix.Row(i), p, q, cosine, sine);
        for (var i = 0; i < matrix.RowCount; i++)
        {
            var (a, b) = (matrix[p, i], matrix[q, i]);
            matrix[p, i] = cosine * a - sine * b;
            matrix[q, i] = sine * a + cosine * b;
        }

        for (var i = 0; i < vectors.RowCount; i++) RotatePair(vectors.Row(i), p, q, cosine, sine);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RotatePair(Span<double> row, int p, int q, double cosine, double sine)
    {
        var (a, b) = (row[p], row[q]);
        row[p] = cosine * a - sine * b;
        row[q] = sine * a + cosine * b;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OffDiagonal(DenseMatrix matrix)
    {
        var sum = 0.0;
        for (var row = 0; row < matrix.RowCount; row++)
        {
            for (var column = row + 1; column < matrix.Width; column++) sum += matrix[row, column] * matrix[row, column];
        }

        return sum;
    }

    private static double Diagonal(DenseMatrix matrix)
    {
        var sum = 0.0;
        for (var i = 0; i < matrix.RowCount; i++) sum += matrix[i, i] * matrix[i, i];
        return sum;
    }
}
