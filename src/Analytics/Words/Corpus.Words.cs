using Analytics.Words.Frequencies;
using Analytics.Words.Indexing;
using Analytics.Words.Trends;

namespace Analytics;

public sealed partial class Corpus
{
    private TokenIndex? _index;

    /// <summary>All tokens, read when the first measure asks for them and kept for the others.</summary>
    internal TokenIndex Index => LazyInitializer.EnsureInitialized(ref _index, () => TokenIndex.Of(_documents));

    /// <summary>
    /// How often each word occurs. Numbers and web addresses are not listed, but count among the tokens that rates are relative to.
    /// </summary>
    /// <param name="unit">Whether forms, lemmas or English stems are counted; forms where nothing is said.</param>
    /// <param name="stopWords">Words to leave out, such as <see cref="StopWords.English"/>; none where nothing is said.</param>
    /// <param name="minCount">The fewest occurrences a listed term has, at least 1.</param>
    /// <returns>Terms, most frequent first; empty for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minCount"/> is less than 1.</exception>
    public WordFrequencies WordFrequencies(Unit unit = Unit.Form, StopWords? stopWords = null, int minCount = 1) =>
        WordFrequencies(new TermOptions(unit, stopWords), minCount);

    /// <summary>How often each term occurs, with every choice of what a term is: numbers, phrases of your own, case, length, language.</summary>
    /// <param name="terms">What is counted.</param>
    /// <param name="minCount">The fewest occurrences a listed term has, at least 1.</param>
    /// <returns>Terms, most frequent first; empty for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minCount"/> is less than 1.</exception>
    public WordFrequencies WordFrequencies(TermOptions terms, int minCount = 1)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        return FrequencyCounter.Count(Index.Terms(terms), minCount);
    }

    /// <summary>How often each term occurs in each group of stories.</summary>
    /// <param name="group">The group of a story, such as <c>story =&gt; story.Outlet</c> or <c>story =&gt; story.Id</c>; stories with none are left out.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <param name="minCount">The fewest occurrences in a group that a listed term has, at least 1.</param>
    /// <returns>The groups in ordinal order, in each the most frequent term first; empty for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minCount"/> is less than 1.</exception>
    public GroupedFrequencies WordFrequenciesBy(Func<Document, string?> group, TermOptions? terms = null, int minCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        var sequence = Index.Terms(terms ?? TermOptions.Forms);
        return new GroupedFrequencies(Grouped(group).SelectMany(found => FrequencyCounter.Count(sequence, found.Documents, minCount)
            .Select(word => new GroupedFrequency(found.Name, word.Term, word.Count, word.PerMillion, word.Documents, word.Share))));
    }

    /// <summary>How often each term occurs in the stories of each period; stories without a date are left out.</summary>
    /// <param name="period">How long a period is.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <param name="minCount">The fewest occurrences in a period that a listed term has, at least 1.</param>
    /// <returns>The periods that have stories in time order, in each the most frequent term first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minCount"/> is less than 1.</exception>
    public GroupedFrequencies WordFrequenciesBy(Period period, TermOptions? terms = null, int minCount = 1) =>
        WordFrequenciesBy(story => story.Published is { } published ? Periods.NameOf(period, Periods.StartOf(period, published.Day)) : null, terms, minCount);

    /// <summary>How often words occur period by period, every form of each word together: <c>strike</c> also counts <c>strikes</c> and <c>striking</c>.</summary>
    /// <param name="period">How long a period is.</param>
    /// <param name="terms">The words, in any form and case, or terms of several words such as <c>prime minister</c>; at least one.</param>
    /// <returns>
    /// A point for each period from the first story's to the last one's, those without stories included, and each term; empty where no
    /// story is dated.
    /// </returns>
    /// <exception cref="ArgumentException">No term is given, or one is empty.</exception>
    public FrequencyTrend FrequencyOver(Period period, params string[] terms)
    {
        CheckGiven(terms);
        return TrendCounter.Count(Index.Terms(TermOptions.Lemmas.WithPhrasesAmong(terms)), period, terms);
    }

    internal static void CheckGiven(string[] terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Length == 0) throw new ArgumentException("Name at least one word to follow.", nameof(terms));
        if (Array.Exists(terms, string.IsNullOrWhiteSpace)) throw new ArgumentException("One of the words is empty; name words such as \"strike\".", nameof(terms));
    }

    /// <summary>The groups of the documents in ordinal order, with the places of their documents.</summary>
    internal IEnumerable<(string Name, IReadOnlyList<int> Documents)> Grouped(Func<Document, string?> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _documents
            .Select((document, index) => (Name: group(document), Index: index))
            .Where(document => document.Name is not null)
            .GroupBy(document => document.Name!, document => document.Index)
            .OrderBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => (found.Key, (IReadOnlyList<int>)[.. found]));
    }
}
