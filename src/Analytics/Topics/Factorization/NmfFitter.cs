using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>Topics as non-negative factors of the TF-IDF weights. A topic's strength is the weight that it accounts for in a story.</summary>
internal sealed class NmfFitter : ITopicFitter
{
    public FittedTopics Fit(DocumentTermMatrix matrix, int count, int seed, Guidance guidance)
    {
        var terms = NonnegativeFactors.Of(matrix.Weights, count, seed, guidance).Terms;
        terms.ScaleColumnsToOne();
        return new FittedTopics(NonnegativeFactors.Solve(matrix.Weights, terms), terms, terms);
    }

    public DenseMatrix Place(DenseMatrix directions, TermSpace space, SparseMatrix counts) => NonnegativeFactors.Solve(space.Weigh(counts), directions);
}
