using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The terms that set stories apart: the stories in the order of the corpus, in each the heaviest term first.</summary>
public sealed class TermWeights : ResultList<TermWeight>
{
    internal TermWeights(IEnumerable<TermWeight> rows)
        : base(rows)
    {
    }

    /// <summary>The first <paramref name="count"/> terms of each story.</summary>
    public TermWeights Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new TermWeights(Items.GroupBy(row => row.Story).SelectMany(story => story.Take(count)));
    }

    /// <summary>The rows that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TermWeights Where(Func<TermWeight, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a story and term: <c>story</c>, <c>term</c>, <c>count</c>, <c>documents</c>, <c>weight</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("story", Items.Select(row => row.Story)),
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new Int32DataFrameColumn("documents", Items.Select(row => row.Documents)),
        new DoubleDataFrameColumn("weight", Items.Select(row => row.Weight)));
}
