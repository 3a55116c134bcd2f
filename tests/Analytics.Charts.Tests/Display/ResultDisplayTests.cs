using System.Text.Json.Nodes;
using Microsoft.Data.Analysis;

namespace Analytics.Charts.Tests.Display;

public class ResultDisplayTests
{
    [Fact]
    public void A_chart_is_a_picture_plotly_data_and_words_and_nothing_else()
    {
        var bundle = Show(SampleCorpus.News.Topics(2).ToBarChart("Topics"));
        Assert.Equal(["application/vnd.plotly.v1+json", "image/png", "text/plain"], bundle.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], Convert.FromBase64String(bundle["image/png"]).Take(4));
    }

    [Fact]
    public void The_words_of_a_chart_are_in_its_data_too_unless_its_author_put_something_there()
    {
        var chart = SampleCorpus.News.Topics(2).ToBarChart("Topics");

        var (bundle, own) = (Show(chart), Show(chart.WithAltText("Two bars.")));

        Assert.Equal(bundle["text/plain"], AltIn(bundle));
        Assert.Equal(("Two bars.", "Two bars."), (own["text/plain"], AltIn(own)));

        static string? AltIn(IReadOnlyDictionary<string, string> bundle) =>
            JsonNode.Parse(bundle[ChartDisplay.PlotlyMimeType])!["layout"]!["meta"]!["alt"]!.GetValue<string>();
    }

    [Fact]
    public void Results_are_tables_with_headings_in_words_and_numbers_as_readers_write_them()
    {
        var bundle = Show(SampleCorpus.News.WordFrequencies(Unit.Lemma, StopWords.English).Top(2));
        Assert.Equal(
            """
            Term     Occurrences  Per million words  Stories  Share
            -------  -----------  -----------------  -------  -----
            budget             5           64,102.6        3   6.4%
            deficit            4           51,282.1        3   5.1%
            """.ReplaceLineEndings("\n"),
            bundle["text/plain"]);
        Assert.Contains("<th scope=\"col\" style=\"text-align:right\">Per million words</th>", bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Long_tables_show_25_rows_and_say_how_many_more_there_are()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 1300)));
        Assert.EndsWith("<p><em>The first 25 of 1,300 rows; 1,275 more</em></p>", Show(frame)["text/html"], StringComparison.Ordinal);
        Assert.Equal(26, Show(frame)["text/html"].Split("<tr>").Length - 1);
    }

    [Fact]
    public void Frames_keep_the_names_their_author_chose_and_years_have_no_separators()
    {
        var frame = new DataFrame(
            new Int32DataFrameColumn("year", [2025]), new DoubleDataFrameColumn("meanLength", [1234.5]), new PrimitiveDataFrameColumn<long>("big", [9007199254740993]));
        Assert.Equal("year  meanLength                    big\n----  ----------  ---------------------\n2025     1,234.5  9,007,199,254,740,993", Show(frame)["text/plain"]);
    }

    [Fact]
    public void Texts_of_stories_are_escaped()
    {
        var story = SampleCorpus.Story("<i>", "<script>alert('x')</script>", "2025-01-01", "<b>Herald</b>", "One <img src=x onerror=alert(1)> & more.");
        foreach (var value in new object[] { story, new Corpus([story]), new DataFrame(new StringDataFrameColumn("<u>", ["<s>"])), new Corpus([story]).WordFrequencies() })
        {
            Assert.DoesNotMatch("<(script|img|i|b|u|s)[ >]", Show(value)["text/html"]);
        }
    }

    [Fact]
    public void A_corpus_says_how_much_it_holds_and_lists_its_stories()
    {
        var text = Show(SampleCorpus.News)["text/plain"];
        Assert.StartsWith("6 stories from 2 outlets, published from 2025-01-10 to 2025-02-25.\nTitle ", text, StringComparison.Ordinal);
        Assert.Contains("\nStorm hits harbor", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_shows_its_facts_and_how_it_begins()
    {
        var text = Show(SampleCorpus.News[0])["text/plain"];
        Assert.StartsWith("Title       Council passes budget\n", text, StringComparison.Ordinal);
        Assert.EndsWith("The council passed the budget. The budget has a deficit. Taxes rise with the budget.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_report_puts_what_was_skipped_first()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.jsonl"), "{\"id\":\"a\",\"text\":\"One.\"}\n");
            File.WriteAllText(Path.Combine(folder.FullName, "b.xyz"), "?");
            var text = Show(Corpus.Load(folder.FullName).Report)["text/plain"];
            Assert.StartsWith("1 story loaded, 1 input skipped", text, StringComparison.Ordinal);
            Assert.True(text.IndexOf("b.xyz", StringComparison.Ordinal) < text.IndexOf("a.jsonl", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void Topics_say_what_to_know_before_reading_them() =>
        Assert.StartsWith("There are no topics because there are no stories.", Show(new Corpus([]).Topics(3))["text/plain"], StringComparison.Ordinal);

    [Fact]
    public void Other_values_are_left_to_others()
    {
        Assert.Null(ResultDisplay.TryFormat(5));
        Assert.Null(ResultDisplay.TryFormat("text"));
    }

    private static IReadOnlyDictionary<string, string> Show(object value) => ResultDisplay.TryFormat(value)!;
}
