using System.Runtime.InteropServices;
using Analytics.Words;

namespace Analytics.Topics.Matrix;

/// <summary>The terms of a model: what each column of its matrices stands for, and how stories are read into them.</summary>
/// <param name="Terms">The lemma or phrase of each column, in ordinal order.</param>
/// <param name="Printed">How each column's term is usually printed.</param>
/// <param name="DocumentFrequencies">How many of the stories that the model was made of have each column's term.</param>
/// <param name="Stories">How many stories the model was made of.</param>
/// <param name="Phrases">Neighbouring terms that count as one.</param>
/// <param name="LabelPhrases">Pairs of columns that labels may print as one, with the number of stories that have them.</param>
/// <param name="StopWords">Words that are not read.</param>
internal sealed record TermSpace(
    string[] Terms,
    string[] Printed,
    int[] DocumentFrequencies,
    int Stories,
    IReadOnlyList<FixedPhrase> Phrases,
    IReadOnlyList<PhraseCandidate> LabelPhrases,
    StopWords StopWords)
{
    /// <summary>The stories as rows of these terms. Terms that are not of this space are passed over.</summary>
    public DocumentTermMatrix Read(IEnumerable<Document> stories) => Read(stories, StoryTerms.Read);

    /// <summary>Texts as rows of these terms, each by itself.</summary>
    public DocumentTermMatrix Read(IEnumerable<string> texts) => Read(texts, StoryTerms.Read);

    private DocumentTermMatrix Read<T>(IEnumerable<T> texts, Func<T, TermVocabulary, int[]> read)
    {
        var vocabulary = new TermVocabulary(new TermReader(Unit.Lemma, StopWords));
        var phrases = FixedPhrases.Of(Phrases, vocabulary);
        var sequences = texts.Select(text => phrases.Join(read(text, vocabulary), vocabulary)).ToArray();
        return new DocumentTermMatrix(this, Count(sequences, ColumnsOf(vocabulary)));
    }

    /// <summary>The counts of terms in sequences of term numbers.</summary>
    /// <param name="sequences">Each story's term numbers.</param>
    /// <param name="columnOf">The column of each term number, or a negative number where it has none.</param>
    public SparseMatrix Count(int[][] sequences, int[] columnOf)
    {
        var starts = new int[sequences.Length + 1];
        var columns = new List<int>();
        var values = new List<double>();
        for (var story = 0; story < sequences.Length; story++)
        {
            foreach (var (column, count) in CountsOf(sequences[story], columnOf).OrderBy(entry => entry.Key))
            {
                columns.Add(column);
                values.Add(count);
            }

            starts[story + 1] = columns.Count;
        }

        return new SparseMatrix(Terms.Length, starts, [.. columns], [.. values]);
    }

    /// <summary>
    /// Counts as TF-IDF weights: (1 + ln count) times the inverse document frequency 1 + ln((1 + stories) / (1 + stories with the term)), scaled so
    /// that a row's squares add up to 1 (Manning, Raghavan and Schütze 2008, chapter 6; the smoothed form that scikit-learn uses).
    /// </summary>
    public SparseMatrix Weigh(SparseMatrix counts)
    {
        var rarities = Rarities();
        var weights = counts.Copy();
        for (var story = 0; story < weights.RowCount; story++)
        {
            var columns = weights.ColumnsOf(story);
            var values = weights.ValuesToChange(story);
            var squares = 0.0;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (1 + Math.Log(values[i])) * rarities[columns[i]];
                squares += values[i] * values[i];
            }

            var length = Math.Sqrt(squares);
            for (var i = 0; i < values.Length; i++) values[i] /= length;
        }

        return weights;
    }

    /// <summary>The inverse document frequency of each column's term, at least 1: how much an occurrence of it says.</summary>
    public double[] Rarities() => [.. DocumentFrequencies.Select(documents => 1 + Math.Log((1.0 + Stories) / (1 + documents)))];

    private int[] ColumnsOf(TermVocabulary vocabulary)
    {
        var columnOf = new int[vocabulary.Count];
        for (var term = 0; term < columnOf.Length; term++) columnOf[term] = Array.BinarySearch(Terms, vocabulary[term], StringComparer.Ordinal);
        return columnOf;
    }

    private static Dictionary<int, int> CountsOf(int[] story, int[] columnOf)
    {
        var counts = new Dictionary<int, int>();
        foreach (var term in story)
        {
            if (term != TermVocabulary.Gap && columnOf[term] >= 0) CollectionsMarshal.GetValueRefOrAddDefault(counts, columnOf[term], out _)++;
        }

        return counts;
    }
}
