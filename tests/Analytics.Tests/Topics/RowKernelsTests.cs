using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

/// <summary>Loops over whole vectors add up what plain ones do, at every width of a row.</summary>
public class RowKernelsTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 21), 33, 50];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Sums_of_rows_are_those_of_a_plain_loop(int width)
    {
        var matrix = Filled(9, width);
        int[] rows = [3, 0, 8, 3];
        double[] factors = [0.5, -2, 1, 3];
        var sum = new double[RowKernels.Padded(width)];

        RowKernels.SumRows(rows, factors, matrix, sum);

        Assert.All(Enumerable.Range(0, width), column => Assert.Equal(rows.Select((row, i) => factors[i] * matrix[row, column]).Sum(), sum[column], 12));
        Assert.All(sum.Skip(width), value => Assert.Equal(0, value));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_with_a_row_are_those_of_a_plain_loop(int width)
    {
        var (matrix, other) = (Filled(9, width), Filled(2, width));
        int[] rows = [8, 1, 1];
        var products = new double[3];

        RowKernels.Dots(rows, matrix, other.PaddedRow(1), products);

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(Enumerable.Range(0, width).Sum(column => matrix[rows[i], column] * other[1, column]), products[i], 12));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_of_columns_are_those_of_a_plain_loop(int width)
    {
        // More rows than a block has.
        var matrix = Filled(300, width);

        var gram = matrix.Gram();

        Assert.All(
            Enumerable.Range(0, width * width),
            at => Assert.Equal(Enumerable.Range(0, 300).Sum(row => matrix[row, at / width] * matrix[row, at % width]), gram[at / width, at % width], 9));
    }

    private static DenseMatrix Filled(int rows, int width)
    {
        var random = new Random(rows);
        var matrix = new DenseMatrix(rows, width);
        for (var row = 0; row < rows; row++)
        {
            foreach (ref var value in matrix.Row(row)) value = random.NextDouble() - 0.5;
        }

        return matrix;
    }
}
