using Analytics.Topics.Factorization;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Clusters;

/// <summary>
/// Topics as clusters of stories in the space of latent semantic analysis (Deerwester and others 1990): spherical k-means on the leading singular
/// directions of the TF-IDF weights, which then settle as a mixture. A story's strengths are the non-negative coefficients with which the directions that
/// tell the clusters apart come nearest to it.
/// </summary>
internal sealed class ClusterFitter : ITopicFitter
{
    private const int UsualDimensions = 40;

    /// <summary>With fewer stories for each dimension, most dimensions would tell one story from the others.</summary>
    private const int StoriesForDimension = 4;

    // The factors only begin the groups; what they still lack is made up for by moving stories and rearranging clusters, which takes a tenth of the time.
    private const int FactorRounds = 10;

    public FittedTopics Fit(DocumentTermMatrix matrix, int count, Guidance guidance)
    {
        var dimensions = Math.Max(2 * count, Math.Min(UsualDimensions, matrix.Weights.RowCount / StoriesForDimension));
        var space = matrix.Singular(dimensions).Right;
        var stories = matrix.Weights.Times(space);
        stories.ScaleRowsToLengthOne();
        var clusters = Best(stories, FirstGroups(matrix, count, guidance), count, guidance);
        var directions = space.Times(SharedCovariance.Discriminants(stories, clusters).Transpose());
        // The words that a topic is guided by are its start; other clusters may have them too.
        var owners = Guidance.None.Owners(directions.RowCount);
        return new FittedTopics(TopicTerms.Of(matrix.Transposed, Place(directions, matrix), owners), directions);
    }

    public DenseMatrix Place(DenseMatrix directions, DocumentTermMatrix stories) => NonnegativeFactors.Solve(stories.Weights, directions);

    /// <summary>From the groups of non-negative factors to the best arrangement there is in reach. Guided topics are not rearranged, which keeps their order.</summary>
    private static SphericalMeans Best(DenseMatrix stories, int[] groups, int count, Guidance guidance)
    {
        var first = SphericalMeans.From(stories, SphericalMeans.CentresOf(stories, groups, count));
        return guidance.Columns.Length == 0 ? Rearrangement.Of(stories, first) : first;
    }

    private static int[] FirstGroups(DocumentTermMatrix matrix, int count, Guidance guidance)
    {
        var strengths = NonnegativeFactors.Of(matrix, count, guidance, FactorRounds).Stories;
        return [.. Enumerable.Range(0, strengths.RowCount).Select(story => Largest(strengths.Row(story)))];
    }

    private static int Largest(ReadOnlySpan<double> strengths)
    {
        var best = -1;
        for (var topic = 0; topic < strengths.Length; topic++)
        {
            if (strengths[topic] > 0 && (best < 0 || strengths[topic] > strengths[best])) best = topic;
        }

        return best;
    }
}
