using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>Puts guided topics in front of a first approximation.</summary>
internal static class GuidedStart
{
    /// <summary>
    /// The guided topics first, each with the stories that have its terms and what those stories have of every term; then as many columns of
    /// <paramref name="free"/> as there is room for. Terms with an owner are zero elsewhere.
    /// </summary>
    public static NonnegativeFactors Of(SparseMatrix matrix, SparseMatrix transposed, NonnegativeFactors free, Guidance guidance)
    {
        if (guidance.Columns.Length == 0) return free;
        var width = Math.Max(free.Stories.Width, guidance.Columns.Length);
        var stories = new DenseMatrix(matrix.RowCount, width);
        for (var topic = 0; topic < guidance.Columns.Length; topic++) FillStories(stories, topic, guidance.Columns[topic], transposed);
        var terms = transposed.Times(stories);
        Normalize(terms, guidance.Columns.Length);
        Copy(free.Stories, stories, guidance.Columns.Length);
        Copy(free.Terms, terms, guidance.Columns.Length);
        ClearOwned(terms, guidance.Owners(matrix.ColumnCount));
        return new NonnegativeFactors(stories, terms);
    }

    private static void FillStories(DenseMatrix stories, int topic, int[] columns, SparseMatrix transposed)
    {
        foreach (var column in columns)
        {
            var rows = transposed.ColumnsOf(column);
            var values = transposed.ValuesOf(column);
            for (var i = 0; i < rows.Length; i++) stories[rows[i], topic] += values[i];
        }
    }

    /// <summary>Scales the first columns to length 1.</summary>
    private static void Normalize(DenseMatrix terms, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            var squares = 0.0;
            for (var row = 0; row < terms.RowCount; row++) squares += terms[row, column] * terms[row, column];
            if (squares == 0) continue;
            for (var row = 0; row < terms.RowCount; row++) terms[row, column] /= Math.Sqrt(squares);
        }
    }

    private static void Copy(DenseMatrix from, DenseMatrix to, int offset)
    {
        for (var row = 0; row < from.RowCount; row++) from.Row(row)[..(to.Width - offset)].CopyTo(to.Row(row)[offset..]);
    }

    private static void ClearOwned(DenseMatrix terms, int[] owners)
    {
        for (var row = 0; row < terms.RowCount; row++)
        {
            for (var column = 0; owners[row] >= 0 && column < terms.Width; column++)
            {
                if (column != owners[row]) terms[row, column] = 0;
            }
        }
    }
}
