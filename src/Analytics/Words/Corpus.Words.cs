using Analytics.Words;
using Analytics.Words.Frequencies;
using Analytics.Words.Trends;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>
    /// How often each word occurs. Numbers and web addresses are not listed, but count among the tokens that rates are relative to.
    /// </summary>
    /// <param name="unit">Whether forms or lemmas are counted; forms where nothing is said.</param>
    /// <param name="stopWords">Words to leave out, such as <see cref="StopWords.English"/>; none where nothing is said.</param>
    /// <param name="minCount">The fewest occurrences a listed term has, at least 1.</param>
    /// <returns>Terms, most frequent first; empty for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minCount"/> is less than 1.</exception>
    public WordFrequencies WordFrequencies(Unit unit = Unit.Form, StopWords? stopWords = null, int minCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        var counter = new FrequencyCounter(new TermReader(unit, stopWords ?? StopWords.None));
        foreach (var document in _documents) counter.Add(document);
        return counter.ToFrequencies(minCount);
    }

    /// <summary>How often words occur period by period, every form of each word together: <c>strike</c> also counts <c>strikes</c> and <c>striking</c>.</summary>
    /// <param name="period">How long a period is.</param>
    /// <param name="terms">The words, in any form and case; at least one, each without spaces.</param>
    /// <returns>
    /// A point for each period from the first story's to the last one's, those without stories included, and each term; empty where no
    /// story is dated.
    /// </returns>
    /// <exception cref="ArgumentException">No term is given, or one is not a single word.</exception>
    public FrequencyTrend FrequencyOver(Period period, params string[] terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Length == 0) throw new ArgumentException("Name at least one word to follow.", nameof(terms));
        if (Array.Find(terms, term => string.IsNullOrWhiteSpace(term) || term.Any(char.IsWhiteSpace)) is { } unusable)
        {
            throw new ArgumentException($"“{unusable}” is not a single word.", nameof(terms));
        }

        return TrendCounter.Count(_documents, period, terms);
    }
}
