using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>Topics as non-negative factors of the TF-IDF weights. A topic's strength is the weight that it accounts for in a story.</summary>
internal sealed class NmfFitter : ITopicFitter
{
    public FittedTopics Fit(DocumentTermMatrix matrix, int count, Guidance guidance)
    {
        var terms = NonnegativeFactors.Of(matrix, count, guidance).Terms;
        terms.ScaleColumnsToOne();
        return new FittedTopics(terms, terms);
    }

    public DenseMatrix Place(DenseMatrix directions, DocumentTermMatrix stories) => NonnegativeFactors.Solve(stories.Weights, directions);
}
