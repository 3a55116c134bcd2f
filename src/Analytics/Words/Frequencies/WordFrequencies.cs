using System.Collections;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>The terms of a corpus by how often they occur: most frequent first, equal counts in ordinal order of the term. Empty for an empty corpus.</summary>
public sealed class WordFrequencies : IReadOnlyList<WordFrequency>, ITabular
{
    private readonly WordFrequency[] _frequencies;

    internal WordFrequencies(IEnumerable<WordFrequency> frequencies, long tokens, int documents)
    {
        _frequencies = [.. frequencies];
        Tokens = tokens;
        Documents = documents;
    }

    /// <summary>How many tokens the corpus has, stop words included: the whole that <see cref="WordFrequency.Share"/> is a share of.</summary>
    public long Tokens { get; }

    /// <summary>How many documents the corpus has.</summary>
    public int Documents { get; }

    /// <summary>How many terms are listed.</summary>
    public int Count => _frequencies.Length;

    /// <summary>The term at rank <paramref name="index"/>, counted from 0.</summary>
    public WordFrequency this[int index] => _frequencies[index];

    /// <summary>The first <paramref name="count"/> terms, or all where there are fewer.</summary>
    public WordFrequencies Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new WordFrequencies(_frequencies.Take(count), Tokens, Documents);
    }

    /// <summary>The terms that satisfy <paramref name="predicate"/>, in the same order.</summary>
    public WordFrequencies Where(Func<WordFrequency, bool> predicate) => new(_frequencies.Where(predicate), Tokens, Documents);

    /// <summary>The frequency of one term, given in any case; null where it does not occur or was left out.</summary>
    public WordFrequency? Of(string term)
    {
        var form = Text.Tokens.Forms.Of(term);
        return Array.Find(_frequencies, frequency => frequency.Term == form);
    }

    /// <summary>One row a term: <c>term</c>, <c>count</c>, <c>perMillion</c>, <c>documents</c>, <c>share</c>.</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("term", _frequencies.Select(frequency => frequency.Term)),
        new Int32DataFrameColumn("count", _frequencies.Select(frequency => frequency.Count)),
        new DoubleDataFrameColumn("perMillion", _frequencies.Select(frequency => frequency.PerMillion)),
        new Int32DataFrameColumn("documents", _frequencies.Select(frequency => frequency.Documents)),
        new DoubleDataFrameColumn("share", _frequencies.Select(frequency => frequency.Share)));

    /// <inheritdoc/>
    public IEnumerator<WordFrequency> GetEnumerator() => ((IEnumerable<WordFrequency>)_frequencies).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _frequencies.GetEnumerator();
}
