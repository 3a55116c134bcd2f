using Analytics.Words.Collocating;
using Analytics.Words.Comparing;
using Analytics.Words.Concordancing;
using Analytics.Words.Dispersing;
using Analytics.Words.Diversities;
using Analytics.Words.Indexing;
using Analytics.Words.NgramCounting;
using Analytics.Words.Reading;
using Analytics.Words.Weighting;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>Sequences of neighbouring terms of one sentence. One that holds a stop word or a number is left out; terms around such a word are no neighbours.</summary>
    /// <param name="length">How many terms a sequence has, at least 2.</param>
    /// <param name="skip">How many terms may be passed over inside a sequence; 0 for neighbours only (skip-grams: Guthrie et al. 2006).</param>
    /// <param name="minCount">The fewest occurrences a listed sequence has, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <returns>Sequences, most frequent first, with scores of how strongly they belong together; empty for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is less than 2, the skip less than 0, or the minimum count less than 1.</exception>
    public Ngrams Ngrams(int length, int skip = 0, int minCount = 1, TermOptions? terms = null)
    {
        if (length < 2) throw new ArgumentOutOfRangeException(nameof(length), length, "A sequence has at least 2 terms; single ones are counted by WordFrequencies.");
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        return NgramCounter.Count(Index.Terms(terms ?? TermOptions.Forms), length, skip, minCount);
    }

    /// <summary>The terms that occur near a word: within a number of tokens on each side, in the same sentence.</summary>
    /// <param name="node">The word, or several neighbouring ones; with lemmas in any form.</param>
    /// <param name="window">How many tokens are looked at on each side, at least 1; stop words and numbers among them.</param>
    /// <param name="minCount">The fewest times a listed term occurs near the node, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <returns>Terms by log-likelihood (Evert 2008: E is the collocate's part of all tokens that are no node, times the tokens near nodes).</returns>
    /// <exception cref="ArgumentException">The node is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window or the minimum count is less than 1.</exception>
    public Collocates Collocates(string node, int window = 5, int minCount = 1, TermOptions? terms = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        return CollocateCounter.InWindow(NodeTerms(node, minCount, terms), node, window, minCount);
    }

    /// <summary>The terms that occur in the same sentence as a word; all counts are counts of sentences.</summary>
    /// <param name="node">The word, or several neighbouring ones; with lemmas in any form.</param>
    /// <param name="minCount">The fewest sentences a listed term shares with the node, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <returns>Terms by log-likelihood (Evert 2008, textual co-occurrence).</returns>
    /// <exception cref="ArgumentException">The node is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minimum count is less than 1.</exception>
    public Collocates SentenceCollocates(string node, int minCount = 1, TermOptions? terms = null) =>
        CollocateCounter.InSentences(NodeTerms(node, minCount, terms), node, minCount);

    /// <summary>What these stories say more, and what less, than others.</summary>
    /// <param name="reference">The stories to compare with, such as <c>news.Except(budget)</c>.</param>
    /// <param name="minCount">The fewest occurrences in both together that a listed term has, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <returns>Terms, most over-used first, most under-used last; empty where either has no tokens.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum count is less than 1.</exception>
    public Keyness KeynessAgainst(Corpus reference, int minCount = 1, TermOptions? terms = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        return KeynessCounter.Compare(this, reference, terms ?? TermOptions.Forms, minCount);
    }

    /// <summary>Every place where words stand, with what is around it.</summary>
    /// <param name="query">
    /// A word or several neighbouring ones; <c>*</c> stands for any characters, <c>?</c> for one, a <c>*</c> alone for any word: <c>climate chang*</c>.
    /// </param>
    /// <param name="window">How many tokens are shown on each side, 0 or more.</param>
    /// <param name="terms">With <c>TermOptions.Lemmas</c>, words without wildcards are found in all their forms.</param>
    /// <returns>Lines in the order of the corpus; empty where nothing is found.</returns>
    /// <exception cref="ArgumentException">The query is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public Concordance Concordance(string query, int window = 8, TermOptions? terms = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        return ConcordanceMaker.OfQuery(Index, query, window, terms ?? TermOptions.Forms);
    }

    /// <summary>The stories that hold words, in the same order.</summary>
    /// <param name="query">A word or several neighbouring ones, with the wildcards of <see cref="Concordance(string, int, TermOptions?)"/>.</param>
    /// <param name="terms">With <c>TermOptions.Lemmas</c>, words without wildcards are found in all their forms.</param>
    /// <exception cref="ArgumentException">The query is empty.</exception>
    public Corpus Containing(string query, TermOptions? terms = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (hits, _) = TokenQuery.Find(Index, query, terms ?? TermOptions.Forms);
        var found = hits.Select(Index.DocumentOf).ToHashSet();
        return new Corpus(_documents.Where((_, index) => found.Contains(index)));
    }

    /// <summary>Every place a regular expression matches, with what is around it. It takes time in proportion to the text, whatever the pattern.</summary>
    /// <param name="pattern">The expression, without look-around and back-references; <c>^</c> and <c>$</c> stand for ends of lines.</param>
    /// <param name="window">How many tokens are shown on each side, 0 or more.</param>
    /// <param name="matchCase">Whether capitals matter.</param>
    /// <returns>Lines in the order of the corpus; empty where nothing is found.</returns>
    /// <exception cref="ArgumentException">The pattern is not a regular expression, or needs what is left out.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public Concordance ConcordanceOfPattern(string pattern, int window = 8, bool matchCase = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        return ConcordanceMaker.OfPattern(Index, pattern, window, matchCase);
    }

    /// <summary>How evenly words are spread over the stories, every form of each word together.</summary>
    /// <param name="terms">The words, in any form and case, or terms of several words; at least one.</param>
    /// <returns>A row for each word in the order given; with counts of 0 for a word that does not occur.</returns>
    /// <exception cref="ArgumentException">No term is given, or one is empty.</exception>
    public Dispersion Dispersion(params string[] terms)
    {
        CheckGiven(terms);
        return DispersionCounter.Of(Index.Terms(TermOptions.Lemmas.WithPhrasesAmong(terms)), terms);
    }

    /// <summary>How evenly words are spread over parts of equal length, stories put one after the other: for one long text, or stories of very different lengths.</summary>
    /// <param name="parts">How many parts, at least 1; their lengths differ by one token at the most.</param>
    /// <param name="terms">The words, in any form and case, or terms of several words; at least one.</param>
    /// <returns>A row for each word in the order given; with counts of 0 for a word that does not occur.</returns>
    /// <exception cref="ArgumentException">No term is given, or one is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer parts than one.</exception>
    public Dispersion DispersionOver(int parts, params string[] terms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        CheckGiven(terms);
        return DispersionCounter.Of(Index.Terms(TermOptions.Lemmas.WithPhrasesAmong(terms)), parts, terms);
    }

    /// <summary>How evenly each term of the corpus is spread over the stories.</summary>
    /// <param name="minCount">The fewest occurrences a listed term has, at least 1; of rare terms dispersion says little.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <returns>Terms, most frequent first; empty for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum count is less than 1.</exception>
    public Dispersion DispersionOfAll(int minCount = 10, TermOptions? terms = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        return DispersionCounter.OfAll(Index.Terms(terms ?? TermOptions.Forms), minCount);
    }

    /// <summary>How varied the vocabulary is.</summary>
    /// <param name="group">The group of a story, such as <c>story =&gt; story.Outlet</c>, or nothing for all stories as one.</param>
    /// <param name="window">The length in words of the stretches of MATTR, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <returns>A row for each group that has words, in ordinal order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is less than 1.</exception>
    public LexicalDiversity LexicalDiversity(Func<Document, string?>? group = null, int window = 100, TermOptions? terms = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var sequence = Index.Terms(terms ?? TermOptions.Forms);
        return new LexicalDiversity(Grouped(group ?? (_ => "all"))
            .Select(found => DiversityScores.Of(found.Name, WordsOf(sequence, found.Documents), window))
            .OfType<DiversityMeasures>());
    }

    /// <summary>How hard the stories are to read.</summary>
    /// <param name="group">The group of a story, such as <c>story =&gt; story.Outlet</c>, or nothing for each story by itself.</param>
    /// <returns>A row for each story that has words, in the order of the corpus; with groups, in ordinal order.</returns>
    public Readability Readability(Func<Document, string?>? group = null)
    {
        var groups = group is null
            ? Enumerable.Range(0, Count).Select(index => (Name: _documents[index].Id, Documents: (IReadOnlyList<int>)[index]))
            : Grouped(group);
        return new Readability(groups
            .Select(found => found.Documents.Aggregate(default(ReadingCounts), (sum, document) => sum + ReadingCounts.Of(Index, document)).Scores(found.Name))
            .OfType<ReadabilityScores>());
    }

    /// <summary>How much each term tells about each story, and which stories are alike.</summary>
    /// <param name="minDocuments">The fewest stories a weighed term is in, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minDocuments"/> is less than 1.</exception>
    public TfIdf TfIdf(int minDocuments = 1, TermOptions? terms = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minDocuments, 1);
        return new TfIdf(this, WeightRows.Of(Index.Terms(terms ?? TermOptions.Forms), minDocuments));
    }

    /// <summary>Frequencies by rank, and how steeply they fall (Zipf's law).</summary>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    public ZipfCurve ZipfCurve(TermOptions? terms = null) => global::Analytics.ZipfCurve.Of(WordFrequencies(terms ?? TermOptions.Forms));

    /// <summary>How the vocabulary grows from the first story to the last (Heaps' law).</summary>
    /// <param name="points">How many points of the growth are listed, at least 2; fewer where there are fewer tokens.</param>
    /// <param name="terms">What is counted; forms where nothing is said.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 points.</exception>
    public VocabularyGrowth VocabularyGrowth(int points = 50, TermOptions? terms = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        return global::Analytics.VocabularyGrowth.Of(Index.Terms(terms ?? TermOptions.Forms), points);
    }

    private TermSequence NodeTerms(string node, int minCount, TermOptions? terms)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(node);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        return Index.Terms((terms ?? TermOptions.Forms).WithPhrasesAmong(node));
    }

    private static List<int> WordsOf(TermSequence terms, IReadOnlyList<int> documents)
    {
        var words = new List<int>();
        foreach (var document in documents)
        {
            foreach (var term in terms.At.AsSpan(terms.Index.DocumentStarts[document], terms.Index.DocumentStarts[document + 1] - terms.Index.DocumentStarts[document]))
            {
                if (term >= 0) words.Add(term);
            }
        }

        return words;
    }
}
