using Analytics.Testing;

namespace Analytics.Tests.Articles.Extraction;

public class StationPageTests
{
    [Fact]
    public void The_page_the_project_began_with_gives_its_story_and_facts()
    {
        var folder = Repository.PathOf("../shared/seeds");
        if (!Directory.Exists(folder)) return;
        var story = Corpus.Load(Directory.GetFiles(folder, "*.txt")).Single();

        Assert.Equal("Harris aiming to deepen US relationship with Guatemala and Mexico on first foreign trip", story.Title);
        Assert.Equal("National Politics", story.Section);
        Assert.Equal("CNN Newsource", story.Outlet);
        Assert.Equal("KION 46", story.Site);
        Assert.Equal(22, story.Paragraphs.Count);
        Assert.StartsWith("Kamala Harris will try", story.Text, StringComparison.Ordinal);
        Assert.EndsWith("years ago.”", story.Text, StringComparison.Ordinal);
        Assert.Contains("Andrés Manuel López Obrador", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pasted_page_loses_its_menu_and_footer()
    {
        var story = Article.FromPastedText(Stories.Pasted);

        Assert.Equal(Stories.Paragraphs, story.Paragraphs.Select(range => range.In(story.Text)));
        Assert.Equal("Council to rebuild flooded footbridge", story.Title);
        Assert.Equal(["Teodora Finch"], story.Authors);
        Assert.Equal("The Lower Mills Gazette", story.Site);
    }

    [Fact]
    public void A_saved_page_loses_its_menu_and_footer()
    {
        var story = Article.FromHtml(Stories.Html);

        Assert.Equal(Stories.Paragraphs, story.Paragraphs.Select(range => range.In(story.Text)));
        Assert.Equal("Council to rebuild flooded footbridge", story.Title);
    }
}
