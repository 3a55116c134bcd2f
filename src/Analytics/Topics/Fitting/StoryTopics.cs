using Analytics.Topics.Matrix;

namespace Analytics.Topics.Fitting;

/// <summary>What a reader sees of each story's topics.</summary>
internal static class StoryTopics
{
    public static IEnumerable<DocumentTopics> Of(TopicBasis basis, Corpus corpus, DocumentTermMatrix matrix, DenseMatrix strengths)
    {
        var rows = basis.Method == TopicMethod.Lda ? matrix.Counts : matrix.Weights;
        var gram = basis.Terms.Gram();
        return corpus.Select((document, story) => Of(document, StoryShares.Of(strengths.Row(story)), rows, story, basis.Terms, gram));
    }

    private static DocumentTopics Of(Document document, double[] shares, SparseMatrix rows, int story, DenseMatrix terms, DenseMatrix gram)
    {
        var best = shares.Length > 0 ? shares.Max() : 0;
        return best > 0
            ? new DocumentTopics(document.Id, document, shares, Array.IndexOf(shares, best), Fit(shares, rows, story, terms, gram))
            : new DocumentTopics(document.Id, document, shares, null, 0);
    }

    /// <summary>The cosine between a story's row and the mixture of topics that its shares make.</summary>
    private static double Fit(double[] shares, SparseMatrix rows, int story, DenseMatrix terms, DenseMatrix gram)
    {
        var columns = rows.ColumnsOf(story);
        var values = rows.ValuesOf(story);
        var (product, squares) = (0.0, 0.0);
        for (var i = 0; i < columns.Length; i++)
        {
            product += values[i] * Vectors.Dot(terms.Row(columns[i]), shares);
            squares += values[i] * values[i];
        }

        var expected = 0.0;
        for (var topic = 0; topic < shares.Length; topic++) expected += shares[topic] * Vectors.Dot(gram.Row(topic), shares);
        return squares * expected > 0 ? Math.Clamp(product / Math.Sqrt(squares * expected), 0, 1) : 0;
    }
}
