namespace Analytics.Charts.Tests.Display;

public class ConcordanceTableTests
{
    [Fact]
    public void Nodes_stand_below_each_other()
    {
        var lines = Show(SampleCorpus.News.Concordance("deficit", window: 2))["text/plain"].Split('\n');

        Assert.Equal(4, lines.Count(line => line.IndexOf("  deficit  ", StringComparison.Ordinal) == lines[0].IndexOf("  deficit  ", StringComparison.Ordinal)));
        Assert.Contains("budget-1 ¶1", lines[0], StringComparison.Ordinal);
        Assert.Equal("(4 hits in 3 stories)", lines[^1]);
    }

    [Fact]
    public void Whatever_a_story_says_is_escaped()
    {
        var story = SampleCorpus.Story("<i>x", "t", "2025-01-01", "Post", "One <b>node</b> & \"more\".") with { Url = "https://post.example/?a=\"><script>" };
        var html = Show(new Corpus([story]).Concordance("node"))["text/html"];

        Assert.DoesNotMatch("<(b|i|script)>", html);
        Assert.Contains("<a href=\"https://post.example/?a=%22%3E%3Cscript%3E#:~:text=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_show_the_columns_that_are_read_first()
    {
        var text = Show(SampleCorpus.News.KeynessAgainst(SampleCorpus.News.Where(story => story.Outlet == "Valley Post")).Top(2))["text/plain"];

        Assert.StartsWith("Term ", text, StringComparison.Ordinal);
        Assert.Contains("Log ratio", text, StringComparison.Ordinal);
        Assert.Contains("ToDataFrame() also has", text, StringComparison.Ordinal);
        Assert.Contains("No hits of king", Show(SampleCorpus.News.Concordance("king"))["text/plain"], StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Show(object value) => ResultDisplay.TryFormat(value)!;
}
