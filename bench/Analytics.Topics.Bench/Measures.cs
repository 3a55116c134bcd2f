using Analytics.Topics.Quality;

namespace Analytics.TopicBench;

/// <summary>How good topics are, told in the same way of all methods.</summary>
internal static class Measures
{
    /// <summary>The mean coherence of the topics, as <see cref="Topic.Coherence"/> has it.</summary>
    public static double Npmi(int[][] topics, TermDocuments documents) => topics.Average(terms => Coherence.Of(terms, documents)) ?? double.NaN;

    /// <summary>The mean over all ordered pairs of runs, and over the topics of the first, of the largest Jaccard index that a topic of the second has with it.</summary>
    public static double Stability(IReadOnlyList<int[][]> runs)
    {
        var best = from one in runs
                   from other in runs
                   where !ReferenceEquals(one, other)
                   from topic in one
                   select other.Max(terms => Jaccard(topic, terms));
        return best.DefaultIfEmpty(double.NaN).Average();
    }

    /// <summary>The normalized mutual information of two partitions: over the arithmetic mean of their entropies.</summary>
    public static double Nmi(IReadOnlyList<string> labels, int[] groups)
    {
        var (left, right) = (Entropy(labels), Entropy(groups));
        return 2 * (left + right - Entropy([.. labels.Zip(groups)])) / (left + right);
    }

    /// <summary>The part of the stories that have the label most common in their group.</summary>
    public static double Purity(IReadOnlyList<string> labels, int[] groups) =>
        (double)labels.Zip(groups).GroupBy(pair => pair.Second).Sum(group => group.GroupBy(pair => pair.First).Max(label => label.Count())) / labels.Count;

    private static double Jaccard(int[] left, int[] right) => (double)left.Intersect(right).Count() / left.Union(right).Count();

    private static double Entropy<T>(IReadOnlyList<T> items) =>
        items.GroupBy(item => item).Sum(group => -group.Count() / (double)items.Count * Math.Log(group.Count() / (double)items.Count));
}
