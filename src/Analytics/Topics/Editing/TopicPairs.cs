using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Pairs of topics that are alike, the most alike first.</summary>
public sealed class TopicPairs : ResultList<TopicPair>
{
    internal TopicPairs(IEnumerable<TopicPair> pairs)
        : base(pairs)
    {
    }

    /// <summary>The pairs that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TopicPairs Where(Func<TopicPair, bool> predicate) => new(Matching(predicate));

    /// <summary>One row for each pair: <c>first</c>, <c>second</c> (the topics' labels), <c>similarity</c> (0 to 1).</summary>
    public override DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("first", Items.Select(pair => pair.First.Label)),
        new StringDataFrameColumn("second", Items.Select(pair => pair.Second.Label)),
        new DoubleDataFrameColumn("similarity", Items.Select(pair => pair.Similarity)));
}
