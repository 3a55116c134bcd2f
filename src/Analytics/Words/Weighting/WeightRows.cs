using System.Runtime.CompilerServices;
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
        var rows = new RowBuilder();
        for (var document = 0; document < index.Documents.Count; document++)
        {
            rows.Add(terms.At.AsSpan(index.DocumentStarts[document]..index.DocumentStarts[document + 1]), terms.Terms.Count);
        }

        return Of(terms.Terms, rows.Take(), minDocuments);
    }

    /// <summary>Weighs the terms that at least so many documents have.</summary>
    public static WeightRows Of(IReadOnlyList<string> terms, CountRows rows, int minDocuments)
    {
        var documents = new int[terms.Count];
        foreach (var term in rows.Terms) documents[term]++;
        var chosen = new List<RankedTerm>();
        for (var term = 0; term < documents.Length; term++) if (documents[term] >= minDocuments && documents[term] > 0) chosen.Add(new RankedTerm(terms[term], 0, term));
        chosen.Sort();
        var columnOf = new int[documents.Length];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < chosen.Count; column++) columnOf[chosen[column].Number] = column;
        var (columns, counts, starts) = InOrder(rows, columnOf, [.. chosen.Select(term => documents[term.Number])]);
        return new WeightRows([.. chosen.Select(term => term.Term)], [.. chosen.Select(term => documents[term.Number])], starts, columns, counts);
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

    /// <summary>The rows with their columns in ascending order: dealt out to the columns, then back to the rows, without a comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Columns, int[] Counts, int[] Starts) InOrder(CountRows rows, int[] columnOf, int[] documents)
    {
        var starts = new int[rows.Starts.Length];
        var next = new int[documents.Length];
        for (var column = 1; column < next.Length; column++) next[column] = next[column - 1] + documents[column - 1];
        // Row and count of each entry in one number, so that each is one access to memory.
        var dealt = new ulong[documents.Sum()];
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            var kept = 0;
            for (var i = rows.Starts[row]; i < rows.Starts[row + 1]; i++)
            {
                if (columnOf[rows.Terms[i]] is not (>= 0 and var column)) continue;
                dealt[next[column]++] = (ulong)row << 32 | (uint)rows.Counts[i];
                kept++;
            }

            starts[row + 1] = starts[row] + kept;
        }

        var (columns, counts, nextOfRow) = (new int[dealt.Length], new int[dealt.Length], starts[..^1]);
        var entry = 0;
        for (var column = 0; column < documents.Length; column++)
        {
            for (var end = entry + documents[column]; entry < end; entry++)
            {
                var at = nextOfRow[(int)(dealt[entry] >> 32)]++;
                (columns[at], counts[at]) = (column, (int)dealt[entry]);
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
