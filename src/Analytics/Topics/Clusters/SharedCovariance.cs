using System.Runtime.CompilerServices;
using Analytics.Topics.Factorization;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Clusters;

/// <summary>
/// Lets clusters settle as a mixture of Gaussian distributions that share one covariance, by expectation maximization (McLachlan and Peel 2000). K-means
/// takes all directions to be alike; here those in which the stories of one cluster differ among themselves count less, and those in which clusters
/// differ count more, as in linear discriminant analysis (Fisher 1936).
/// </summary>
internal static class SharedCovariance
{
    private const int MaxRounds = 50;
    private const double Tolerance = 1e-3;

    /// <summary>How much of the covariance is taken to be the same in all directions, at least: it is known from few stories.</summary>
    private const double LeastShrinkage = 0.3;

    /// <summary>With so many stories for each dimension or fewer, all of it is, and centres are left to k-means; with a few more, most of it is.</summary>
    private const double StoriesForDimension = 4;

    /// <summary>
    /// For each cluster the direction of length 1 that tells it apart: its mean, seen through the inverse of the covariance. The centres as they are where there
    /// is nothing to tell apart, where the stories are too few to know the covariance by, or where a cluster would be left without one.
    /// </summary>
    public static DenseMatrix Discriminants(DenseMatrix rows, SphericalMeans start)
    {
        if (rows.RowCount <= StoriesForDimension * rows.Width) return start.Centres;
        var count = start.Centres.RowCount;
        var members = Members(start.Groups, count);
        var products = rows.Gram();
        DenseMatrix? found = null;
        for (var round = 0; round < MaxRounds && count > 1; round++)
        {
            var sizes = Sizes(members);
            if (sizes.Min() < 1) return start.Centres;
            var means = members.TransposedTimes(rows);
            for (var cluster = 0; cluster < count; cluster++) Scale(means.Row(cluster), 1 / sizes[cluster]);
            if (Within(products, means, sizes) is not { } covariance) return start.Centres;
            var factor = Cholesky.Of(covariance);
            found = means.Copy();
            for (var cluster = 0; cluster < count; cluster++) factor.Solve(found.Row(cluster));
            if (Expect(rows, means, found, sizes, members) < Tolerance) break;
        }

        found?.ScaleRowsToLengthOne();
        return found ?? start.Centres;
    }

    private static DenseMatrix Members(int[] groups, int count)
    {
        var members = new DenseMatrix(groups.Length, count);
        for (var row = 0; row < groups.Length; row++)
        {
            if (groups[row] >= 0) members[row, groups[row]] = 1;
        }

        return members;
    }

    private static double[] Sizes(DenseMatrix members)
    {
        var sizes = new double[members.Width];
        for (var row = 0; row < members.RowCount; row++) Vectors.AddScaled(members.Row(row), 1, sizes);
        return sizes;
    }

    private static void Scale(Span<double> row, double factor)
    {
        foreach (ref var value in row) value *= factor;
    }

    /// <summary>The covariance within clusters, drawn towards one that is the same in all directions; null where the rows of each cluster are the same.</summary>
    private static DenseMatrix? Within(DenseMatrix products, DenseMatrix means, double[] sizes)
    {
        var (width, all) = (products.Width, sizes.Sum());
        var covariance = products.Copy();
        for (var cluster = 0; cluster < sizes.Length; cluster++)
        {
            for (var row = 0; row < width; row++) Vectors.AddScaled(means.Row(cluster), -sizes[cluster] * means[cluster, row], covariance.Row(row));
        }

        var trace = 0.0;
        for (var row = 0; row < width; row++) trace += covariance[row, row];
        if (trace <= 1e-9 * all) return null;
        var shrinkage = Math.Clamp(StoriesForDimension * width / all, LeastShrinkage, 1);
        for (var row = 0; row < width; row++)
        {
            Scale(covariance.Row(row), (1 - shrinkage) / all);
            covariance[row, row] += shrinkage * trace / (width * all);
        }

        return covariance;
    }

    /// <summary>Says anew how much each row belongs to each cluster; returns the largest change.</summary>
    private static double Expect(DenseMatrix rows, DenseMatrix means, DenseMatrix discriminants, double[] sizes, DenseMatrix members)
    {
        var (count, all) = (sizes.Length, sizes.Sum());
        var offsets = new double[count];
        for (var cluster = 0; cluster < count; cluster++)
        {
            offsets[cluster] = Math.Log(sizes[cluster] / all) - Vectors.Dot(means.Row(cluster), discriminants.Row(cluster)) / 2;
        }

        var changes = new double[rows.RowCount];
        Blocks.ForEach(rows.RowCount, (from, to) =>
        {
            var scores = new double[count];
            for (var row = from; row < to; row++) changes[row] = ExpectRow(rows.Row(row), discriminants, offsets, scores, members.Row(row));
        });
        return changes.Max();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double ExpectRow(ReadOnlySpan<double> row, DenseMatrix discriminants, double[] offsets, double[] scores, Span<double> members)
    {
        if (row.IndexOfAnyExcept(0.0) < 0) return 0;
        var (most, sum, change) = (double.NegativeInfinity, 0.0, 0.0);
        for (var cluster = 0; cluster < scores.Length; cluster++)
        {
            scores[cluster] = offsets[cluster] + Vectors.Dot(row, discriminants.Row(cluster));
            most = Math.Max(most, scores[cluster]);
        }

        for (var cluster = 0; cluster < scores.Length; cluster++) sum += scores[cluster] = Math.Exp(scores[cluster] - most);
        for (var cluster = 0; cluster < scores.Length; cluster++)
        {
            var part = scores[cluster] / sum;
            change = Math.Max(change, Math.Abs(part - members[cluster]));
            members[cluster] = part;
        }

        return change;
    }
}
