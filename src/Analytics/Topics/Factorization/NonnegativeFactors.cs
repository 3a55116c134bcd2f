using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>A matrix written as the product of two without negative values: what each story has of each topic, and what each topic has of each term.</summary>
/// <param name="Stories">One row for each story, one column for each topic.</param>
/// <param name="Terms">One row for each term, one column for each topic.</param>
internal sealed record NonnegativeFactors(DenseMatrix Stories, DenseMatrix Terms)
{
    /// <summary>After so many rounds they are as good as they get, or nearly.</summary>
    public const int MaxRounds = 100;

    private const int MaxRoundsInRow = 300;

    private const double RowTolerance = 1e-9;

    /// <summary>
    /// Least-squares factors by coordinate descent, started from the matrix's singular vectors (NNDSVD: Boutsidis and Gallopoulos 2008). Fewer columns than <paramref name="rank"/> where the matrix has a lower rank. The first columns
    /// are the guided topics: started from their terms, which no other column can have. Fewer rounds give rougher factors.
    /// </summary>
    public static NonnegativeFactors Of(DocumentTermMatrix matrix, int rank, Guidance guidance, int rounds = MaxRounds)
    {
        var (weights, transposed) = (matrix.Weights, matrix.Transposed);
        var (stories, terms) = GuidedStart.Of(weights, transposed, Start(matrix.Singular(rank)), guidance);
        var owners = guidance.Columns.Length > 0 ? guidance.Owners(weights.ColumnCount) : null;
        new CoordinateDescent(weights, transposed, owners).Run(stories, terms, rounds);
        return new NonnegativeFactors(stories, terms);
    }

    /// <summary>What each row of a matrix has of topics that are known: the non-negative coefficients with the least squared error.</summary>
    public static DenseMatrix Solve(SparseMatrix matrix, DenseMatrix terms)
    {
        var cross = matrix.Times(terms);
        var gram = terms.Gram();
        var stories = new DenseMatrix(matrix.RowCount, terms.Width);
        Blocks.ForEach(matrix.RowCount, (from, to) =>
        {
            var gradient = new double[terms.Width];
            for (var row = from; row < to; row++) SolveRow(stories.Row(row), cross.Row(row), gradient, gram);
        });
        return stories;
    }

    private static void SolveRow(Span<double> row, ReadOnlySpan<double> cross, double[] gradient, DenseMatrix gram)
    {
        var first = 0.0;
        for (var round = 0; round < MaxRoundsInRow; round++)
        {
            cross.CopyTo(gradient);
            var change = UpdateRow(row, gradient, gram);
            if (round == 0) first = change;
            if (change <= RowTolerance * first) break;
        }
    }

    /// <summary>For each column the positive or the negative parts of the two singular vectors, whichever carry more; the rest is zero.</summary>
    private static NonnegativeFactors Start(RandomizedSvd svd)
    {
        var rank = svd.Values.Length;
        var stories = new DenseMatrix(svd.Left.RowCount, rank);
        var terms = new DenseMatrix(svd.Right.RowCount, rank);
        for (var column = 0; column < rank; column++)
        {
            var (leftPlus, rightPlus) = (LengthOfPart(svd.Left, column, 1), LengthOfPart(svd.Right, column, 1));
            var (leftMinus, rightMinus) = (LengthOfPart(svd.Left, column, -1), LengthOfPart(svd.Right, column, -1));
            var sign = leftPlus * rightPlus >= leftMinus * rightMinus ? 1 : -1;
            var (left, right) = sign > 0 ? (leftPlus, rightPlus) : (leftMinus, rightMinus);
            if (left == 0 || right == 0) continue;
            var scale = Math.Sqrt(svd.Values[column] * left * right);
            FillPart(svd.Left, stories, column, sign, scale / left);
            FillPart(svd.Right, terms, column, sign, scale / right);
        }

        return new NonnegativeFactors(stories, terms);
    }

    private static double LengthOfPart(DenseMatrix vectors, int column, int sign)
    {
        var sum = 0.0;
        for (var row = 0; row < vectors.RowCount; row++)
        {
            var value = Math.Max(0, sign * vectors[row, column]);
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }

    private static void FillPart(DenseMatrix vectors, DenseMatrix target, int column, int sign, double scale)
    {
        for (var row = 0; row < vectors.RowCount; row++) target[row, column] = Math.Max(0, sign * vectors[row, column]) * scale;
    }

    /// <summary>
    /// Descends along each value of a row in turn; returns how far from the best they were. <paramref name="gradient"/> comes in as the cross
    /// product and is used up.
    /// </summary>
    private static double UpdateRow(Span<double> row, Span<double> gradient, DenseMatrix gram)
    {
        var change = 0.0;
        foreach (ref var value in gradient) value = -value;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != 0) Vectors.AddScaled(gram.Row(i), row[i], gradient);
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (gram[i, i] == 0) continue;
            change += Math.Abs(row[i] == 0 ? Math.Min(0, gradient[i]) : gradient[i]);
            var value = Math.Max(0, row[i] - gradient[i] / gram[i, i]);
            if (value == row[i]) continue;
            Vectors.AddScaled(gram.Row(i), value - row[i], gradient);
            row[i] = value;
        }

        return change;
    }
}
