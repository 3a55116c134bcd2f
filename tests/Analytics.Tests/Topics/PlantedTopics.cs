namespace Analytics.Tests.Topics;

/// <summary>Stories drawn from topics that are known: each story has words of its own topic and words that all stories share.</summary>
internal static class PlantedTopics
{
    private const int WordsPerTopic = 25;
    private const int SharedWords = 40;

    /// <summary>The index of the topic a story was drawn from.</summary>
    public static int TopicOf(string id) => id[0] - 'a';

    public static Corpus Stories(int topics, int perTopic, int seed, int length = 120)
    {
        var random = new Random(seed);
        var stories = from story in Enumerable.Range(0, perTopic)
                      from topic in Enumerable.Range(0, topics)
                      let words = Enumerable.Range(0, length).Select(_ => Word(random, topic))
                      select SampleDocuments.Of(
                          string.Join(", ", words),
                          $"{(char)('a' + topic)}{story}",
                          section: $"Section {topic}",
                          day: $"2025-{1 + story % 12:00}-{1 + topic:00}");
        return new Corpus(stories);
    }

    private static string Word(Random random, int topic) =>
        random.Next(2) == 0 ? Name("x", random.Next(SharedWords)) : Name($"{(char)('a' + topic)}", random.Next(WordsPerTopic));

    private static string Name(string group, int number) => $"{group}{(char)('a' + number / 26)}{(char)('a' + number % 26)}o";
}
