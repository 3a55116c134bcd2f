namespace Analytics;

/// <summary>Which numbers of topics to try, and how.</summary>
/// <param name="Least">The smallest number, at least 2.</param>
/// <param name="Most">
/// The largest number. Up to ten every number is tried, up to twenty every second, from there every fifth; never more than a third of the stories.
/// </param>
/// <param name="Samples">How many parts of the stories the topics are found in again, at least 1.</param>
/// <param name="SampleShare">How large such a part is, above 0 and below 1.</param>
/// <param name="Topics">How topics are found; its <see cref="TopicOptions.Count"/> is passed over.</param>
public sealed record TopicCountOptions(int Least = 2, int Most = 30, int Samples = 10, double SampleShare = 0.8, TopicOptions? Topics = null)
{
    private const int EveryNumber = 10;
    private const int EverySecond = 20;
    private const int FewestStoriesPerTopic = 3;

    /// <summary>The numbers to try, ascending.</summary>
    internal int[] Numbers(int stories)
    {
        var most = Math.Min(Most, Math.Max(Least, stories / FewestStoriesPerTopic));
        return [.. Enumerable.Range(Least, most - Least + 1).Where(number =>
            number <= EveryNumber || number == most || (number <= EverySecond ? number % 2 == 0 : number % 5 == 0))];
    }

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Least, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Most, Least);
        ArgumentOutOfRangeException.ThrowIfLessThan(Samples, 1);
        if (SampleShare is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(SampleShare), SampleShare, "The share of the stories in a sample is above 0 and below 1, such as 0.8.");
        }
    }
}
