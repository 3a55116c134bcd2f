namespace Analytics.Topics.Quality;

/// <summary>
/// How well a topic's terms go together: the mean normalized pointwise mutual information (Bouma 2009) of its ten heaviest terms, two by two, over
/// the stories as windows (Lau, Newman and Baldwin 2014). -1 where they are never in one story, 0 where they meet by chance, 1 where they always meet.
/// </summary>
internal static class Coherence
{
    private const int Terms = 10;

    /// <summary>The coherence of a topic, given how much of it each term makes up; null where it has fewer than two terms.</summary>
    public static double? Of(double[] weights, TermDocuments documents) => Of(Heaviest(weights, Terms), documents);

    /// <summary>The terms of most weight, heaviest first; equal weights in the order of the columns, which is ordinal.</summary>
    public static int[] Heaviest(double[] weights, int count) =>
        [.. Enumerable.Range(0, weights.Length).Where(term => weights[term] > 0).OrderByDescending(term => weights[term]).Take(count)];

    /// <summary>The coherence of the given terms; null where there are fewer than two.</summary>
    public static double? Of(int[] terms, TermDocuments documents)
    {
        if (terms.Length < 2) return null;
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < terms.Length; i++)
        {
            for (var j = i + 1; j < terms.Length; j++, pairs++) sum += Of(terms[i], terms[j], documents);
        }

        return sum / pairs;
    }

    private static double Of(int first, int second, TermDocuments documents)
    {
        double both = documents.Of(first, second);
        if (both == 0) return -1;
        double all = documents.Count;
        return both == all ? 1 : Math.Log(both * all / ((double)documents.Of(first) * documents.Of(second))) / -Math.Log(both / all);
    }
}
