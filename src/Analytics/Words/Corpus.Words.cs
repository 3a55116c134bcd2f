using Analytics.Words;
using Analytics.Words.Frequencies;

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
}
