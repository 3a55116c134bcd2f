using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>
/// Comes to non-negative factors by hierarchical alternating least squares (Cichocki and Phan 2009): one factor after the other is moved to where the
/// squared error is least along each of its values in turn, and then led a little further the way it went, as long as the error falls
/// (Ang and Gillis 2019), which takes a third of the rounds.
/// </summary>
internal sealed class CoordinateDescent(SparseMatrix matrix, SparseMatrix transposed, int[]? owners)
{
    // How much further a factor is led, and how that grows while the error falls and shrinks when it does not; from Ang and Gillis.
    private const double FirstFurther = 0.5;
    private const double Growth = 1.05;
    private const double LimitGrowth = 1.01;
    private const double Shrinkage = 1.5;

    /// <summary>What takes time is to multiply the matrix with the other factor, so moving each value more than once pays (Gillis and Glineur 2012).</summary>
    private const int Sweeps = 2;

    /// <summary>As a part of the error: what a round has to take off it to be followed by another.</summary>
    private const double Tolerance = 2e-6;

    /// <summary>Moves both factors, in place, until that changes next to nothing.</summary>
    /// <param name="stories">One row for each row of the matrix.</param>
    /// <param name="terms">One row for each column of the matrix.</param>
    /// <param name="rounds">How many rounds there are at most.</param>
    public void Run(DenseMatrix stories, DenseMatrix terms, int rounds)
    {
        var (left, right) = (LedFactor.From(stories), LedFactor.From(terms));
        var (further, limit) = (FirstFurther, 1.0);
        var squares = matrix.SumOfSquares();
        var last = squares;
        for (var round = 0; round < rounds; round++)
        {
            Move(matrix, right.Ahead, left, further, null);
            var agreement = Move(transposed, left.Ahead, right, further, owners);
            var error = Math.Max(0, squares - 2 * agreement + Vectors.Dot(left.Ahead.Gram().PaddedRows, right.Here.Gram().PaddedRows));
            if (error <= last)
            {
                if (last - error <= Tolerance * last) break;
                (further, limit) = (Math.Min(limit, Growth * further), Math.Min(1, LimitGrowth * limit));
            }
            else
            {
                left.Stop();
                right.Stop();
                (further, limit) = (further / Shrinkage, further);
            }

            last = error;
        }
    }

    /// <summary>
    /// Moves one factor; returns the sum of the products of the matrix's values and those of the two factors multiplied. Rows do not depend on each
    /// other, and sums are added up by blocks of them, so any number of threads gives the same bytes.
    /// </summary>
    private static double Move(SparseMatrix matrix, DenseMatrix other, LedFactor factor, double further, int[]? owners)
    {
        var gram = other.Gram();
        var agreements = new double[Blocks.Count(factor.Here.RowCount)];
        Blocks.ForEach(factor.Here.RowCount, (from, to) =>
        {
            var tile = new CoordinateTile(factor.Here.Width);
            for (var first = from; first < to; first += CoordinateTile.Rows)
            {
                var end = Math.Min(to, first + CoordinateTile.Rows);
                if (end - first < CoordinateTile.Rows) tile.Clear();
                for (var row = first; row < end; row++) tile.Read(matrix, row, other, factor.Ahead.Row(row), row - first, owners?[row] ?? -1);
                for (var sweep = 0; sweep < Sweeps; sweep++) tile.Descend(gram.PaddedRows);
                agreements[Blocks.Of(from)] += tile.Agreement();
                for (var row = first; row < end; row++) tile.Write(row - first, factor.Here.Row(row), factor.Ahead.Row(row), further);
            }
        });
        return agreements.Sum();
    }
}
