namespace Analytics.Tests.Articles.Seeds;

/// <summary>What the sample corpus promises as a whole: its forms, its year, and that its topics can be found.</summary>
public class SeedCorpusTests
{
    private static readonly Corpus Seeds = SeedCorpus.Stories;

    private static readonly Dictionary<string, GoldStory> Gold = GoldStory.All.ToDictionary(story => story.Id, StringComparer.Ordinal);

    [Theory]
    [InlineData(".txt", 32)]
    [InlineData(".html", 8)]
    [InlineData(".jsonl", 6)]
    [InlineData(".xml", 2)]
    public void The_stories_come_in_the_forms_that_newsrooms_have(string ending, int stories) =>
        Assert.Equal(stories, Seeds.Count(story => Path.GetExtension(story.Path) == ending));

    [Fact]
    public void Each_topic_has_eight_stories_and_each_month_some() =>
        Assert.Multiple(
            () => Assert.Equal([8, 8, 8, 8, 8, 8], Gold.Values.GroupBy(story => story.Topic).Select(topic => topic.Count())),
            () => Assert.Equal(Enumerable.Range(1, 12), Seeds.Select(story => story.Published!.Value.Month).Distinct().Order()),
            () => Assert.Equal([2025], Seeds.Select(story => story.Published!.Value.Year).Distinct()));

    [Fact]
    public void Several_outlets_and_sections_report() =>
        Assert.Multiple(
            () => Assert.True(Gold.Values.Select(story => story.Outlet).Distinct().Count() >= 5),
            () => Assert.True(Gold.Values.Select(story => story.Section).Distinct().Count() >= 6));

    [Fact]
    public void Six_topics_part_the_stories_as_their_writers_did()
    {
        var topics = Seeds.Topics(6);
        var found = topics.Documents.GroupBy(document => Largest(document.Shares));
        var agreeing = found.Sum(topic => topic.GroupBy(document => Gold[document.Document.Id].Topic).Max(group => group.Count()));

        Assert.True(agreeing >= 0.95 * Seeds.Count, $"{agreeing} of {Seeds.Count} stories stand in a topic with their own kind.");
    }

    private static int Largest(IReadOnlyList<double> shares) => Enumerable.Range(0, shares.Count).MaxBy(index => shares[index]);
}
