using Analytics.Topics.Clusters;
using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

/// <summary>Clusters come out of arrangements that moving single stories cannot better.</summary>
public class RearrangementTests
{
    [Fact]
    public void Two_bundles_in_one_cluster_are_parted_and_one_bundle_in_two_is_joined()
    {
        var rows = Bundles(0, 60, 85);
        // Both centres of the first bundle: the third lies between the others.
        var stuck = SphericalMeans.From(rows, Centres(-1, 1, 72));
        Assert.Equal(3, stuck.Groups.Distinct().Count());

        var found = Rearrangement.Of(rows, stuck);

        Assert.True(found.Cohesion > stuck.Cohesion);
        Assert.Equal(3, found.Groups.Chunk(10).Select(bundle => Assert.Single(bundle.Distinct())).Distinct().Count());
    }

    [Fact]
    public void What_is_right_stays_as_it_is()
    {
        var rows = Bundles(0, 45, 90);
        var right = SphericalMeans.From(rows, Centres(0, 45, 90));

        Assert.Same(right, Rearrangement.Of(rows, right));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Too_few_clusters_to_rearrange_stay_as_they_are(int count)
    {
        var rows = Bundles(10, 80);
        var start = SphericalMeans.From(rows, Centres([.. new double[] { 10, 80 }.Take(count)]));

        Assert.Same(start, Rearrangement.Of(rows, start));
    }

    /// <summary>Ten directions within two degrees of each of those given.</summary>
    private static DenseMatrix Bundles(params double[] degrees) =>
        Centres([.. degrees.SelectMany(degree => Enumerable.Range(0, 10).Select(i => degree + i * 0.4 - 1.8))]);

    private static DenseMatrix Centres(params double[] degrees)
    {
        var matrix = new DenseMatrix(degrees.Length, 2);
        for (var row = 0; row < degrees.Length; row++)
        {
            matrix[row, 0] = Math.Cos(double.DegreesToRadians(degrees[row]));
            matrix[row, 1] = Math.Sin(double.DegreesToRadians(degrees[row]));
        }

        return matrix;
    }
}
