using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// The terms of each group of a corpus: the groups in order of their names, in each the most frequent term first. Documents without a group
/// (whose outlet, section or date is unknown) are in none; empty for an empty corpus.
/// </summary>
public sealed class GroupedFrequencies : ResultList<GroupedFrequency>
{
    internal GroupedFrequencies(IEnumerable<GroupedFrequency> rows)
        : base(rows) =>
        Groups = [.. Items.Select(row => row.Group).Distinct()];

    /// <summary>The groups that have at least one term, in order.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The first <paramref name="count"/> terms of each group.</summary>
    public GroupedFrequencies Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new GroupedFrequencies(Items.GroupBy(row => row.Group).SelectMany(group => group.Take(count)));
    }

    /// <summary>The rows that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public GroupedFrequencies Where(Func<GroupedFrequency, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a group and term: <c>group</c>, <c>term</c>, <c>count</c>, <c>perMillion</c>, <c>documents</c>, <c>share</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("group", Items.Select(row => row.Group)),
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new Int32DataFrameColumn("count", Items.Select(row => row.Count)),
        new DoubleDataFrameColumn("perMillion", Items.Select(row => row.PerMillion)),
        new Int32DataFrameColumn("documents", Items.Select(row => row.Documents)),
        new DoubleDataFrameColumn("share", Items.Select(row => row.Share)));
}
