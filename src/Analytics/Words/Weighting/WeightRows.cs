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

    private WeightRows(string[] terms, int[] documents, int[] starts)
    {
        (_terms, _documents, _starts) = (terms, documents, starts);
        _columns = GC.AllocateUninitializedArray<int>(starts[^1]);
        _counts = GC.AllocateUninitializedArray<int>(starts[^1]);
        _values = GC.AllocateUninitializedArray<double>(starts[^1]);
        _byTerm = new Lazy<(int[], int[], double[])>(Transpose);
    }

    public IReadOnlyList<string> Terms => _terms;

    /// <summary>Counts the terms that at least so many documents have.</summary>
    public static WeightRows Of(TermSequence terms, int minDocuments)
    {
        const int DocumentsOfBlock = 256;
        var index = terms.Index;
        var rows = new RowBuilder();
        var blocks = new List<CountRows>();
        for (var document = 0; document < index.Documents.Count; document++)
        {
            rows.Add(terms.At.AsSpan(index.DocumentStarts[document]..index.DocumentStarts[document + 1]), terms.Terms.Count);
            if ((document + 1) % DocumentsOfBlock == 0) blocks.Add(rows.Take());
        }

        blocks.Add(rows.Take());
        int[] same = [.. Enumerable.Range(0, terms.Terms.Count)];
        return Of(terms.Terms, rows.Documents, [.. blocks.Select(block => new NumberedRows(block, same))], minDocuments, Environment.ProcessorCount);
    }

    /// <summary>Weighs the terms that at least so many documents have.</summary>
    /// <param name="terms">The terms by their numbers.</param>
    /// <param name="documents">For each term in how many documents it is.</param>
    /// <param name="blocks">The documents' counts, in order.</param>
    /// <param name="minDocuments">The fewest documents of a term, at least 1.</param>
    /// <param name="threads">How many threads weigh; the weights are the same with any number.</param>
    public static WeightRows Of(IReadOnlyList<string> terms, int[] documents, IReadOnlyList<NumberedRows> blocks, int minDocuments, int threads)
    {
        var chosen = new List<RankedTerm>();
        for (var term = 0; term < terms.Count; term++) if (documents[term] >= minDocuments) chosen.Add(new RankedTerm(terms[term], 0, term));
        chosen.Sort();
        var columnOf = new int[terms.Count];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < chosen.Count; column++) columnOf[chosen[column].Number] = column;

        var columnsOf = blocks.Select(block => block.NumberOf).Distinct().ToDictionary(numberOf => numberOf, numberOf => Array.ConvertAll(numberOf, number => columnOf[number]));
        var firstRows = new int[blocks.Count + 1];
        for (var block = 0; block < blocks.Count; block++) firstRows[block + 1] = firstRows[block] + blocks[block].Rows.Starts.Length - 1;
        var starts = new int[firstRows[^1] + 1];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, blocks.Count, parallel, block => CountKept(blocks[block].Rows, columnsOf[blocks[block].NumberOf], starts.AsSpan(firstRows[block] + 1)));
        for (var row = 0; row + 1 < starts.Length; row++) starts[row + 1] += starts[row];

        var rows = new WeightRows([.. chosen.Select(term => term.Term)], [.. chosen.Select(term => documents[term.Number])], starts);
        var inverse = Array.ConvertAll(rows._documents, having => Math.Log((double)starts.Length / (1 + having)) + 1);
        Parallel.For(
            0, blocks.Count, parallel, () => new ColumnSet(chosen.Count),
            (block, _, columns) =>
            {
                rows.Weigh(firstRows[block], blocks[block].Rows, columnsOf[blocks[block].NumberOf], inverse, columns);
                return columns;
            },
            _ => { });
        return rows;
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

    private static void CountKept(CountRows rows, int[] columnOf, Span<int> kept)
    {
        for (var row = 0; row + 1 < rows.Starts.Length; row++)
        {
            foreach (var term in rows.Terms.AsSpan(rows.Starts[row]..rows.Starts[row + 1])) kept[row] += columnOf[term] >= 0 ? 1 : 0;
        }
    }

    /// <summary>Fills the rows of a block, the first of which has this number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(int firstRow, CountRows rows, int[] columnOf, double[] inverse, ColumnSet columns)
    {
        for (var row = 0; row + 1 < rows.Starts.Length; row++)
        {
            for (var i = rows.Starts[row]; i < rows.Starts[row + 1]; i++)
            {
                if (columnOf[rows.Terms[i]] is >= 0 and var column) columns.Add(column, rows.Counts[i]);
            }

            var (start, end) = (_starts[firstRow + row], _starts[firstRow + row + 1]);
            columns.Take(_columns.AsSpan(start..end), _counts.AsSpan(start..end));
            Weigh(start, end, inverse);
        }
    }

    private void Weigh(int start, int end, double[] inverse)
    {
        var squares = 0.0;
        for (var i = start; i < end; i++)
        {
            _values[i] = _counts[i] * inverse[_columns[i]];
            squares += _values[i] * _values[i];
        }

        var length = Math.Sqrt(squares);
        for (var i = start; i < end; i++) _values[i] /= length;
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
