using System.Text;

namespace Analytics.Tests.Articles.Extraction;

public class HostilePageTests
{
    private static readonly string Story = string.Concat(Stories.Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("p><div")]
    [InlineData("table><tr><td")]
    [InlineData("ul><li")]
    [InlineData("font")]
    [InlineData("pre")]
    [InlineData("x-box")]
    public void A_page_nested_a_hundred_thousand_deep_still_gives_its_story(string tags)
    {
        var html = "<body>" + Story + string.Concat(Enumerable.Repeat("<" + tags + ">", 100_000)) + "deep";
        Assert.Contains(Stories.First, Article.FromHtml(html).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pre title=\"</b>\">", 20_000)]
    [InlineData("<pre title=\"</pre>\">", 20_000)]
    [InlineData("<pre><!-- </pre> -->", 20_000)]
    [InlineData("<![CDATA[<pre></pre>--><pre>", 20_000)]
    [InlineData("<svg><title><pre></svg><pre>", 20_000)]
    [InlineData("<listing></b>", 50_000)]
    [InlineData("<div></b>", 50_000)]
    [InlineData("<span><h1></span>", 50_000)]
    [InlineData("<div ", 240_000)]
    [InlineData("<b-box></b>", 50_000)]
    [InlineData("<var/>", 50_000)]
    [InlineData("<svg><foo/></svg><foo/>", 20_000)]
    [InlineData("<isindex>", 40_000)]
    [InlineData("<template", 100_000)]
    public void Tags_that_only_seem_to_close_others_do_not_hide_the_story(string tags, int times)
    {
        var html = "<body>" + Story + string.Concat(Enumerable.Repeat(tags, times)) + "deep";
        Assert.Contains(Stories.First, Article.FromHtml(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_in_what_only_looks_like_raw_text_do_not_hide_the_story()
    {
        var html = "<body>" + Story + "<svg><title>" + string.Concat(Enumerable.Repeat("<pre>", 50_000));
        Assert.Contains(Stories.First, Article.FromHtml(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Element_names_that_nobody_knows_leave_other_pages_as_they_are()
    {
        var names = string.Concat(Enumerable.Range(0, 2_000).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<zz{number}></zz{number}>")));
        Article.FromHtml("<body>" + names + Story);
        Assert.Equal(Stories.Paragraphs, ParagraphsOf(Article.FromHtml("<body><section>" + Story + "</section><figure></figure>")));
    }

    [Fact]
    public void Text_in_preformatted_boxes_keeps_its_place()
    {
        var html = $"<body><article><pre>\n{Stories.First}</pre><pre><!-- note -->{Stories.Second}</pre><pre>{Stories.Third}</pre></article>";
        var story = Article.FromHtml(html);

        Assert.Equal(Stories.Paragraphs, ParagraphsOf(story));
        Assert.Equal(html.IndexOf(Stories.Second, StringComparison.Ordinal), story.Offsets.ToInput(story.Paragraphs[1].Start));
    }

    [Fact]
    public void A_story_inside_a_hundred_thousand_boxes_is_found()
    {
        var html = "<body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story + string.Concat(Enumerable.Repeat("</div>", 100_000));
        Assert.Contains(Stories.Second, Article.FromHtml(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_attributes_do_not_hide_the_story()
    {
        var html = new StringBuilder("<body><article ");
        for (var i = 0; i < 1_000_000; i++) html.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}=1 ");
        Assert.Contains(Stories.First, Article.FromHtml(html.Append('>').Append(Story).ToString()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deeply_nested_linked_data_is_no_data()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        var html = $"<head><script type=\"application/ld+json\">{deep}</script></head><body>{Story}</body>";
        Assert.Contains(Stories.First, Article.FromHtml(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_megabyte_on_one_line_is_read_in_one_go()
    {
        var line = string.Concat(Enumerable.Repeat(Stories.First + " ", 8_000));
        Assert.StartsWith(Stories.First, Article.FromPastedText(line).Text, StringComparison.Ordinal);
        Assert.StartsWith(Stories.First, Article.FromHtml("<body><p>" + line + "</p>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_pages_never_throw_and_stay_traceable(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["<p>", "</p>", "<div class='related'>", "</div>", "<table><tr><td>", "</table>", "&amp;", "&rsquo", "&#x2014;", "&#0;", "<!--", "-->", "<script>", "</script>", "\0", "\r\n", "\u00AD", "e\u0301", "\uD83D", "\uDE00", "<a href=", "\"'>", "<br>", "<b><i></b></i>", Stories.First, Stories.Second, " ", "<![CDATA[", "]]>", "<title>", "<textarea>\n", "</textarea>"];
        for (var round = 0; round < 150; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var page = Article.FromHtml(html);
            var paste = Article.FromPastedText(html);
            AssertInside(page, html);
            AssertInside(paste, html);
            Assert.Equal(page.Text, Article.FromHtml(html).Text);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Random_bytes_become_an_entry_of_the_report(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        foreach (var ending in (string[])["txt", "html", "json", "jsonl", "xml", "rss", "txt.gz", "html.gz"])
        {
            var bytes = new byte[random.Next(1, 5000)];
            random.NextBytes(bytes);
            folder.Write("random." + ending, bytes);
        }

        folder.Write("story.txt", Stories.Pasted);
        var corpus = Corpus.Load(folder.Path);
        Assert.Contains(corpus, document => document.Id == "story");
        Assert.True(corpus.Report.Entries.Count >= 9);
    }

    [Fact]
    public void A_cut_page_gives_what_there_is()
    {
        for (var length = 0; length < Stories.Html.Length; length += 7) AssertInside(Article.FromHtml(Stories.Html[..length]), Stories.Html[..length]);
    }

    private static string[] ParagraphsOf(Document story) => [.. story.Paragraphs.Select(paragraph => story.Text[paragraph.Start..paragraph.End])];

    private static void AssertInside(Document document, string input)
    {
        Assert.Equal(document.Text.Length, document.Offsets.TextLength);
        Assert.True(document.Text.IsNormalized(NormalizationForm.FormC));
        foreach (var paragraph in document.Paragraphs)
        {
            Assert.InRange(document.Offsets.ToInput(paragraph).End, 1, input.Length);
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var character = document.Text[i];
                if (char.IsAsciiLetterOrDigit(character) && input[document.Offsets.ToInput(i)] != '&') Assert.Equal(character, input[document.Offsets.ToInput(i)]);
            }
        }
    }
}
