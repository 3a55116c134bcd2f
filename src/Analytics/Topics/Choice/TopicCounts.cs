using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The numbers of topics that were tried, smallest first, and how good each is. Empty for a corpus that is too small to have two topics.</summary>
public sealed class TopicCounts : ResultList<TopicCountRow>
{
    internal TopicCounts(IEnumerable<TopicCountRow> rows)
        : base(rows) => Best = this.OrderByDescending(row => row.Score).FirstOrDefault()?.Count;

    /// <summary>The number with the highest score, of equal ones the smallest: the one to choose. Null where none was tried.</summary>
    public int? Best { get; }

    /// <summary>One row for each number: <c>topics</c>, <c>coherence</c> (-1 to 1), <c>stability</c>, <c>score</c> (0 to 1), <c>best</c>.</summary>
    public override DataFrame ToDataFrame() => new(
        new Int32DataFrameColumn("topics", Items.Select(row => row.Count)),
        new DoubleDataFrameColumn("coherence", Items.Select(row => row.Coherence)),
        new DoubleDataFrameColumn("stability", Items.Select(row => row.Stability)),
        new DoubleDataFrameColumn("score", Items.Select(row => row.Score)),
        new BooleanDataFrameColumn("best", Items.Select(row => row.Count == Best)));
}
