namespace Analytics.Topics.Matrix;

/// <summary>A matrix of numbers stored row by row, with few columns: one for each topic.</summary>
internal sealed class DenseMatrix(int rowCount, int width)
{
    // Rows are filled up with zeros to whole vectors, so that loops over them have no rest to see to.
    private readonly double[] _values = new double[checked(rowCount * RowKernels.Padded(width))];
    private readonly int _stride = RowKernels.Padded(width);

    /// <summary>How many rows there are.</summary>
    public int RowCount => rowCount;

    /// <summary>How many columns there are.</summary>
    public int Width => width;

    /// <summary>One row, to read and to change.</summary>
    public Span<double> Row(int row) => _values.AsSpan(row * _stride, width);

    /// <summary>All rows one after the other, each filled up with zeros to <see cref="RowKernels.Padded"/> values.</summary>
    public ReadOnlySpan<double> PaddedRows => _values;

    /// <summary>One row with the zeros that fill it up, which have to stay.</summary>
    public Span<double> PaddedRow(int row) => _values.AsSpan(row * _stride, _stride);

    /// <summary>The value at a row and a column.</summary>
    public double this[int row, int column]
    {
        get => _values[row * _stride + column];
        set => _values[row * _stride + column] = value;
    }

    /// <summary>
    /// The products of every two columns: a symmetric matrix of width by width. Added up by blocks of rows, whose order does not depend on the threads.
    /// </summary>
    public DenseMatrix Gram()
    {
        var parts = new DenseMatrix[Blocks.Count(rowCount)];
        Blocks.ForEach(rowCount, (from, to) =>
        {
            var part = parts[Blocks.Of(from)] = new DenseMatrix(width, width);
            RowKernels.Products(PaddedRows[(from * _stride)..(to * _stride)], _stride, part);
        });
        if (parts.Length == 0) return new DenseMatrix(width, width);
        foreach (var part in parts.AsSpan(1)) Vectors.AddScaled(part._values, 1, parts[0]._values);
        return parts[0];
    }

    /// <summary>Scales each column so that it adds up to 1; a column of zeros stays as it is.</summary>
    public void ScaleColumnsToOne()
    {
        var sums = new double[width];
        for (var row = 0; row < rowCount; row++) Vectors.AddScaled(Row(row), 1, sums);
        for (var row = 0; row < rowCount; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (sums[column] > 0) this[row, column] /= sums[column];
            }
        }
    }

    /// <summary>One column, copied.</summary>
    public double[] Column(int column)
    {
        var values = new double[rowCount];
        for (var row = 0; row < rowCount; row++) values[row] = this[row, column];
        return values;
    }

    /// <summary>The given columns, in the order given.</summary>
    public DenseMatrix Columns(IReadOnlyList<int> columns)
    {
        var result = new DenseMatrix(rowCount, columns.Count);
        for (var row = 0; row < rowCount; row++)
        {
            for (var i = 0; i < columns.Count; i++) result[row, i] = this[row, columns[i]];
        }

        return result;
    }

    /// <summary>Scales each row to length 1; a row of zeros stays as it is.</summary>
    public void ScaleRowsToLengthOne()
    {
        for (var row = 0; row < rowCount; row++)
        {
            var length = Math.Sqrt(Vectors.Dot(Row(row), Row(row)));
            foreach (ref var value in Row(row))
            {
                if (length > 0) value /= length;
            }
        }
    }

    /// <summary>A matrix with the same values.</summary>
    public DenseMatrix Copy()
    {
        var copy = new DenseMatrix(rowCount, width);
        CopyTo(copy);
        return copy;
    }

    /// <summary>Copies all values to a matrix of the same size.</summary>
    public void CopyTo(DenseMatrix other) => _values.CopyTo(other._values.AsSpan());

    /// <summary>Rows and columns exchanged.</summary>
    public DenseMatrix Transpose()
    {
        var result = new DenseMatrix(width, rowCount);
        for (var row = 0; row < rowCount; row++)
        {
            for (var column = 0; column < width; column++) result[column, row] = this[row, column];
        }

        return result;
    }

    /// <summary>The transpose of this matrix, times another with as many rows.</summary>
    public DenseMatrix TransposedTimes(DenseMatrix right)
    {
        var result = new DenseMatrix(width, right.Width);
        for (var row = 0; row < rowCount; row++)
        {
            for (var column = 0; column < width; column++) Vectors.AddScaled(right.Row(row), this[row, column], result.Row(column));
        }

        return result;
    }

    /// <summary>This matrix times another.</summary>
    public DenseMatrix Times(DenseMatrix right)
    {
        var result = new DenseMatrix(rowCount, right.Width);
        int[] rows = [.. Enumerable.Range(0, width)];
        Blocks.ForEach(rowCount, (from, to) =>
        {
            for (var row = from; row < to; row++) RowKernels.SumRows(rows, Row(row), right, result.PaddedRow(row));
        });
        return result;
    }
}
