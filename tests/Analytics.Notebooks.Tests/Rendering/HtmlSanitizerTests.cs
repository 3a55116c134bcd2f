using Analytics.Notebooks.Rendering;

namespace Analytics.Notebooks.Tests.Rendering;

public class HtmlSanitizerTests
{
    [Theory]
    [InlineData("<p>One <b>two</b> &amp; three</p>", "<p>One <b>two</b> &amp; three</p>")]
    [InlineData("<td colspan=2 style='text-align:right; position:fixed'>1</td>", "<td colspan=\"2\" style=\"text-align:right\">1</td>")]
    [InlineData("<A HREF='https://example.org/?a=1&amp;b=2'>x</A>", "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">x</a>")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt='a \"b\"'>", "<img src=\"data:image/png;base64,AAAA\" alt=\"a &quot;b&quot;\">")]
    [InlineData("1 < 2 and 3 > 2", "1 &lt; 2 and 3 &gt; 2")]
    [InlineData("<mark id=quotes-pay-q1>a</mark><a href='#quotes-pay-q1'>b</a>", "<mark id=\"quotes-pay-q1\">a</mark><a href=\"#quotes-pay-q1\" rel=\"noopener noreferrer\">b</a>")]
    [InlineData("<details open><summary>s</summary>t</details>", "<details open=\"\"><summary>s</summary>t</details>")]
    public void What_shows_text_and_tables_stays(string html, string expected) => Assert.Equal(expected, HtmlSanitizer.Clean(html));

    [Theory]
    [InlineData("<script>alert(1)</script>after", "after")]
    [InlineData("<SCRIPT SRC=//example.org/x.js></SCRIPT >after", "after")]
    [InlineData("<script>never closed <p>x</p>", "")]
    [InlineData("<p onclick=alert(1) onmouseover='x'>a</p>", "<p>a</p>")]
    [InlineData("<a href='javascript:alert(1)'>a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<a href='java\tscript:alert(1)'>a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<a href='&#106;avascript:alert(1)'>a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img>")]
    [InlineData("<img src='data:image/svg+xml;base64,AAAA'>", "<img>")]
    [InlineData("<svg><script>alert(1)</script></svg>b", "b")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "")]
    [InlineData("<style>p{}</style><iframe srcdoc='<script>x</script>'></iframe>b", "b")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>b", "<img>&quot;&gt;b")]
    [InlineData("<form action=https://example.org><input name=a><button>b</button></form>", "b")]
    [InlineData("<p style='background:url(https://example.org/x)'>a</p>", "<p>a</p>")]
    [InlineData("<p style='color:red;width:expression(alert(1))'>a</p>", "<p style=\"color:red\">a</p>")]
    [InlineData("<p id='quotes-a b'>a</p><p id=quotes-A>b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<p id=content class=skip name=x>a</p>", "<p>a</p>")]
    [InlineData("<!-- --><p>a</p><!-- <script> -->", "<p>a</p>")]
    [InlineData("<!DOCTYPE html><?php x ?><p>a</p>", "<p>a</p>")]
    [InlineData("<p title='a\"><script>alert(1)</script>'>b</p>", "<p title=\"a&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">b</p>")]
    [InlineData("<x-y>a</x-y><base href=//example.org><meta http-equiv=refresh content=0>", "a")]
    public void What_could_do_something_is_gone(string html, string expected) => Assert.Equal(expected, HtmlSanitizer.Clean(html));

    [Theory]
    [InlineData("</div></section></main><p>a", "<p>a</p>")]
    [InlineData("<b><i>a</b>c</i>", "<b><i>a</i></b>c")]
    [InlineData("<div><div>", "<div><div></div></div>")]
    [InlineData("<p", "<p></p>")]
    [InlineData("<p title=\"a", "<p title=\"a\"></p>")]
    [InlineData("<", "&lt;")]
    [InlineData("", "")]
    public void An_output_cannot_close_what_it_has_not_opened_nor_leave_anything_open(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Clean(html));

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing_whatever_the_input()
    {
        var random = new Random(20250304);
        string[] parts = ["<", ">", "/", "p", "script", "svg", "=", "\"", "'", " ", "a", "&lt;", "&", "img", "src", "style", "<!--", "-->", "td", "onclick", "\n", "href", "javascript:", "<p>", "</p>"];
        for (var round = 0; round < 5000; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => parts[random.Next(parts.Length)]));
            var clean = HtmlSanitizer.Clean(html);
            Assert.Equal(clean, HtmlSanitizer.Clean(clean));
            Assert.DoesNotMatch("<(script|svg|style)|<[a-z][^>]*\\son", clean);
        }
    }

    [Fact]
    public void Deep_nesting_ends_somewhere() => Assert.InRange(HtmlSanitizer.Clean(string.Concat(Enumerable.Repeat("<div>", 100_000))).Length, 1, 2000);
}
