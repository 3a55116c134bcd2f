namespace Analytics.Topics.Matrix;

/// <summary>Chooses the terms that can tell stories apart.</summary>
internal static class TermSelection
{
    /// <summary>In a smaller corpus, a word of one story alone may be all there is.</summary>
    private const int StoriesForLimits = 10;

    private const int FewestStories = 2;
    private const double LargestShare = 0.6;

    /// <summary>
    /// From ten stories on, the terms that at least two stories and at most 60 % of them have; where that leaves nothing, all terms of two stories or more.
    /// In a smaller corpus all terms.
    /// </summary>
    public static int[] Choose(int[] documentFrequencies, int stories)
    {
        var fewest = stories >= StoriesForLimits ? FewestStories : 1;
        var most = stories >= StoriesForLimits ? (int)(LargestShare * stories) : stories;
        var chosen = Between(documentFrequencies, fewest, most);
        return chosen.Length > 0 ? chosen : Between(documentFrequencies, fewest, stories);
    }

    private static int[] Between(int[] documentFrequencies, int fewest, int most) =>
        [.. Enumerable.Range(0, documentFrequencies.Length).Where(term => documentFrequencies[term] >= fewest && documentFrequencies[term] <= most)];
}
