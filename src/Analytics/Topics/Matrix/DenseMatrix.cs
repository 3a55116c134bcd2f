namespace Analytics.Topics.Matrix;

/// <summary>A matrix of numbers stored row by row, with few columns: one for each topic.</summary>
internal sealed class DenseMatrix(int rowCount, int width)
{
    private readonly double[] _values = new double[checked(rowCount * width)];

    /// <summary>How many rows there are.</summary>
    public int RowCount => rowCount;

    /// <summary>How many columns there are.</summary>
    public int Width => width;

    /// <summary>One row, to read and to change.</summary>
    public Span<double> Row(int row) => _values.AsSpan(row * width, width);

    /// <summary>The value at a row and a column.</summary>
    public double this[int row, int column]
    {
        get => _values[row * width + column];
        set => _values[row * width + column] = value;
    }

    /// <summary>The products of every two columns: a symmetric matrix of width by width.</summary>
    public DenseMatrix Gram()
    {
        var gram = new DenseMatrix(width, width);
        for (var row = 0; row < rowCount; row++)
        {
            var values = Row(row);
            for (var column = 0; column < width; column++)
            {
                if (values[column] != 0) Vectors.AddScaled(values, values[column], gram.Row(column));
            }
        }

        return gram;
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
        for (var row = 0; row < rowCount; row++)
        {
            for (var i = 0; i < width; i++) Vectors.AddScaled(right.Row(i), this[row, i], result.Row(row));
        }

        return result;
    }
}
