using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>How much of the coverage each topic makes up, period by period or group by group.</summary>
public sealed class TopicShares : ResultList<TopicShareRow>
{
    internal TopicShares(IEnumerable<TopicShareRow> rows, IReadOnlyList<Topic> topics, Period? period, int leftOut)
        : base(rows)
    {
        Topics = topics;
        Period = period;
        LeftOut = leftOut;
    }

    /// <summary>The topics, in the order of each row's shares.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>How long a row's period is, or null where the rows are groups of another kind.</summary>
    public Period? Period { get; }

    /// <summary>How many stories are in no row: they have no date or group, or no topic.</summary>
    public int LeftOut { get; }

    /// <summary>
    /// One row for each period or group and topic: <c>group</c>, <c>start</c> (the period's first day, null for groups), <c>topic</c> (from 0),
    /// <c>label</c>, <c>share</c> (0 to 1), <c>documents</c> (stories in the group).
    /// </summary>
    public override DataFrame ToDataFrame()
    {
        var rows = Items.SelectMany(row => row.Shares.Select((share, topic) => (row, topic, share))).ToArray();
        return new DataFrame(
            new StringDataFrameColumn("group", rows.Select(row => row.row.Group)),
            new DateTimeDataFrameColumn("start", rows.Select(row => row.row.Start?.ToDateTime(TimeOnly.MinValue))),
            new Int32DataFrameColumn("topic", rows.Select(row => row.topic)),
            new StringDataFrameColumn("label", rows.Select(row => Topics[row.topic].Label)),
            new DoubleDataFrameColumn("share", rows.Select(row => row.share)),
            new Int32DataFrameColumn("documents", rows.Select(row => row.row.Documents)));
    }
}
