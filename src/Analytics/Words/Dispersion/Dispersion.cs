using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>How evenly terms are spread over the documents of a corpus or over equal parts of it, in the order they were asked for.</summary>
public sealed class Dispersion : ResultList<TermDispersion>
{
    internal Dispersion(IEnumerable<TermDispersion> rows, IReadOnlyList<int> documentStarts)
        : base(rows) =>
        DocumentStarts = documentStarts;

    /// <summary>The token each document starts at, and at the end the number of all tokens.</summary>
    public IReadOnlyList<int> DocumentStarts { get; }

    /// <summary>The first <paramref name="count"/> terms, or all where there are fewer.</summary>
    public Dispersion Top(int count) => new(First(count), DocumentStarts);

    /// <summary>The terms that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public Dispersion Where(Func<TermDispersion, bool> predicate) => new(Matching(predicate), DocumentStarts);

    /// <summary>The same terms, the most evenly spread first (by DPnorm), ties in ordinal order.</summary>
    public Dispersion FromEven() => new(Items.OrderBy(row => row.DpNorm).ThenBy(row => row.Term, StringComparer.Ordinal), DocumentStarts);

    /// <summary>The same terms, those that few parts have first (by DPnorm), ties in ordinal order.</summary>
    public Dispersion FromConcentrated() => new(
        Items.OrderByDescending(row => row.DpNorm).ThenByDescending(row => row.Count).ThenBy(row => row.Term, StringComparer.Ordinal), DocumentStarts);

    /// <summary>One row a term: <c>term</c>, <c>count</c>, <c>range</c>, <c>rangeShare</c>, <c>juillandD</c>, <c>dp</c>, <c>dpNorm</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new Int32DataFrameColumn("range", Items.Select(row => row.Range)),
        new DoubleDataFrameColumn("rangeShare", Items.Select(row => row.RangeShare)),
        new DoubleDataFrameColumn("juillandD", Items.Select(row => row.JuillandD)),
        new DoubleDataFrameColumn("dp", Items.Select(row => row.Dp)),
        new DoubleDataFrameColumn("dpNorm", Items.Select(row => row.DpNorm)));
}
