using System.Text;

namespace Analytics.Tests.Articles.Normalization;

/// <summary>What no reader sees is cut out of a page before it is parsed. The story and its places in the page must not show it.</summary>
public class SourceTests
{
    [Theory]
    [InlineData("<script>if (a < b) document.write('<p>Not said by anybody at the hearing.</p>');</script>")]
    [InlineData("<script type=module>\"<!-- \"; x(\"</p>\")</script>")]
    [InlineData("<script><!-- x = '<script>a</script>' --></script>")]
    [InlineData("<style>p > a::before { content: '</p>'; }</style>")]
    [InlineData("<!-- <p>Not said by anybody at the hearing.</p> -->")]
    [InlineData("<!--> <!---> <!-- a --!>")]
    [InlineData("<template><p>Not said.</p><template><script>x</script></template><p>Not said.</p></template>")]
    [InlineData("<svg viewBox='0 0 1 1'><title>Not</title><style>a{}</style><path d='M0'/></svg>")]
    [InlineData("<a title='<script>' href=x?a=\"b href='>'></a>")]
    [InlineData("<textarea></p><script></textarea>")]
    [InlineData("<noscript><img src=x></noscript>")]
    public void What_no_reader_sees_leaves_no_trace_in_the_story(string unseen)
    {
        var plain = Article.FromHtml(Page(""));
        var html = Page(unseen);
        var document = Article.FromHtml(html);

        Assert.Equal(plain.Text, document.Text);
        OffsetTests.AssertTraceable(document, html);
    }

    [Theory]
    [InlineData("<script>x(")]
    [InlineData("<style>a{")]
    [InlineData("<!-- ")]
    [InlineData("<p title=\"")]
    public void What_is_never_closed_does_not_harm_the_story_before_it(string open) =>
        Assert.StartsWith(Stories.First, Article.FromHtml($"<body><article><p>{Stories.First}</p><p>{Stories.Second}</p><p>{Stories.Third}</p></article>{open}").Text, StringComparison.Ordinal);

    [Fact]
    public void A_template_that_is_never_closed_hides_nothing_before_or_beside_it()
    {
        var html = $"<body><article><p>{Stories.First}</p><table><tr><td>x</td><template><tr><td>y</td></table><p>{Stories.Second}</p></article>";
        OffsetTests.AssertTraceable(Article.FromHtml(html), html);
    }

    [Fact]
    public void An_element_that_may_not_stand_in_a_table_stands_before_it()
    {
        var html = $"<body><article><p>{Stories.First}</p><table><tr><td>1</td><td>2</td></tr><p>{Stories.Second}</p><tr><td>3</td><td>4</td></tr></table><p>{Stories.Third}</p></article></body>";
        var document = Article.FromHtml(html);

        Assert.StartsWith($"{Stories.First}\n\n{Stories.Second}\n\n", document.Text, StringComparison.Ordinal);
        OffsetTests.AssertTraceable(document, html);
    }

    [Fact]
    public void The_first_line_of_preformatted_text_is_kept()
    {
        var html = $"<body><article><pre>\n{Stories.First}</pre><pre>{Stories.Second}</pre><p>{Stories.Third}</p></article></body>";
        var document = Article.FromHtml(html);

        Assert.Equal($"{Stories.First}\n\n{Stories.Second}\n\n{Stories.Third}", document.Text);
        OffsetTests.AssertTraceable(document, html);
    }

    [Fact]
    public void Whatever_is_put_into_or_taken_out_of_a_page_its_characters_stay_traced()
    {
        string[] pieces =
        [
            "<table>", "</table>", "<tr>", "<td>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "</a>", "<svg>", "</svg>", "<math>", "<select>", "<title>", "<!--", "-->", "<script>", "</script>", "<style>", "</style>",
            "<textarea>", "\"", "'", "<a href=x?y=\"q>", "<template>", "</template>", "<noscript>", "<form>", "<pre>\n", "&amp;", "<", "<!", "<iframe>", "<frameset>", "</body>", "<plaintext>", "<![CDATA[x]]>", "<?php ?>", "<li>", "loose text",
        ];
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var page = new StringBuilder(Page("<table><tr><td>1</td></tr></table><script>var a = '<p>';</script><!-- b --><style>c{}</style><template><i>d</i></template>"));
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                var at = random.Next(page.Length);
                if (random.Next(3) == 0) page.Remove(at, Math.Min(random.Next(1, 30), page.Length - at));
                else page.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            var html = page.ToString();
            OffsetTests.AssertTraceable(Article.FromHtml(html), html);
        }
    }

    private static string Page(string within) =>
        $"<html><head><title>Council</title>{(within.StartsWith("<s", StringComparison.Ordinal) ? within : "")}</head><body><article><p>{Stories.First}</p>{within}<p>{Stories.Second}</p><p>{Stories.Third}</p></article></body></html>";
}
