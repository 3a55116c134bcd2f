using Analytics.Topics.Clusters;
using Analytics.Topics.Matrix;

namespace Analytics.Tests.Topics;

/// <summary>Clusters are told apart by what they differ in, not by what the stories of each differ in among themselves.</summary>
public class SharedCovarianceTests
{
    /// <summary>Two groups that differ in the second value; in both, the third goes far from one side to the other, where k-means would part them.</summary>
    private static readonly DenseMatrix Rows = Of([.. Enumerable.Range(0, 40).Select(i => new[] { 1, i < 20 ? 0.12 : -0.12, (i % 20 - 9.5) / 12, i % 3 * 0.01 })]);

    [Fact]
    public void The_direction_that_tells_clusters_apart_leaves_out_what_varies_within_them()
    {
        var start = SphericalMeans.From(Rows, Of([1, 0.5, 0, 0], [1, -0.5, 0, 0]));

        var found = SharedCovariance.Discriminants(Rows, start);

        Assert.Equal(2, found.RowCount);
        Assert.All(Enumerable.Range(0, 40), row => Assert.Equal(row < 20 ? 0 : 1, Nearest(found, row)));
        Assert.True(Math.Abs(found[0, 2]) < 0.1 * Math.Abs(found[0, 1]));
    }

    [Fact]
    public void Stories_on_the_wrong_side_come_over()
    {
        // Six of each group begin in the other.
        var groups = Enumerable.Range(0, 40).Select(row => row % 20 < 6 == row < 20 ? 1 : 0).ToArray();
        var start = new SphericalMeans(groups, SphericalMeans.CentresOf(Rows, groups, 2), new double[40], 0);

        var found = SharedCovariance.Discriminants(Rows, start);

        Assert.All(Enumerable.Range(0, 40), row => Assert.Equal(Nearest(found, row < 20 ? 0 : 20), Nearest(found, row)));
        Assert.NotEqual(Nearest(found, 0), Nearest(found, 20));
    }

    [Fact]
    public void Clusters_of_stories_that_are_all_the_same_keep_their_centres()
    {
        var rows = Of([.. Enumerable.Range(0, 16).Select(row => row < 8 ? new double[] { 1, 0, 0 } : [0, 1, 0])]);
        var start = SphericalMeans.From(rows, Of([1, 0, 0], [0, 1, 0]));

        Assert.Same(start.Centres, SharedCovariance.Discriminants(rows, start));
    }

    private static int Nearest(DenseMatrix directions, int row) =>
        Vectors.Dot(directions.Row(0), Rows.Row(row)) > Vectors.Dot(directions.Row(1), Rows.Row(row)) ? 0 : 1;

    private static DenseMatrix Of(params double[][] rows)
    {
        var matrix = new DenseMatrix(rows.Length, rows[0].Length);
        for (var row = 0; row < rows.Length; row++) rows[row].CopyTo(matrix.Row(row));
        matrix.ScaleRowsToLengthOne();
        return matrix;
    }
}
