namespace Analytics;

/// <summary>What topics to look for, and how.</summary>
/// <param name="Count">
/// How many topics to find, at least 1. Fewer are found where the stories do not hold so many. Where nothing is said, the number is chosen as
/// <see cref="Corpus.TopicCounts(TopicCountOptions?)"/> does.
/// </param>
/// <param name="Seed">
/// Draws the samples of stories by which the number of topics is chosen where <paramref name="Count"/> says nothing, and those of streams; it is used for
/// nothing else. To find a given number of topics in a corpus leaves nothing to chance: the same stories give the same model, whatever the seed
/// and the number of threads.
/// </param>
/// <param name="Method">How topics are found.</param>
/// <param name="StopWords">Words that cannot be in a topic; <see cref="Analytics.StopWords.EnglishNews"/> where nothing is said.</param>
/// <param name="ProperNames">Whether names of people, places and organisations, told by their capitals, can be in a topic.</param>
/// <param name="Phrases">Whether neighbouring words that are seldom apart, such as "white house", are one term.</param>
/// <param name="FewestStories">From ten stories on, terms of fewer stories than this are left out; at least 1.</param>
/// <param name="LargestShare">From ten stories on, terms of a larger share of the stories are left out; above 0, at most 1.</param>
/// <param name="SeedWords">
/// Words that the first topics are about, such as <c>["budget", "deficit"]</c>: the topic is started from them and, by Nmf and Lda, no other can have them.
/// They count for five times as much as other words while topics are looked for, in the weights of the topics' terms too. The other topics are free. Words that no story has are passed over; <see cref="TopicModel.Note"/> says so.
/// </param>
public sealed record TopicOptions(
    int? Count = null,
    int Seed = 1,
    TopicMethod Method = TopicMethod.Clusters,
    StopWords? StopWords = null,
    bool ProperNames = true,
    bool Phrases = true,
    int FewestStories = 2,
    double LargestShare = 0.6,
    IReadOnlyList<string[]>? SeedWords = null)
{
    internal StopWords LeftOut => StopWords ?? Analytics.StopWords.EnglishNews;

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal void Check()
    {
        if (Count is { } count) ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(Count));
        ArgumentOutOfRangeException.ThrowIfLessThan(FewestStories, 1);
        if (LargestShare is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(LargestShare), LargestShare, "The largest share of stories a term may have is above 0 and at most 1, such as 0.6.");
        }

        if (SeedWords is { } seeds && seeds.Count > Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(SeedWords), seeds.Count, $"There are seed words for {seeds.Count} topics, but only {Count} topics are to be found. Ask for more topics.");
        }
    }
}
