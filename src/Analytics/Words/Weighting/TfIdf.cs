using Analytics.Words.Weighting;
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
