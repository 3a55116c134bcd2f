using Analytics.Words.Weighting;
using Analytics.Words.Weighting.Lines;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// How much each term tells about each story: its count in the story times ln((1 + stories) / (1 + stories that have it)) + 1, with each story's
/// weights scaled so that their squares add up to 1. The smoothed form of Salton and Buckley (1988) that scikit-learn's TfidfVectorizer
/// computes. Empty for an empty corpus.
/// </summary>
public sealed class TfIdf : ITabular
{
    private readonly Corpus _corpus;
    private readonly WeightRows _rows;

    internal TfIdf(Corpus corpus, WeightRows rows)
    {
        _corpus = corpus;
        _rows = rows;
    }

    /// <summary>
    /// Weighs the stories of a file that holds a JSON object on each line, as <see cref="Corpus.TfIdf"/> weighs those of a corpus, but without loading
    /// it: texts are taken as they stand, neither cleaned nor kept, so that large collections are weighed many times faster.
    /// </summary>
    /// <param name="path">The file, in UTF-8. Stories without an <c>id</c> get the file's name and the number of the line.</param>
    /// <param name="minDocuments">The fewest stories a weighed term is in, at least 1.</param>
    /// <param name="terms">What is counted; forms where nothing is said. Phrases are not possible here.</param>
    /// <param name="text">The field that holds the text, spelled exactly so.</param>
    /// <param name="threads">How many threads read; as many as there are processors where nothing is said. The result is the same with any number.</param>
    /// <exception cref="ArgumentException">The terms have phrases, or no path or field is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minDocuments"/> is less than 1, or the number of threads negative.</exception>
    /// <exception cref="InvalidDataException">A line holds no story; the message says which.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TfIdf OfFile(string path, int minDocuments = 1, TermOptions? terms = null, string text = "text", int threads = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(minDocuments, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var options = terms ?? TermOptions.Forms;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinLength, 1, nameof(terms));
        if (options.Phrases is { Count: > 0 })
        {
            throw new ArgumentException("Phrases are found in sentences, which are not looked for here; load the file as a corpus to weigh them.", nameof(terms));
        }

        return LineWeigher.Weigh(path, text, minDocuments, options, threads == 0 ? Environment.ProcessorCount : threads);
    }

    /// <summary>How many stories there are.</summary>
    public int Documents => _corpus.Count;

    /// <summary>The terms, in ordinal order.</summary>
    public IReadOnlyList<string> Terms => _rows.Terms;

    /// <summary>The weight of a term, as it is listed, in the story at <paramref name="document"/> (counted from 0); 0 where it does not occur.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such story.</exception>
    public double WeightOf(int document, string term)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(document);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(document, Documents);
        var column = _rows.ColumnOf(term);
        var found = column < 0 ? -1 : _rows.ColumnsOf(document).BinarySearch(column);
        return found < 0 ? 0 : _rows.ValuesOf(document)[found];
    }

    /// <summary>The <paramref name="count"/> heaviest terms of each story, ties in ordinal order.</summary>
    public TermWeights Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new TermWeights(Enumerable.Range(0, Documents).SelectMany(document => Heaviest(document, count)));
    }

    /// <summary>The stories most like one of the corpus, the most alike first; itself is not among them.</summary>
    /// <exception cref="ArgumentException">The story is not in the corpus.</exception>
    public SimilarPairs SimilarTo(Document story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var document = Enumerable.Range(0, Documents).FirstOrDefault(index => ReferenceEquals(_corpus[index], story), -1);
        if (document < 0) throw new ArgumentException($"The story “{story.Id}” is not in the corpus that was weighed; take one of its stories.", nameof(story));
        return Ordered(_rows.CosinesWith(document).Where(pair => pair.Other != document).Select(pair => (document, pair.Other, pair.Cosine)));
    }

    /// <summary>All pairs of stories that are at least so alike, the most alike first: reprints and updates of a story stand at the top.</summary>
    /// <param name="atLeast">The least similarity of a pair, above 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is not above 0.</exception>
    public SimilarPairs Similar(double atLeast = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atLeast);
        return Ordered(Enumerable.Range(0, Documents).SelectMany(document => _rows.CosinesWith(document)
            .Where(pair => pair.Other > document && pair.Cosine >= atLeast)
            .Select(pair => (document, pair.Other, pair.Cosine))));
    }

    /// <summary>One row a story and term, all of them: <c>story</c>, <c>term</c>, <c>count</c>, <c>documents</c>, <c>weight</c>.</summary>
    public DataFrame ToDataFrame() => Top(int.MaxValue).ToDataFrame();

    private IEnumerable<TermWeight> Heaviest(int document, int count)
    {
        var columns = _rows.ColumnsOf(document).ToArray();
        var values = _rows.ValuesOf(document).ToArray();
        return Enumerable.Range(0, columns.Length)
            .OrderByDescending(i => values[i]).ThenBy(i => columns[i])
            .Take(count)
            .Select(i => new TermWeight(_corpus[document].Id, Terms[columns[i]], _rows.CountAt(document, i), _rows.DocumentsOf(columns[i]), values[i]));
    }

    private SimilarPairs Ordered(IEnumerable<(int Document, int Other, double Cosine)> pairs) => new(pairs
        .OrderByDescending(pair => pair.Cosine).ThenBy(pair => pair.Document).ThenBy(pair => pair.Other)
        .Select(pair => new SimilarPair(_corpus[pair.Document].Id, _corpus[pair.Other].Id, _corpus[pair.Other].Title ?? _corpus[pair.Other].Id, pair.Cosine)));
}
