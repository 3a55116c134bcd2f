using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// Where the use of terms changes: the terms in the order they were asked for, in each the changes in time order. Empty where nothing changes
/// by more than chance would.
/// </summary>
public sealed class ChangePoints : ResultList<ChangePoint>
{
    internal ChangePoints(IEnumerable<ChangePoint> rows)
        : base(rows)
    {
    }

    /// <summary>The first <paramref name="count"/> changes, or all where there are fewer.</summary>
    public ChangePoints Top(int count) => new(First(count));

    /// <summary>The changes that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public ChangePoints Where(Func<ChangePoint, bool> predicate) => new(Matching(predicate));

    /// <summary>One row a change: <c>term</c>, <c>group</c>, <c>start</c>, <c>before</c>, <c>after</c>, <c>logLikelihood</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("term", Items.Select(row => row.Term)),
        new StringDataFrameColumn("group", Items.Select(row => row.Group)),
        new DateTimeDataFrameColumn("start", Items.Select(row => row.Start.ToDateTime(TimeOnly.MinValue))),
        new DoubleDataFrameColumn("before", Items.Select(row => row.Before)),
        new DoubleDataFrameColumn("after", Items.Select(row => row.After)),
        new DoubleDataFrameColumn("logLikelihood", Items.Select(row => row.LogLikelihood)));
}
