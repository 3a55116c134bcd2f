using Analytics.Cli.Display;

namespace Analytics.Cli.Tests.Display;

public class LibraryDisplayTests
{
    private static readonly Corpus News = new([Article.FromCleanText(Stories.Mayor, "mayor", "The <harbor> budget"), Article.FromCleanText(Stories.Ferry, "ferry")]);

    [Fact]
    public void Results_are_tables_of_their_data_frames()
    {
        var shown = Format(News.WordFrequencies().Top(3));

        Assert.StartsWith("<table>", shown["text/html"], StringComparison.Ordinal);
        Assert.Matches(@"^term +count +perMillion +documents +share\n", shown["text/plain"]);
        Assert.Contains(">the</td>", shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_frame_is_a_table()
    {
        var shown = Format(News.WordFrequencies().ToDataFrame());

        Assert.Contains("50 of", Format(Long().WordFrequencies())["text/plain"], StringComparison.Ordinal);
        Assert.Matches(@"^term +count", shown["text/plain"]);
    }

    [Fact]
    public void A_corpus_is_a_list_of_its_stories_with_texts_escaped()
    {
        var shown = Format(News);

        Assert.Matches(@"^id +published +outlet +section +title +paragraphs\n", shown["text/plain"]);
        Assert.Contains("The &lt;harbor&gt; budget", shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_shows_its_facts_and_text()
    {
        var shown = Format(News[0]);

        Assert.Contains("The <harbor> budget", shown["text/plain"], StringComparison.Ordinal);
        Assert.Contains("We will not close the harbor", shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_that_are_none_say_why() =>
        Assert.Contains("There are no topics because there are no stories.", Format(new Corpus([]).Topics(3))["text/plain"], StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> Format(object value) => LibraryDisplay.Formatting().Format(value).Data;

    private static Corpus Long() => new([Article.FromCleanText(string.Join(' ', Enumerable.Range(0, 80).Select(i => $"word{(char)('a' + i % 26)}{(char)('a' + i / 26)}")))]);
}
