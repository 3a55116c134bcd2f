using Analytics.Topics.Matrix;

namespace Analytics.Topics.Allocation;

/// <summary>Shares words out among topics.</summary>
internal sealed class WordParts(int topics)
{
    private readonly double[] _sum = new double[RowKernels.Padded(topics)];
    private double[] _ratios = [];

    /// <summary>
    /// How many words of a row each topic gets, when each word is shared out in proportion to the products of what the row and the word's column have
    /// of the topics. It is the same for a story and its terms as for a term and its stories.
    /// </summary>
    public ReadOnlySpan<double> Of(SparseMatrix counts, int row, DenseMatrix rows, DenseMatrix columns)
    {
        var numbers = counts.ColumnsOf(row);
        if (_ratios.Length < numbers.Length) _ratios = new double[numbers.Length * 2];
        var ratios = _ratios.AsSpan(0, numbers.Length);
        RowKernels.Dots(numbers, columns, rows.PaddedRow(row), ratios);
        Vectors.DivideInto(counts.ValuesOf(row), ratios);
        RowKernels.SumRows(numbers, ratios, columns, _sum);
        Vectors.MultiplyBy(rows.PaddedRow(row), _sum);
        return _sum.AsSpan(0, topics);
    }
}
