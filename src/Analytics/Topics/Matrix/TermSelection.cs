namespace Analytics.Topics.Matrix;

/// <summary>Chooses the terms that can tell stories apart.</summary>
internal static class TermSelection
{
    /// <summary>In a smaller corpus, a word of one story alone may be all there is.</summary>
    private const int StoriesForLimits = 10;

    /// <summary>
    /// From ten stories on, the terms that at least <see cref="TopicOptions.FewestStories"/> stories and at most
    /// <see cref="TopicOptions.LargestShare"/> of them have; where that leaves nothing, also those that more have. In a smaller corpus all terms.
    /// </summary>
    public static int[] Choose(int[] documentFrequencies, int stories, TopicOptions options)
    {
        var fewest = stories >= StoriesForLimits ? options.FewestStories : 1;
        var most = stories >= StoriesForLimits ? (int)(options.LargestShare * stories) : stories;
        var chosen = Between(documentFrequencies, fewest, most);
        return chosen.Length > 0 ? chosen : Between(documentFrequencies, fewest, stories);
    }

    private static int[] Between(int[] documentFrequencies, int fewest, int most) =>
        [.. Enumerable.Range(0, documentFrequencies.Length).Where(term => documentFrequencies[term] >= fewest && documentFrequencies[term] <= most)];
}
