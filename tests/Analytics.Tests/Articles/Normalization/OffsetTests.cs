using System.Text;

namespace Analytics.Tests.Articles.Normalization;

public class OffsetTests
{
    [Fact]
    public void Every_character_of_a_page_points_at_what_it_was_written_as()
    {
        var html = "<html><body><article><p>Caf\u0065\u0301 owners &amp; cooks said&nbsp;no: &ldquo;we&rsquo;re open,&rdquo; a\u00ADgain and\r\nagain, until the last guest had left the room.</p><p>"
            + Stories.Third + "</p></article></body></html>";
        var document = Article.FromHtml(html);

        Assert.StartsWith("Café owners & cooks said no: “we’re open,” again and again,", document.Text, StringComparison.Ordinal);
        Assert.Equal(html.IndexOf("&amp;", StringComparison.Ordinal), document.Offsets.ToInput(document.Text.IndexOf('&', StringComparison.Ordinal)));
        Assert.Equal(html.IndexOf("&ldquo;", StringComparison.Ordinal), document.Offsets.ToInput(document.Text.IndexOf('“', StringComparison.Ordinal)));
        AssertTraceable(document, html);
    }

    [Theory]
    [InlineData("salt&amp;nbsp;and pepper", "salt and pepper")]
    [InlineData("salt &amp;amp; pepper", "salt & pepper")]
    [InlineData("to write &amp;lt;b&amp;gt; or &amp;#60;b> for a tag", "to write &lt;b&gt; or &#60;b> for a tag")]
    [InlineData("they&amp;#8217;re in", "they’re in")]
    [InlineData("a caf&amp;eacute; or two", "a café or two")]
    [InlineData("R&amp;D; and more", "R&D; and more")]
    [InlineData("AT&amp;T and others", "AT&T and others")]
    public void What_was_escaped_twice_is_read_twice(string written, string read)
    {
        var html = $"<body><article><p>{Stories.First}</p><p>The cook says {written}, and so do all the others.</p><p>{Stories.Third}</p></article></body>";
        var document = Article.FromHtml(html);

        Assert.Contains($"The cook says {read}, and so do", document.Text, StringComparison.Ordinal);
        Assert.Equal(html.IndexOf(", and so do all", StringComparison.Ordinal), document.Offsets.ToInput(document.Text.IndexOf(", and so do all", StringComparison.Ordinal)));
    }

    [Fact]
    public void Clean_text_keeps_offsets_into_the_text_as_given()
    {
        var given = "One\u00A0paragraph,  twice  spaced.\r\n\r\n\r\nA second\u200B one.";
        var document = Article.FromCleanText(given);

        Assert.Equal("One paragraph, twice spaced.\n\nA second one.", document.Text);
        Assert.Equal(given.IndexOf("second", StringComparison.Ordinal), document.Offsets.ToInput(document.Text.IndexOf("second", StringComparison.Ordinal)));
        Assert.Equal(2, document.Paragraphs.Count);
    }

    [Fact]
    public void Text_shown_before_the_table_it_was_written_in_is_still_traced()
    {
        var html = $"<body><table><tr><td><p>{Stories.First}</p></td></tr>{Stories.Second}</table><p>{Stories.Third}</p></body>";
        AssertTraceable(Article.FromHtml(html), html);
    }

    /// <summary>Each character of the text must equal what stands at its place, references decoded and space folded.</summary>
    internal static void AssertTraceable(Document document, string input)
    {
        var breaks = document.Paragraphs.Select(range => range.End).ToHashSet();
        for (var i = 0; i < document.Text.Length; i++)
        {
            if (document.Text[i] == '\n' && (breaks.Contains(i) || breaks.Contains(i - 1))) continue;
            var at = document.Offsets.ToInput(i);
            var piece = System.Net.WebUtility.HtmlDecode(input.Substring(at, Math.Min(40, input.Length - at)));
            var same = char.IsWhiteSpace(document.Text[i])
                ? piece.Length > 0 && (char.IsWhiteSpace(piece[0]) || input[at] is '<' or '&' || i > 0)
                : piece.Normalize(NormalizationForm.FormC).Contains(document.Text[i], StringComparison.Ordinal);
            Assert.True(same, $"Character {i} '{document.Text[i]}' is traced to {at}: {piece}");
        }
    }
}
