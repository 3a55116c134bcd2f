namespace Analytics.Topics.Matrix;

/// <summary>A matrix that stores its non-zero values row by row, with ascending columns within a row.</summary>
internal sealed class SparseMatrix(int columnCount, int[] rowStarts, int[] columns, double[] values)
{
    /// <summary>How many rows there are.</summary>
    public int RowCount => rowStarts.Length - 1;

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => columnCount;

    /// <summary>The columns of a row's values.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => columns.AsSpan(rowStarts[row], rowStarts[row + 1] - rowStarts[row]);

    /// <summary>A row's values.</summary>
    public ReadOnlySpan<double> ValuesOf(int row) => values.AsSpan(rowStarts[row], rowStarts[row + 1] - rowStarts[row]);

    /// <summary>The sum of the squares of all values.</summary>
    public double SumOfSquares() => Vectors.Dot(values, values);

    /// <summary>A matrix with the same values, which may be changed row by row.</summary>
    public SparseMatrix Copy() => new(columnCount, rowStarts, columns, (double[])values.Clone());

    /// <summary>A row's values, to change.</summary>
    public Span<double> ValuesToChange(int row) => values.AsSpan(rowStarts[row], rowStarts[row + 1] - rowStarts[row]);

    /// <summary>The given rows, in the order given.</summary>
    public SparseMatrix Rows(IReadOnlyList<int> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) starts[i + 1] = starts[i] + ColumnsOf(rows[i]).Length;
        var (keptColumns, keptValues) = (new int[starts[^1]], new double[starts[^1]]);
        for (var i = 0; i < rows.Count; i++)
        {
            ColumnsOf(rows[i]).CopyTo(keptColumns.AsSpan(starts[i]));
            ValuesOf(rows[i]).CopyTo(keptValues.AsSpan(starts[i]));
        }

        return new SparseMatrix(columnCount, starts, keptColumns, keptValues);
    }

    /// <summary>Rows and columns exchanged.</summary>
    public SparseMatrix Transpose()
    {
        var starts = new int[columnCount + 1];
        foreach (var column in columns) starts[column + 1]++;
        for (var column = 0; column < columnCount; column++) starts[column + 1] += starts[column];
        var next = starts[..^1];
        var transposedColumns = new int[columns.Length];
        var transposedValues = new double[values.Length];
        for (var row = 0; row < RowCount; row++)
        {
            for (var i = rowStarts[row]; i < rowStarts[row + 1]; i++)
            {
                var at = next[columns[i]]++;
                transposedColumns[at] = row;
                transposedValues[at] = values[i];
            }
        }

        return new SparseMatrix(RowCount, starts, transposedColumns, transposedValues);
    }

    /// <summary>This matrix times a dense one. Each row of the result is summed by one thread in column order, so the bytes do not depend on the threads.</summary>
    public DenseMatrix Times(DenseMatrix right)
    {
        var result = new DenseMatrix(RowCount, right.Width);
        Blocks.ForEach(RowCount, (from, to) =>
        {
            for (var row = from; row < to; row++) RowKernels.SumRows(ColumnsOf(row), ValuesOf(row), right, result.PaddedRow(row));
        });
        return result;
    }
}
