using System.Collections;
using Analytics.Words.Files;
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

    /// <summary>
    /// The words of a file of UTF-8 text of any size, read block by block: what is held in memory grows with the vocabulary, not with the file.
    /// </summary>
    /// <param name="path">The file, counted as one document.</param>
    /// <param name="terms">What is counted; forms where nothing is said. Phrases are not possible here.</param>
    /// <param name="minCount">The fewest occurrences a listed term has, at least 1.</param>
    /// <param name="threads">How many threads count; as many as there are processors where nothing is said. The result is the same with any number.</param>
    /// <returns>Terms, most frequent first; empty for an empty file.</returns>
    /// <exception cref="ArgumentException">The terms have phrases.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minimum count is less than 1, or the number of threads negative.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WordFrequencies OfFile(string path, TermOptions? terms = null, int minCount = 1, int threads = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var options = terms ?? TermOptions.Forms;
        if (options.Phrases is { Count: > 0 })
        {
            throw new ArgumentException("Phrases go across spaces, at which the file is divided; load the text as a corpus to count them.", nameof(terms));
        }

        return FileCounter.Count(path, options, minCount, threads == 0 ? Environment.ProcessorCount : threads);
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
