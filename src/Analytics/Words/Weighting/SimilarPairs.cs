using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Pairs of stories by how alike they are, the most alike first; equal ones in the order of the corpus.</summary>
public sealed class SimilarPairs : ResultList<SimilarPair>
{
    internal SimilarPairs(IEnumerable<SimilarPair> rows)
        : base(rows)
    {
    }

    /// <summary>The first <paramref name="count"/> pairs, or all where there are fewer.</summary>
    public SimilarPairs Top(int count) => new(First(count));

    /// <summary>The pairs that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public SimilarPairs Where(Func<SimilarPair, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a pair: <c>story</c>, <c>other</c>, <c>title</c>, <c>similarity</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("story", Items.Select(row => row.Story)),
        new StringDataFrameColumn("other", Items.Select(row => row.Other)),
        new StringDataFrameColumn("title", Items.Select(row => row.Title)),
        new DoubleDataFrameColumn("similarity", Items.Select(row => row.Similarity)));
}
