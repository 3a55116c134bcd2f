using Analytics.Cli.Display;
using Analytics.Notebooks;

namespace Analytics.Cli.Tests.Display;

public class ResultFormatterTests
{
    private static readonly Corpus News = new([Article.FromCleanText(Stories.Mayor, "mayor", "The <harbor> budget"), Article.FromCleanText(Stories.Ferry, "ferry")]);

    [Fact]
    public void Results_of_the_library_are_tables()
    {
        var shown = Format(News.WordFrequencies().Top(3));

        Assert.Contains("<table", shown["text/html"], StringComparison.Ordinal);
        Assert.Contains("the", shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_are_pictures_data_and_words()
    {
        var shown = Format(News.WordFrequencies().Top(3).ToBarChart("Most used words"));

        Assert.Equal(["application/vnd.plotly.v1+json", "image/png", "text/plain"], shown.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_else_is_left_to_the_engine()
    {
        var formatter = new ResultFormatter();

        Assert.Null(formatter.TryFormat(42));
        Assert.Null(formatter.TryFormat("text"));
        Assert.Null(formatter.TryFormat(new[] { 1, 2 }.Where(number => number > 1)));
        Assert.Null(formatter.TryFormat(new { Name = "x" }));
    }

    private static IReadOnlyDictionary<string, string> Format(object value) => new ValueFormatting([new ResultFormatter()]).Format(value).Data;
}
