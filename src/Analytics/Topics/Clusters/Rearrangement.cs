using Analytics.Topics.Matrix;

namespace Analytics.Topics.Clusters;

/// <summary>
/// Leads spherical k-means out of arrangements that only look best from nearby: one cluster is split, two others are merged, and k-means goes on from
/// there, as long as that holds the rows together better. Splitting and merging clusters is an old remedy (ISODATA; Ball and Hall 1965);
/// as it draws nothing, the same rows give the same clusters, where starts drawn at random give others for each seed.
/// </summary>
internal static class Rearrangement
{
    // What a rearrangement promises before k-means goes on from it is close enough to what it brings that the better ones are among the first.
    private const int MostTries = 40;
    private const int MostMoves = 100;
    private const int DirectionRounds = 30;

    /// <summary>The arrangement that no such rearrangement betters.</summary>
    public static SphericalMeans Of(DenseMatrix rows, SphericalMeans start)
    {
        var best = start;
        for (var move = 0; move < MostMoves; move++)
        {
            if (Promising(rows, best).Take(MostTries).Select(centres => SphericalMeans.From(rows, centres)).FirstOrDefault(IsBetter) is not { } better) break;
            best = better;
        }

        return best;

        // By more than rounding.
        bool IsBetter(SphericalMeans other) => other.Cohesion > best.Cohesion * (1 + 1e-9);
    }

    /// <summary>The centres after each split and merger, the most promising first; of equally promising ones those of the first clusters.</summary>
    private static IEnumerable<DenseMatrix> Promising(DenseMatrix rows, SphericalMeans means)
    {
        var count = means.Centres.RowCount;
        var sums = Sums(rows, means.Groups, count);
        var splits = Enumerable.Range(0, count).Select(cluster => Split(rows, means, cluster)).ToArray();
        var moves = new List<(double Gain, int Split, int From, int Into)>();
        for (var from = 0; from < count; from++)
        {
            for (var into = 0; into < from; into++)
            {
                var loss = LengthOf(sums.Row(from)) + LengthOf(sums.Row(into)) - LengthOfSum(sums.Row(from), sums.Row(into));
                for (var split = 0; split < count; split++)
                {
                    if (split != from && split != into && splits[split] is { } halves) moves.Add((halves.Gain - loss, split, from, into));
                }
            }
        }

        return moves.OrderByDescending(move => move.Gain).ThenBy(move => move.Split).ThenBy(move => move.From).ThenBy(move => move.Into)
            .Select(move => Rearranged(sums, splits[move.Split]!, move.Split, move.From, move.Into));
    }

    private static DenseMatrix Rearranged(DenseMatrix sums, Halves halves, int split, int from, int into)
    {
        var centres = new DenseMatrix(sums.RowCount, sums.Width);
        for (var cluster = 0; cluster < sums.RowCount; cluster++) sums.Row(cluster).CopyTo(centres.Row(cluster));
        Vectors.AddScaled(sums.Row(from), 1, centres.Row(into));
        halves.First.CopyTo(centres.Row(split));
        halves.Second.CopyTo(centres.Row(from));
        centres.ScaleRowsToLengthOne();
        return centres;
    }

    private static DenseMatrix Sums(DenseMatrix rows, int[] groups, int count)
    {
        var sums = new DenseMatrix(count, rows.Width);
        for (var row = 0; row < groups.Length; row++)
        {
            if (groups[row] >= 0) Vectors.AddScaled(rows.Row(row), 1, sums.Row(groups[row]));
        }

        return sums;
    }

    /// <summary>A cluster's rows on the two sides of its centre, along the direction in which they differ most; null where they do not differ.</summary>
    private static Halves? Split(DenseMatrix rows, SphericalMeans means, int cluster)
    {
        var members = Enumerable.Range(0, means.Groups.Length).Where(row => means.Groups[row] == cluster).ToArray();
        if (members.Length < 2) return null;
        var centre = means.Centres.Row(cluster).ToArray();
        var direction = Residual(rows.Row(members.MinBy(row => means.Cosines[row])), centre);
        for (var round = 0; round < DirectionRounds; round++)
        {
            var next = new double[centre.Length];
            foreach (var row in members)
            {
                var residual = Residual(rows.Row(row), centre);
                Vectors.AddScaled(residual, Vectors.Dot(residual, direction), next);
            }

            var length = LengthOf(next);
            if (length <= 1e-12) return null;
            direction = [.. next.Select(value => value / length)];
        }

        var (first, second, whole) = (new double[centre.Length], new double[centre.Length], new double[centre.Length]);
        foreach (var row in members)
        {
            Vectors.AddScaled(rows.Row(row), 1, Vectors.Dot(rows.Row(row), direction) > 0 ? first : second);
            Vectors.AddScaled(rows.Row(row), 1, whole);
        }

        var gain = LengthOf(first) + LengthOf(second) - LengthOf(whole);
        return gain > 0 ? new Halves(first, second, gain) : null;
    }

    /// <summary>What of a row does not point along the centre.</summary>
    private static double[] Residual(ReadOnlySpan<double> row, double[] centre)
    {
        var residual = row.ToArray();
        Vectors.AddScaled(centre, -Vectors.Dot(row, centre), residual);
        return residual;
    }

    private static double LengthOf(ReadOnlySpan<double> vector) => Math.Sqrt(Vectors.Dot(vector, vector));

    private static double LengthOfSum(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = left.ToArray();
        Vectors.AddScaled(right, 1, sum);
        return LengthOf(sum);
    }

    private sealed record Halves(double[] First, double[] Second, double Gain);
}
