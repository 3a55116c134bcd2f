using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Pairs of topics that are alike, the most alike first.</summary>
public sealed class TopicPairs : IReadOnlyList<TopicPair>, ITabular
{
    private readonly TopicPair[] _pairs;

    internal TopicPairs(IEnumerable<TopicPair> pairs) => _pairs = [.. pairs];

    /// <summary>How many pairs there are.</summary>
    public int Count => _pairs.Length;

    /// <summary>The pair at <paramref name="index"/>, counted from 0.</summary>
    public TopicPair this[int index] => _pairs[index];

    /// <summary>The pairs that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public TopicPairs Where(Func<TopicPair, bool> predicate) => new(_pairs.Where(predicate));

    /// <summary>One row for each pair: <c>first</c>, <c>second</c> (the topics' labels), <c>similarity</c> (0 to 1).</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("first", _pairs.Select(pair => pair.First.Label)),
        new StringDataFrameColumn("second", _pairs.Select(pair => pair.Second.Label)),
        new DoubleDataFrameColumn("similarity", _pairs.Select(pair => pair.Similarity)));

    /// <inheritdoc/>
    public IEnumerator<TopicPair> GetEnumerator() => ((IEnumerable<TopicPair>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();
}
