using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>A result that is a list of rows in a fixed order. Immutable; it shows itself as a table.</summary>
/// <typeparam name="TRow">What a row is.</typeparam>
public abstract class ResultList<TRow> : IReadOnlyList<TRow>, ITabular
{
    private readonly TRow[] _rows;

    private protected ResultList(IEnumerable<TRow> rows) => _rows = [.. rows];

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>The row at <paramref name="index"/>, counted from 0.</summary>
    public TRow this[int index] => _rows[index];

    private protected IReadOnlyList<TRow> Items => _rows;

    /// <inheritdoc/>
    public abstract DataFrame ToDataFrame();

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator() => ((IEnumerable<TRow>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _rows.GetEnumerator();

    private protected IEnumerable<TRow> First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _rows.Take(count);
    }

    private protected IEnumerable<TRow> Matching(Func<TRow, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _rows.Where(predicate);
    }
}
