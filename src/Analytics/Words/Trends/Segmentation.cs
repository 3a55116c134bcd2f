namespace Analytics.Words.Trends;

/// <summary>
/// Divides a sequence of counts into stretches of one rate each, so that the Poisson log-likelihood with a price for each change is the best
/// there is: optimal partitioning (Jackson et al. 2005), with the BIC as the price, one rate and one place a change.
/// </summary>
internal static class Segmentation
{
    /// <summary>The places, from 1, at which a new stretch begins.</summary>
    /// <param name="counts">Occurrences, period by period.</param>
    /// <param name="tokens">The tokens they are among.</param>
    public static int[] Changes(IReadOnlyList<double> counts, IReadOnlyList<double> tokens)
    {
        var length = counts.Count;
        if (length < 2) return [];
        var (countsTo, tokensTo) = (Sums(counts), Sums(tokens));
        var price = 2 * Math.Log(length);
        var best = new double[length + 1];
        var from = new int[length + 1];
        best[0] = -price;
        for (var end = 1; end <= length; end++)
        {
            best[end] = double.PositiveInfinity;
            for (var start = 0; start < end; start++)
            {
                var cost = best[start] + Cost(countsTo[end] - countsTo[start], tokensTo[end] - tokensTo[start]) + price;
                if (cost < best[end] - 1e-9) (best[end], from[end]) = (cost, start);
            }
        }

        var changes = new List<int>();
        for (var end = from[length]; end > 0; end = from[end]) changes.Insert(0, end);
        return [.. changes];
    }

    /// <summary>Minus twice the log-likelihood of a stretch at its own rate, without what is the same for every division.</summary>
    public static double Cost(double count, double tokens) => count == 0 ? 0 : -2 * (count * Math.Log(count / tokens) - count);

    private static double[] Sums(IReadOnlyList<double> values)
    {
        var sums = new double[values.Count + 1];
        for (var i = 0; i < values.Count; i++) sums[i + 1] = sums[i] + values[i];
        return sums;
    }
}
