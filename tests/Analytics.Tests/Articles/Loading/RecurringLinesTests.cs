namespace Analytics.Tests.Articles.Loading;

public class RecurringLinesTests
{
    private static readonly string[] Subjects = ["bridge", "library", "harbor", "bakery", "clinic", "orchard"];

    [Fact]
    public void A_line_that_stands_in_many_stories_of_a_site_is_furniture_and_is_listed()
    {
        using var folder = new TemporaryFolder();
        foreach (var subject in Subjects) folder.Write(subject + ".txt", Page(subject, "The Gazette wants to know what you saw."));

        var corpus = Corpus.Load(folder.Path);

        Assert.DoesNotContain(corpus, document => document.Text.Contains("wants to know", StringComparison.Ordinal));
        Assert.All(corpus, document => Assert.Equal(3, document.Paragraphs.Count));
        var line = Assert.Single(corpus.Report.Furniture);
        Assert.Equal(("The Lower Mills Gazette", "The Gazette wants to know what you saw.", 6), (line.Site, line.Text, line.Stories));
    }

    [Fact]
    public void Background_that_a_few_stories_repeat_stays()
    {
        using var folder = new TemporaryFolder();
        const string Background = "The flood on March 9 carried off three bridges, closed the rail line for eleven days and cost the county $14 million.";
        foreach (var subject in Subjects) folder.Write(subject + ".txt", Page(subject, subject[0] < 'd' ? Background : $"Nobody at the {subject} had seen the like."));

        Assert.Contains(Corpus.Load(folder.Path), document => document.Text.Contains(Background, StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_of_one_story_do_not_make_its_lines_furniture()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 6; i++) folder.Write($"copy-{i}.txt", Page("bridge", "She said no."));

        Assert.All(Corpus.Load(folder.Path), document => Assert.Equal(4, document.Paragraphs.Count));
    }

    [Fact]
    public void Clean_text_is_never_shortened()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clean.jsonl", string.Join('\n', Subjects.Select(subject => $$"""{"id":"{{subject}}","outlet":"Gazette","text":"The {{subject}} closed on Monday.\n\nThis line is in all of them.\n\nNobody at the {{subject}} knew why."}""")));

        Assert.All(Corpus.Load(folder.Path), document => Assert.Contains("This line is in all of them.", document.Text, StringComparison.Ordinal));
    }

    private static string Page(string subject, string line) => $"""
        A vote on the {subject}

        By Teodora Finch

        The council voted on Monday to repair the {subject} that the spring flood had damaged, after neighbors filled the chamber to ask for it.

        {line}

        “We go to the {subject} every day,” said Odalys Marchetti, who lives across from it. “We want our {subject} back.”

        Work on the {subject} is to begin in June and will take about four months, the city engineer said.

        © 2025 The Lower Mills Gazette. All rights reserved.
        """;
}
