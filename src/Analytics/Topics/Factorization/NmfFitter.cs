using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>
/// Topics as non-negative factors of the TF-IDF weights. A topic's strength is the weight that it accounts for in a story. The factors themselves place
/// stories; what readers see of them is what stories that have a topic have more of than others.
/// </summary>
internal sealed class NmfFitter : ITopicFitter
{
    public FittedTopics Fit(DocumentTermMatrix matrix, int count, Guidance guidance)
    {
        var (stories, directions) = NonnegativeFactors.Of(matrix, count, guidance);
        directions.ScaleColumnsToOne();
        return new FittedTopics(TopicTerms.Of(matrix.Transposed, stories, guidance.Owners(directions.RowCount)), directions);
    }

    public DenseMatrix Place(DenseMatrix directions, DocumentTermMatrix stories) => NonnegativeFactors.Solve(stories.Weights, directions);
}
