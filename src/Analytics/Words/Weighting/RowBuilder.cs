using System.Runtime.CompilerServices;

namespace Analytics.Words.Weighting;

/// <summary>Counts the terms of documents, one document after the other.</summary>
internal sealed class RowBuilder
{
    private readonly List<int> _starts = [0];
    private int[] _inDocument = new int[1 << 10];
    private int[] _documents = new int[1 << 10];
    private int[] _terms = new int[1 << 12];
    private int[] _counts = new int[1 << 12];
    private int _used;

    /// <summary>In how many documents each term has been, those that were taken out among them; what is behind the last term means nothing.</summary>
    public int[] Documents => _documents;

    /// <summary>Adds a document whose tokens are these terms; a term below 0 is not counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> tokens, int termCount)
    {
        if (_inDocument.Length < termCount)
        {
            Array.Resize(ref _inDocument, Math.Max(termCount, _inDocument.Length * 2));
            Array.Resize(ref _documents, _inDocument.Length);
        }

        while (_used + tokens.Length > _terms.Length - 1)
        {
            Array.Resize(ref _terms, _terms.Length * 2);
            Array.Resize(ref _counts, _counts.Length * 2);
        }

        var (terms, inDocument, used) = (_terms, _inDocument, _used);
        foreach (var term in tokens)
        {
            if (term < 0) continue;
            // Written whether it is new or not: nobody could foresee which.
            terms[used] = term;
            used += inDocument[term]++ == 0 ? 1 : 0;
        }

        for (var entry = _used; entry < used; entry++)
        {
            var term = terms[entry];
            _counts[entry] = inDocument[term];
            inDocument[term] = 0;
            _documents[term]++;
        }

        _used = used;
        _starts.Add(_used);
    }

    /// <summary>The documents so far; the builder begins anew.</summary>
    public CountRows Take()
    {
        var rows = new CountRows([.. _starts], _terms[.._used], _counts[.._used]);
        _starts.Clear();
        _starts.Add(0);
        _used = 0;
        return rows;
    }
}

/// <summary>The terms of documents with their counts, in the order in which they occur.</summary>
/// <param name="Starts">For each document its first entry, and at the end the number of all entries.</param>
/// <param name="Terms">For each entry the term's number.</param>
/// <param name="Counts">For each entry how often the document has the term, at least 1.</param>
internal readonly record struct CountRows(int[] Starts, int[] Terms, int[] Counts);

/// <summary>Counts whose terms have other numbers elsewhere.</summary>
/// <param name="Rows">The counts.</param>
/// <param name="NumberOf">For each of their terms its number elsewhere.</param>
internal readonly record struct NumberedRows(CountRows Rows, int[] NumberOf);
