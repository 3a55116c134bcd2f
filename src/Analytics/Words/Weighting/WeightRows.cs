using Analytics.Words.Indexing;

namespace Analytics.Words.Weighting;

/// <summary>The weights of each document, by ascending numbers of terms in ordinal order.</summary>
internal sealed class WeightRows
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly int[] _counts;
    private readonly double[] _values;
    private readonly int[] _documents;
    private readonly string[] _terms;
    private readonly Lazy<(int[] Starts, int[] Rows, double[] Values)> _byTerm;

    private WeightRows(string[] terms, int[] documents, int[] starts, int[] columns, int[] counts)
    {
        (_terms, _documents, _starts, _columns, _counts) = (terms, documents, starts, columns, counts);
        _values = new double[columns.Length];
        var inverse = Array.ConvertAll(documents, having => Math.Log((1.0 + starts.Length - 1) / (1 + having)) + 1);
        for (var row = 0; row + 1 < starts.Length; row++) Weigh(row, inverse);
        _byTerm = new Lazy<(int[], int[], double[])>(Transpose);
    }

    public IReadOnlyList<string> Terms => _terms;

    /// <summary>Counts the terms that at least so many documents have.</summary>
    public static WeightRows Of(TermSequence terms, int minDocuments)
    {
        var index = terms.Index;
        var starts = new int[index.Documents.Count + 1];
        var (columns, counts) = (new List<int>(), new List<int>());
        var documents = new int[terms.Terms.Count];
        var inDocument = new int[terms.Terms.Count];
        var present = new List<int>();
        for (var document = 0; document < index.Documents.Count; document++)
        {
            present.Clear();
            foreach (var term in terms.At.AsSpan(index.DocumentStarts[document], index.DocumentStarts[document + 1] - index.DocumentStarts[document]))
            {
                if (term >= 0 && inDocument[term]++ == 0) present.Add(term);
            }

            foreach (var term in present)
            {
                columns.Add(term);
                counts.Add(inDocument[term]);
                documents[term]++;
                inDocument[term] = 0;
            }

            starts[document + 1] = columns.Count;
        }

        return Renumbered(terms, (starts, [.. columns], [.. counts]), documents, minDocuments);
    }

    /// <summary>The number of a term; below 0 where it is not listed.</summary>
    public int ColumnOf(string term) => Array.BinarySearch(_terms, term, StringComparer.Ordinal);

    public ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public ReadOnlySpan<double> ValuesOf(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public int CountAt(int row, int index) => _counts[_starts[row] + index];

    public int DocumentsOf(int column) => _documents[column];

    /// <summary>The cosine of a document with each one it has a term in common with.</summary>
    public IEnumerable<(int Other, double Cosine)> CosinesWith(int row)
    {
        var (starts, rows, values) = _byTerm.Value;
        var sums = new double[_starts.Length - 1];
        for (var i = _starts[row]; i < _starts[row + 1]; i++)
        {
            for (var j = starts[_columns[i]]; j < starts[_columns[i] + 1]; j++) sums[rows[j]] += _values[i] * values[j];
        }

        return sums.Select((sum, other) => (other, Math.Min(1, sum))).Where(pair => pair.Item2 > 0);
    }

    private static WeightRows Renumbered(TermSequence terms, (int[] Starts, int[] Columns, int[] Counts) rows, int[] documents, int minDocuments)
    {
        var chosen = Enumerable.Range(0, documents.Length).Where(term => documents[term] >= minDocuments).ToArray();
        Array.Sort(chosen, (left, right) => string.CompareOrdinal(terms.Terms[left], terms.Terms[right]));
        var columnOf = new int[documents.Length];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < chosen.Length; column++) columnOf[chosen[column]] = column;
        var (columns, counts, starts) = InOrder(rows, columnOf, chosen.Length);
        return new WeightRows(Array.ConvertAll(chosen, term => terms.Terms[term]), Array.ConvertAll(chosen, term => documents[term]), starts, columns, counts);
    }

    /// <summary>The rows with their columns in ascending order: dealt out to the columns, then back to the rows, without a comparison.</summary>
    private static (int[] Columns, int[] Counts, int[] Starts) InOrder((int[] Starts, int[] Columns, int[] Counts) rows, int[] columnOf, int columnCount)
    {
        var starts = new int[rows.Starts.Length];
        var columnStarts = new int[columnCount + 1];
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            var kept = 0;
            for (var i = rows.Starts[row]; i < rows.Starts[row + 1]; i++)
            {
                if (columnOf[rows.Columns[i]] < 0) continue;
                kept++;
                columnStarts[columnOf[rows.Columns[i]] + 1]++;
            }

            starts[row + 1] = starts[row] + kept;
        }

        for (var column = 0; column < columnCount; column++) columnStarts[column + 1] += columnStarts[column];
        var (dealtRows, dealtCounts, next) = (new int[starts[^1]], new int[starts[^1]], columnStarts[..^1]);
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            for (var i = rows.Starts[row]; i < rows.Starts[row + 1]; i++)
            {
                if (columnOf[rows.Columns[i]] is not (>= 0 and var column)) continue;
                (dealtRows[next[column]], dealtCounts[next[column]]) = (row, rows.Counts[i]);
                next[column]++;
            }
        }

        var (columns, counts, nextOfRow) = (new int[starts[^1]], new int[starts[^1]], starts[..^1]);
        for (var column = 0; column < columnCount; column++)
        {
            for (var i = columnStarts[column]; i < columnStarts[column + 1]; i++)
            {
                var at = nextOfRow[dealtRows[i]]++;
                (columns[at], counts[at]) = (column, dealtCounts[i]);
            }
        }

        return (columns, counts, starts);
    }

    private void Weigh(int row, double[] inverse)
    {
        var squares = 0.0;
        for (var i = _starts[row]; i < _starts[row + 1]; i++)
        {
            _values[i] = _counts[i] * inverse[_columns[i]];
            squares += _values[i] * _values[i];
        }

        var length = Math.Sqrt(squares);
        for (var i = _starts[row]; i < _starts[row + 1]; i++) _values[i] /= length;
    }

    private (int[] Starts, int[] Rows, double[] Values) Transpose()
    {
        var starts = new int[_terms.Length + 1];
        foreach (var column in _columns) starts[column + 1]++;
        for (var column = 0; column < _terms.Length; column++) starts[column + 1] += starts[column];
        var next = starts.AsSpan(0, _terms.Length).ToArray();
        var (rows, values) = (new int[_columns.Length], new double[_columns.Length]);
        for (var row = 0; row + 1 < _starts.Length; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                var at = next[_columns[i]]++;
                (rows[at], values[at]) = (row, _values[i]);
            }
        }

        return (starts, rows, values);
    }
}
