namespace Analytics.Tests.Articles.Extraction;

/// <summary>Facts of pages that declare none: what a reader would go by.</summary>
public class UnlabelledFactTests
{
    [Theory]
    [InlineData("<p>By <a href='/author/admin/'>admin</a></p>", "admin")]
    [InlineData("<p><a href='/byline/harbor-desk'>Harbor Desk</a> | Updated: 4 March 2025</p>", "Harbor Desk")]
    [InlineData("<aside><h3>More from <a href='/profiles/x1'>Clara Winter</a></h3></aside>", "Clara Winter")]
    [InlineData("<aside><h3>Recent stories by <a href='/u/ozyellin'>Oz Yellin</a></h3></aside>", "Oz Yellin")]
    [InlineData("<aside><h3>More from <a href='/section/observer'>Charlotte Observer</a></h3></aside>", "")]
    [InlineData("<aside><h3>More from <a href='/charlotte-observer'>Charlotte Observer</a></h3></aside>", "")]
    [InlineData("<aside><h3>More from <a href='https://harborsound.example/'>Harbor Sound</a></h3></aside>", "")]
    [InlineData("<p><a href=\"javascript:play('Clara Winter diving')\">Clara Winter diving</a></p>", "")]
    public void The_writer_is_who_the_page_names(string around, string expected) =>
        Assert.Equal(expected, string.Join("; ", Article.FromHtml(Page(around)).Authors));

    [Theory]
    [InlineData("<a href='https://www.facebook.com/sharer.php?u=https%3A%2F%2Fpost.example%2F2025%2F03%2F04%2Fbridge%3Futm_source%3Dfb'>Share</a>")]
    [InlineData("<a href='https://twitter.com/intent/tweet?text=Bridge&amp;url=https://post.example/2025/03/04/bridge'>Tweet</a>")]
    [InlineData("<a href='mailto:?subject=Bridge&amp;body=Read+this:+https://post.example/2025/03/04/bridge'>Mail</a>")]
    [InlineData("<link rel='alternate' hreflang='en-GB' href='https://post.example/2025/03/04/bridge'><link rel='alternate' hreflang='fr' href='https://post.example/fr/2025/03/09/pont'>")]
    public void A_page_is_where_its_sharing_buttons_say_and_its_address_dates_it(string around)
    {
        var story = Article.FromHtml(Page(around + "<a href='https://post.example/2019/01/01/old'>Old</a>"));

        Assert.Equal("https://post.example/2025/03/04/bridge", story.Url);
        Assert.Equal("2025-03-04", story.Published.ToString());
    }

    [Fact]
    public void A_front_page_that_is_shared_is_not_the_story() =>
        Assert.Null(Article.FromHtml(Page("<a href='https://www.facebook.com/sharer.php?u=https%3A%2F%2Fpost.example%2F'>Share</a>")).Url);

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' hreflang='en' href='https://post.example/comments/bridge/feed'>", null)]
    [InlineData("<link hreflang='en' href='https://post.example/en/2025/bridge'>", null)]
    [InlineData("<link rel='alternate' hreflang='enm' href='https://post.example/enm/2025/bridge'>", null)]
    [InlineData("<link rel='alternate' hreflang='en-US' href='https://post.example/us/2025/bridge'><link rel='alternate' hreflang='en' href='https://post.example/en/2025/bridge'>", "https://post.example/en/2025/bridge")]
    public void A_page_is_the_entry_for_its_own_language_and_no_feed(string links, string? expected) =>
        Assert.Equal(expected, Article.FromHtml(Page(links)).Url);

    [Fact]
    public void What_a_page_says_about_templates_stays_as_it_is()
    {
        const string Title = "How the <template> element and <templates> changed";
        var html = $"<html><head><title>{Title.Replace("<templates>", "&lt;templates>", StringComparison.Ordinal)}</title></head><body><h1>How the &lt;template> element and &lt;templates> changed</h1><template><p>Hidden away until a script shows it, for every reader.</p><article><p>{Stories.First}</p><p>{Stories.Second}</p></article>";

        Assert.Equal(Title, Article.FromHtml(html).Title);
    }

    private static string Page(string around) =>
        $"<html lang='en'><head><title>The bridge opens again</title></head><body><h1>The bridge opens again</h1>{around}<article><p>{Stories.First}</p><p>{Stories.Second}</p><p>{Stories.Third}</p></article></body></html>";
}
