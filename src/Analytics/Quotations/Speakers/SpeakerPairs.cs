using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>Two sources that are quoted in the same stories.</summary>
/// <param name="First">The name that comes first in ordinal order.</param>
/// <param name="Second">The other name.</param>
/// <param name="Stories">How many stories quote both, at least 1.</param>
/// <param name="Share">The part of the stories that quote either which quote both (Jaccard), 0 to 1.</param>
public sealed record SpeakerPair(string First, string Second, int Stories, double Share);

/// <summary>Who is quoted beside whom: the pairs that share most stories first, equal ones in ordinal order of the names.</summary>
public sealed class SpeakerPairs : IReadOnlyList<SpeakerPair>, ITabular
{
    private readonly SpeakerPair[] _pairs;

    internal SpeakerPairs(IEnumerable<SpeakerPair> pairs) => _pairs = [.. pairs];

    /// <summary>How many pairs there are.</summary>
    public int Count => _pairs.Length;

    /// <summary>The pair at rank <paramref name="index"/>, counted from 0.</summary>
    public SpeakerPair this[int index] => _pairs[index];

    /// <summary>The first <paramref name="count"/> pairs, or all where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public SpeakerPairs Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new SpeakerPairs(_pairs.Take(count));
    }

    /// <summary>The pairs that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public SpeakerPairs Where(Func<SpeakerPair, bool> predicate) => new(_pairs.Where(predicate));

    /// <summary>One row a pair: <c>first</c>, <c>second</c>, <c>stories</c>, <c>share</c>.</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("first", _pairs.Select(pair => pair.First)),
        new StringDataFrameColumn("second", _pairs.Select(pair => pair.Second)),
        new Int32DataFrameColumn("stories", _pairs.Select(pair => pair.Stories)),
        new DoubleDataFrameColumn("share", _pairs.Select(pair => pair.Share)));

    /// <inheritdoc/>
    public IEnumerator<SpeakerPair> GetEnumerator() => ((IEnumerable<SpeakerPair>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();
}
