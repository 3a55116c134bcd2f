using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>How varied the vocabulary of groups of stories is: the groups in order of their names. Groups without words are left out.</summary>
public sealed class LexicalDiversity : ResultList<DiversityMeasures>
{
    internal LexicalDiversity(IEnumerable<DiversityMeasures> rows)
        : base(rows)
    {
    }

    /// <summary>The first <paramref name="count"/> groups, or all where there are fewer.</summary>
    public LexicalDiversity Top(int count) => new(First(count));

    /// <summary>The groups that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public LexicalDiversity Where(Func<DiversityMeasures, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a group: <c>group</c>, <c>tokens</c>, <c>types</c>, <c>ttr</c>, <c>mattr</c>, <c>mtld</c>, <c>hdD</c>, <c>yuleK</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("group", Items.Select(row => row.Group)),
        new Int32DataFrameColumn("tokens", Items.Select(row => row.Tokens)),
        new Int32DataFrameColumn("types", Items.Select(row => row.Types)),
        new DoubleDataFrameColumn("ttr", Items.Select(row => row.Ttr)),
        new DoubleDataFrameColumn("mattr", Items.Select(row => row.Mattr)),
        new DoubleDataFrameColumn("mtld", Items.Select(row => row.Mtld)),
        new DoubleDataFrameColumn("hdD", Items.Select(row => row.HdD)),
        new DoubleDataFrameColumn("yuleK", Items.Select(row => row.YuleK)));
}
