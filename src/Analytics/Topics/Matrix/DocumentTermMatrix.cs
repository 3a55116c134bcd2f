using Analytics.Topics.Factorization;
using Analytics.Words;

namespace Analytics.Topics.Matrix;

/// <summary>The stories of a corpus as rows of terms.</summary>
/// <param name="space">What the columns stand for.</param>
/// <param name="counts">How often each story has each term.</param>
internal sealed class DocumentTermMatrix(TermSpace space, SparseMatrix counts)
{
    /// <summary>How many times as much as others a term counts that topics are guided by.</summary>
    private const double AnchorStrength = 5;

    private SparseMatrix? _weights;
    private SparseMatrix? _transposed;
    private RandomizedSvd? _singular;
    private int _singularRank;

    /// <summary>What the columns stand for.</summary>
    public TermSpace Space => space;

    /// <summary>How often each story has each term.</summary>
    public SparseMatrix Counts => counts;

    /// <summary>The same as TF-IDF weights; see <see cref="TermSpace.Weigh"/>.</summary>
    public SparseMatrix Weights => _weights ??= space.Weigh(counts);

    /// <summary>The weights with rows and columns exchanged.</summary>
    public SparseMatrix Transposed => _transposed ??= Weights.Transpose();

    /// <summary>
    /// Up to <paramref name="rank"/> singular triplets of the weights. What was worked out for a higher rank is used again, so one matrix is to be asked
    /// from one thread, and in an order that does not depend on chance.
    /// </summary>
    public RandomizedSvd Singular(int rank)
    {
        if (_singular is null || _singularRank < rank)
        {
            _singular = RandomizedSvd.Of(Weights, Transposed, rank);
            _singularRank = rank;
        }

        return _singular.First(rank);
    }

    /// <summary>The given stories, with the same terms and the same rarity of each.</summary>
    public DocumentTermMatrix Rows(IReadOnlyList<int> stories) => new(space, counts.Rows(stories));

    /// <summary>The same stories, in which some terms count for more: what the topics that an analyst asks for are held by.</summary>
    public DocumentTermMatrix Anchored(IEnumerable<int> columns)
    {
        var isAnchor = new bool[space.Terms.Length];
        foreach (var column in columns) isAnchor[column] = true;
        var (more, weights) = (counts.Copy(), Weights.Copy());
        for (var story = 0; story < weights.RowCount; story++)
        {
            var terms = weights.ColumnsOf(story);
            var words = more.ValuesToChange(story);
            var values = weights.ValuesToChange(story);
            for (var i = 0; i < terms.Length; i++)
            {
                var strength = isAnchor[terms[i]] ? AnchorStrength : 1;
                words[i] *= strength;
                values[i] *= strength;
            }

            var length = Math.Sqrt(Vectors.Dot(values, values));
            foreach (ref var value in values) value /= length;
        }

        return new DocumentTermMatrix(space, more) { _weights = weights };
    }

    /// <summary>Reads a corpus: lemmas without stop words and numbers, fixed phrases as one term, rare and ubiquitous terms left out.</summary>
    public static DocumentTermMatrix Of(Corpus corpus, TopicOptions options)
    {
        var vocabulary = new TermVocabulary(new TermReader(Unit.Lemma, options.LeftOut));
        var stories = corpus.Select(document => StoryTerms.Read(document, vocabulary)).ToArray();
        var pairs = NeighbourPairs.Of(stories, vocabulary.Count);
        var phrases = options.Phrases ? pairs.Fixed() : FixedPhrases.None;
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
        return new DocumentTermMatrix(space, space.Count(stories, columnOf));
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
