using System.Runtime.InteropServices;
using Analytics.Words;

namespace Analytics.Topics.Matrix;

/// <summary>The stories of a corpus as rows of weighted terms.</summary>
/// <param name="Weights">
/// One row for each story, one column for each term: (1 + ln count) times the inverse document frequency 1 + ln((1 + stories) / (1 + stories with the term)),
/// scaled so that a row's squares add up to 1 (Manning, Raghavan and Schütze 2008, chapter 6; the smoothed form that scikit-learn uses).
/// </param>
/// <param name="Terms">The lemma or phrase of each column, in ordinal order.</param>
/// <param name="Printed">How each column's term is usually printed.</param>
/// <param name="Phrases">Pairs of neighbouring terms that are common in the corpus, by their columns, with the number of stories that have them.</param>
internal sealed record DocumentTermMatrix(
    SparseMatrix Weights, string[] Terms, string[] Printed, IReadOnlyList<PhraseCandidate> Phrases)
{
    /// <summary>Reads a corpus: lemmas without stop words and numbers, fixed phrases as one term, rare and ubiquitous terms left out.</summary>
    public static DocumentTermMatrix Of(Corpus corpus, StopWords stopWords)
    {
        var vocabulary = new TermVocabulary(new TermReader(Unit.Lemma, stopWords));
        var stories = corpus.Select(document => StoryTerms.Read(document, vocabulary)).ToArray();
        var pairs = NeighbourPairs.Of(stories, vocabulary.Count);
        for (var i = 0; i < stories.Length; i++) stories[i] = pairs.JoinFixed(stories[i], vocabulary);
        var counts = stories.Select(CountTerms).ToArray();
        var documentFrequencies = new int[vocabulary.Count];
        foreach (var term in counts.SelectMany(story => story.Keys)) documentFrequencies[term]++;
        var chosen = TermSelection.Choose(documentFrequencies, stories.Length);
        Array.Sort(chosen, (left, right) => string.CompareOrdinal(vocabulary[left], vocabulary[right]));
        var printed = vocabulary.UsualForms();
        return new DocumentTermMatrix(
            Weigh(counts, chosen, documentFrequencies),
            [.. chosen.Select(term => vocabulary[term])],
            [.. chosen.Select(term => printed[term])],
            pairs.Candidates(chosen));
    }

    private static Dictionary<int, int> CountTerms(int[] story)
    {
        var counts = new Dictionary<int, int>();
        foreach (var term in story)
        {
            if (term != TermVocabulary.Gap) CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        }

        return counts;
    }

    private static SparseMatrix Weigh(Dictionary<int, int>[] counts, int[] chosen, int[] documentFrequencies)
    {
        var columnOf = new int[documentFrequencies.Length];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < chosen.Length; column++) columnOf[chosen[column]] = column;
        var rowStarts = new int[counts.Length + 1];
        var columns = new List<int>();
        var values = new List<double>();
        for (var story = 0; story < counts.Length; story++)
        {
            var entries = counts[story].Where(entry => columnOf[entry.Key] >= 0).OrderBy(entry => columnOf[entry.Key]).ToArray();
            var weights = entries.Select(entry =>
                (1 + Math.Log(entry.Value)) * (1 + Math.Log((1.0 + counts.Length) / (1 + documentFrequencies[entry.Key])))).ToArray();
            var length = Math.Sqrt(weights.Sum(weight => weight * weight));
            columns.AddRange(entries.Select(entry => columnOf[entry.Key]));
            values.AddRange(weights.Select(weight => weight / length));
            rowStarts[story + 1] = columns.Count;
        }

        return new SparseMatrix(chosen.Length, rowStarts, [.. columns], [.. values]);
    }
}
