using Analytics.Topics.Matrix;

namespace Analytics.Topics.Clusters;

/// <summary>What clusters are made of.</summary>
internal static class ClusterTerms
{
    /// <summary>
    /// How fast stories lose their say with their distance from the centre. Those on the edge, which could be in another cluster as well, would
    /// bring in terms that do not go together.
    /// </summary>
    private const int Sharpness = 3;

    /// <summary>
    /// For each term how much more weight it has in a mean story of the cluster than in a mean story of all, none where it has less; scaled so that a
    /// cluster adds up to 1. Terms that all news shares cancel out, which a plain mean would list first.
    /// </summary>
    /// <param name="transposed">The weights, one row for each term and one column for each story.</param>
    /// <param name="clusters">The cluster of each story, and how near its centre the story is.</param>
    /// <param name="count">How many clusters there are.</param>
    public static DenseMatrix Of(SparseMatrix transposed, SphericalMeans clusters, int count)
    {
        var says = clusters.Cosines.Select(cosine => Math.Pow(cosine, Sharpness)).ToArray();
        var sizes = new double[count];
        for (var story = 0; story < says.Length; story++)
        {
            if (clusters.Groups[story] >= 0) sizes[clusters.Groups[story]] += says[story];
        }

        var terms = new DenseMatrix(transposed.RowCount, count);
        for (var term = 0; term < terms.RowCount; term++) FillRow(terms.Row(term), transposed, term, clusters.Groups, says, sizes);
        terms.ScaleColumnsToOne();
        return terms;
    }

    private static void FillRow(Span<double> row, SparseMatrix transposed, int term, int[] groups, double[] says, double[] sizes)
    {
        var stories = transposed.ColumnsOf(term);
        var values = transposed.ValuesOf(term);
        for (var i = 0; i < stories.Length; i++)
        {
            if (groups[stories[i]] >= 0) row[groups[stories[i]]] += values[i] * says[stories[i]];
        }

        var all = sizes.Sum();
        var mean = 0.0;
        foreach (var sum in row) mean += sum / all;
        for (var group = 0; group < row.Length; group++)
        {
            // With one cluster alone there is nothing to stand out from.
            if (sizes[group] > 0) row[group] = sizes[group] < all ? Math.Max(0, row[group] / sizes[group] - mean) : row[group] / sizes[group];
        }
    }
}
