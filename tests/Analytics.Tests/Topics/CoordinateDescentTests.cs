using Analytics.Topics.Factorization;
using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

/// <summary>Factors end where moving any value by itself makes the error no smaller.</summary>
public class CoordinateDescentTests
{
    [Fact]
    public void A_matrix_that_is_a_product_is_taken_apart_again()
    {
        var (stories, terms) = (Random(37, 3, seed: 1), Random(50, 3, seed: 2));
        var matrix = Product(stories, terms);
        var (left, right) = (Random(37, 3, seed: 3), Random(50, 3, seed: 4));

        new CoordinateDescent(matrix, matrix.Transpose(), owners: null).Run(left, right, rounds: 2000);

        Assert.All(
            Enumerable.Range(0, 37 * 50),
            at => Assert.Equal(Vectors.Dot(stories.Row(at / 50), terms.Row(at % 50)), Vectors.Dot(left.Row(at / 50), right.Row(at % 50)), 1));
        Assert.All(Enumerable.Range(0, 37), row => Assert.All(left.Row(row).ToArray(), value => Assert.True(value >= 0)));
    }

    [Fact]
    public void A_term_with_an_owner_is_in_no_other_column()
    {
        var matrix = Product(Random(20, 2, seed: 5), Random(18, 2, seed: 6));
        var (left, right) = (Random(20, 2, seed: 7), Random(18, 2, seed: 8));
        var owners = Enumerable.Repeat(-1, 18).ToArray();
        owners[17] = 1;
        right[17, 0] = 0;

        new CoordinateDescent(matrix, matrix.Transpose(), owners).Run(left, right, rounds: 50);

        Assert.Equal(0, right[17, 0]);
        Assert.True(right[17, 1] > 0);
    }

    private static SparseMatrix Product(DenseMatrix left, DenseMatrix right)
    {
        var (rows, columns) = (left.RowCount, right.RowCount);
        return new SparseMatrix(
            columns,
            [.. Enumerable.Range(0, rows + 1).Select(row => row * columns)],
            [.. Enumerable.Range(0, rows * columns).Select(at => at % columns)],
            [.. Enumerable.Range(0, rows * columns).Select(at => Vectors.Dot(left.Row(at / columns), right.Row(at % columns)))]);
    }

    private static DenseMatrix Random(int rows, int width, int seed)
    {
        var random = new Random(seed);
        var matrix = new DenseMatrix(rows, width);
        for (var row = 0; row < rows; row++)
        {
            foreach (ref var value in matrix.Row(row)) value = Math.Max(0, random.NextDouble() - 0.3);
        }

        return matrix;
    }
}
