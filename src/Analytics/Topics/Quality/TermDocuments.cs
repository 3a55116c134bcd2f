using Analytics.Topics.Matrix;

namespace Analytics.Topics.Quality;

/// <summary>Which stories have each term.</summary>
internal sealed class TermDocuments(SparseMatrix counts)
{
    private readonly SparseMatrix _documents = counts.Transpose();

    /// <summary>How many stories there are.</summary>
    public int Count => counts.RowCount;

    /// <summary>How many stories have a term.</summary>
    public int Of(int term) => _documents.ColumnsOf(term).Length;

    /// <summary>How many stories have both terms.</summary>
    public int Of(int first, int second)
    {
        var left = _documents.ColumnsOf(first);
        var right = _documents.ColumnsOf(second);
        var (i, j, both) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j]) both++;
            var isLeft = left[i] <= right[j];
            if (left[i] >= right[j]) j++;
            if (isLeft) i++;
        }

        return both;
    }
}
