namespace Analytics.Tests.Topics;

public sealed class TopicStorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("topics").FullName;

    private string Path => System.IO.Path.Combine(_folder, "model.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(TopicMethod.Clusters)]
    [InlineData(TopicMethod.Nmf)]
    [InlineData(TopicMethod.Lda)]
    public void A_model_read_from_a_file_places_stories_as_the_one_that_was_written(TopicMethod method)
    {
        var corpus = PlantedTopics.Stories(3, perTopic: 8, seed: 51);
        var model = corpus.Topics(new TopicOptions(3, Method: method)).Named(0, "First");

        model.Save(Path);
        var read = TopicModel.Load(Path);

        Assert.Equal(method, read.Method);
        Assert.Equal(model.Select(topic => (topic.Label, topic.Share, topic.Coherence)), read.Select(topic => (topic.Label, topic.Share, topic.Coherence)));
        Assert.Equal(model.Select(topic => topic.Terms), read.Select(topic => topic.Terms));
        Assert.Empty(read.Documents);
        Assert.Equal(model.Documents.Select(story => story.Shares), read.Place(corpus).Documents.Select(story => story.Shares));
        Assert.Equal(["model.json"], Directory.EnumerateFiles(_folder).Select(System.IO.Path.GetFileName));
    }

    [Theory]
    [InlineData("", "is not a whole topic model")]
    [InlineData("[]", "is not a topic model")]
    [InlineData("""{"format":"analytics topic model","version":2}""", "version 2; this program reads versions up to 1")]
    [InlineData("""{"format":"analytics topic model","version":1,"method":"Nmf"}""", "is not a whole topic model")]
    [InlineData("""{"format":"analytics topic model","version":1,"method":"Nmf","stories":1,"stopWords":[],"terms":["a"],"printed":[],"documentFrequencies":[1],"phrases":[],"topics":[]}""", "1 terms have 0 printed forms")]
    public void A_file_that_holds_no_model_is_refused_with_the_reason(string contents, string reason)
    {
        File.WriteAllText(Path, contents);

        var failure = Assert.Throws<InvalidDataException>(() => TopicModel.Load(Path));

        Assert.StartsWith(Path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_cut_off_is_refused()
    {
        PlantedTopics.Stories(2, perTopic: 4, seed: 52).Topics(2).Save(Path);
        var bytes = File.ReadAllBytes(Path);
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            File.WriteAllBytes(Path, bytes[..random.Next(bytes.Length - 1)]);
            Assert.Throws<InvalidDataException>(() => TopicModel.Load(Path));
        }
    }
}
