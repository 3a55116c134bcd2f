namespace Analytics.Tests.Articles.Deduplication;

public class NearDuplicateTests
{
    private static readonly string Wire = string.Join("\n\n", Stories.Paragraphs);
    private const string Update = "Crews are expected to close the east bank path for six weeks, and a shuttle will run every half hour between the bakery and the library.";
    private const string Other = "The school board put off a vote on the new start times after three hours of comment from parents, drivers and coaches who said they had not been asked.";

    [Fact]
    public void Copies_under_other_headlines_and_updates_are_one_group_and_other_stories_are_none()
    {
        var corpus = new Corpus([Story("a", Wire), Story("b", Other), Story("c", "By our staff\n\n" + Wire), Story("d", Wire + "\n\n" + Update)]);

        var group = Assert.Single(corpus.NearDuplicates());
        Assert.Equal(["a", "c", "d"], group.Stories.Select(story => story.Id));
        Assert.Equal(["a", "b"], corpus.WithoutNearDuplicates().Select(story => story.Id));
        Assert.Equal(3, corpus.NearDuplicates().ToDataFrame().Rows.Count);
    }

    [Fact]
    public void Loading_names_the_story_that_is_repeated_and_leaves_it_out_where_asked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Wire);
        folder.Write("b.md", Wire + "\n\n" + Update);
        folder.Write("c.md", Other);

        var all = Corpus.Load(folder.Path);
        var once = Corpus.Load(folder.Path, new LoadOptions(CountDuplicatesOnce: true));

        Assert.Equal(3, all.Count);
        Assert.Equal("a", all.Report.Entries[1].DuplicateOf);
        Assert.Equal(["a", "c"], once.Select(story => story.Id));
        Assert.Equal(LoadOutcome.Duplicate, once.Report.Entries[1].Outcome);
        Assert.Contains("1 near-duplicate story left out", once.Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_both_quote_does_not_make_two_stories_one()
    {
        var corpus = new Corpus([Story("a", Stories.Second + "\n\n" + Stories.First), Story("b", Stories.Second + "\n\n" + Other + "\n\n" + Update)]);
        Assert.Empty(corpus.NearDuplicates());
    }

    [Fact]
    public void No_stories_have_no_groups() => Assert.Empty(new Corpus([]).NearDuplicates());

    private static Document Story(string id, string text) => Article.FromCleanText(text, id);
}
