using Analytics.Topics.Matrix;

namespace Analytics.Topics.Clusters;

/// <summary>Spherical k-means (Dhillon and Modha 2001): rows of length 1 in groups whose members point the way their centre does.</summary>
/// <param name="Groups">The group of each row; a negative number for a row of zeros.</param>
/// <param name="Centres">One row of length 1 for each group; a row of zeros for an empty one.</param>
/// <param name="Cosines">The cosine between each row and the centre of its group.</param>
/// <param name="Cohesion">The sum of the cosines between the rows and their centres: the larger, the better.</param>
internal sealed record SphericalMeans(int[] Groups, DenseMatrix Centres, double[] Cosines, double Cohesion)
{
    private const int MaxRounds = 100;

    /// <summary>Moves rows to the nearest centre and centres to their rows until neither changes. Of equally near centres the first is taken.</summary>
    public static SphericalMeans From(DenseMatrix rows, DenseMatrix centres)
    {
        var groups = new int[rows.RowCount];
        Array.Fill(groups, -1);
        var cosines = new double[rows.RowCount];
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = groups.ToArray();
            Blocks.ForEach(rows.RowCount, (from, to) =>
            {
                for (var row = from; row < to; row++) (groups[row], cosines[row]) = Nearest(rows.Row(row), centres);
            });
            if (groups.AsSpan().SequenceEqual(before)) break;
            centres = CentresOf(rows, groups, centres.RowCount);
        }

        return new SphericalMeans(groups, centres, cosines, cosines.Sum());
    }

    /// <summary>The centre of each group's rows.</summary>
    public static DenseMatrix CentresOf(DenseMatrix rows, int[] groups, int count)
    {
        var centres = new DenseMatrix(count, rows.Width);
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (groups[row] >= 0) Vectors.AddScaled(rows.Row(row), 1, centres.Row(groups[row]));
        }

        centres.ScaleRowsToLengthOne();
        return centres;
    }

    private static (int Group, double Cosine) Nearest(ReadOnlySpan<double> row, DenseMatrix centres)
    {
        var (best, cosine) = (-1, 0.0);
        for (var group = 0; group < centres.RowCount; group++)
        {
            var product = Vectors.Dot(row, centres.Row(group));
            if (product > cosine) (best, cosine) = (group, product);
        }

        return (best, cosine);
    }
}
