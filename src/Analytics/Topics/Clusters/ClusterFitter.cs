using Analytics.Topics.Factorization;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Clusters;

/// <summary>
/// Topics as clusters of stories in the space of latent semantic analysis (Deerwester and others 1990): spherical k-means on the leading singular
/// directions of the TF-IDF weights. A story's strengths are the non-negative coefficients with which the clusters' centres come nearest to it.
/// </summary>
internal sealed class ClusterFitter : ITopicFitter
{
    private const int FewestDimensions = 40;
    private const int Starts = 10;

    public FittedTopics Fit(DocumentTermMatrix matrix, int count, int seed, Guidance guidance)
    {
        var space = matrix.Singular(Math.Max(FewestDimensions, 2 * count), seed).Right;
        var stories = matrix.Weights.Times(space);
        stories.ScaleRowsToLengthOne();
        var clusters = Best(stories, FirstGroups(matrix, count, seed, guidance), count, new Random(seed), guidance);
        var directions = space.Times(clusters.Centres.Transpose());
        return new FittedTopics(ClusterTerms.Of(matrix.Transposed, clusters, count), directions);
    }

    public DenseMatrix Place(DenseMatrix directions, DocumentTermMatrix stories) => NonnegativeFactors.Solve(stories.Weights, directions);

    /// <summary>The best of several starts: one from non-negative factors, and centres drawn apart. Guided topics have the first alone, which keeps their order.</summary>
    private static SphericalMeans Best(DenseMatrix stories, int[] groups, int count, Random random, Guidance guidance)
    {
        var best = SphericalMeans.From(stories, SphericalMeans.CentresOf(stories, groups, count));
        for (var start = 1; start < Starts && guidance.Columns.Length == 0; start++)
        {
            var other = SphericalMeans.From(stories, SphericalMeans.Spread(stories, count, random));
            if (other.Cohesion > best.Cohesion) best = other;
        }

        return best;
    }

    private static int[] FirstGroups(DocumentTermMatrix matrix, int count, int seed, Guidance guidance)
    {
        var strengths = NonnegativeFactors.Of(matrix, count, seed, guidance).Stories;
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
