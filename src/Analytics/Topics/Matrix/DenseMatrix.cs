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
