using Analytics.Words;

namespace Analytics.Topics.Matrix;

/// <summary>The stories of a corpus as rows of terms.</summary>
/// <param name="Space">What the columns stand for.</param>
/// <param name="Counts">How often each story has each term.</param>
/// <param name="Weights">The same as TF-IDF weights; see <see cref="TermSpace.Weigh"/>.</param>
internal sealed record DocumentTermMatrix(TermSpace Space, SparseMatrix Counts, SparseMatrix Weights)
{
    /// <summary>Reads a corpus: lemmas without stop words and numbers, fixed phrases as one term, rare and ubiquitous terms left out.</summary>
    public static DocumentTermMatrix Of(Corpus corpus, TopicOptions options)
    {
        var vocabulary = new TermVocabulary(new TermReader(Unit.Lemma, options.LeftOut));
        var stories = corpus.Select(document => StoryTerms.Read(document, vocabulary)).ToArray();
        var pairs = NeighbourPairs.Of(stories, vocabulary.Count);
        var phrases = pairs.Fixed();
        for (var i = 0; i < stories.Length; i++) stories[i] = phrases.Join(stories[i], vocabulary);
        var frequencies = DocumentFrequencies(stories, vocabulary.Count);
        var chosen = TermSelection.Choose(frequencies, stories.Length, options);
        if (!options.ProperNames)
        {
            var names = vocabulary.ProperNames();
            chosen = [.. chosen.Where(term => !names[term])];
        }

        Array.Sort(chosen, (left, right) => string.CompareOrdinal(vocabulary[left], vocabulary[right]));
        var printed = vocabulary.UsualForms();
        var space = new TermSpace(
            [.. chosen.Select(term => vocabulary[term])],
            [.. chosen.Select(term => printed[term])],
            [.. chosen.Select(term => frequencies[term])],
            stories.Length,
            phrases.InWords(vocabulary),
            pairs.Candidates(chosen),
            options.LeftOut);
        var columnOf = new int[vocabulary.Count];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < chosen.Length; column++) columnOf[chosen[column]] = column;
        var counts = space.Count(stories, columnOf);
        return new DocumentTermMatrix(space, counts, space.Weigh(counts));
    }

    private static int[] DocumentFrequencies(int[][] stories, int terms)
    {
        var frequencies = new int[terms];
        var lastStory = new int[terms];
        for (var story = 0; story < stories.Length; story++)
        {
            foreach (var term in stories[story])
            {
                if (term == TermVocabulary.Gap || lastStory[term] == story + 1) continue;
                lastStory[term] = story + 1;
                frequencies[term]++;
            }
        }

        return frequencies;
    }
}
