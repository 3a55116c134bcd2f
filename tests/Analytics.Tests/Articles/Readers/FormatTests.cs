using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Articles.Readers;

public class FormatTests
{
    private static readonly string[] Body = Stories.Paragraphs;

    [Fact]
    public void Markdown_gives_the_story_without_its_signs_and_the_facts_of_its_front_matter()
    {
        var story = Load("bridge.md", $"""
            ---
            author: Teodora Finch
            date: 2025-03-04
            tags: [bridges, floods]
            ---
            # Council to rebuild *flooded* footbridge

            {Stories.First.Replace("The council", "The **council**", StringComparison.Ordinal).Replace("footbridge", "[footbridge](https://example.org/a_b(c))", StringComparison.Ordinal)}

            ![The creek](creek.jpg)

            > {Stories.Second}

            {Stories.Third.Replace(" most of it", "\nmost of it", StringComparison.Ordinal)}

            - first item
            - second item
            """);

        Assert.Equal("Council to rebuild flooded footbridge", story.Title);
        Assert.Equal(["Teodora Finch"], story.Authors);
        Assert.Equal("2025-03-04", story.Published.ToString());
        Assert.Equal(["bridges", "floods"], story.Tags);
        Assert.Equal([.. Body, "first item", "second item"], ParagraphsOf(story));
    }

    [Fact]
    public void A_table_is_read_by_its_column_names_whatever_parts_the_columns()
    {
        var story = Load("stories.csv", $"ID;Headline;Pub Date;Byline;Body\r\n7;\"Bridge; again\";2025-03-04;Ann Lee;\"{Stories.First}\n\n{Stories.Second.Replace("\"", "\"\"", StringComparison.Ordinal)} \"\"Yes.\"\"\"\r\n");

        Assert.Equal("7", story.Id);
        Assert.Equal("Bridge; again", story.Title);
        Assert.Equal(["Ann Lee"], story.Authors);
        Assert.Equal("2025-03-04", story.Published.ToString());
        Assert.Equal([Stories.First, Stories.Second + " \"Yes.\""], ParagraphsOf(story));
    }

    [Fact]
    public void Columns_with_names_of_their_own_are_mapped()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("export.tsv", $"Nr\tKop\tTekst\n1\tBrug\t{Stories.First}\n2\tDijk\t\n");

        Assert.Contains("field names", Corpus.Load(path).Report.Skipped[0].Reason, StringComparison.Ordinal);
        var corpus = Corpus.Load(path, new LoadOptions(new FieldNames(Text: "tekst", Title: "kop", Id: "nr")));

        Assert.Equal("Brug", Assert.Single(corpus).Title);
        Assert.Equal("1", corpus[0].Id);
        Assert.Equal(3, Assert.Single(corpus.Report.Skipped).Line);
    }

    [Fact]
    public void Each_item_of_a_feed_is_a_story_whatever_document_type_the_feed_names()
    {
        var story = Load("feed.rss", $"""
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>
            <item><title>Bridge &amp;amp; creek</title><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 04 Mar 2025 17:14:00 -0500</pubDate><category>Local</category>
            <description><![CDATA[{string.Concat(Body.Select(paragraph => $"<p>{paragraph}</p>"))}]]></description></item>
            </channel></rss>
            """);

        Assert.Equal(("Bridge & creek", "The Courier", "Local"), (story.Title, story.Outlet, story.Section));
        Assert.Equal(["Ann Lee"], story.Authors);
        Assert.Equal("2025-03-04T17:14:00-05:00", story.Published.ToString());
        Assert.Equal(Body, ParagraphsOf(story));
    }

    [Fact]
    public void Named_references_of_a_feed_are_read_where_its_document_type_declares_them()
    {
        var feed = $"""
            <!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY euro "&#8364;">]>
            <rss version="2.0"><channel><title>The Courier</title><item><title>A bridge for&nbsp;5&nbsp;&euro;</title>
            <description>&euro;&lt;p&gt;{Stories.First}&lt;/p&gt;&lt;p&gt;{Stories.Third}&lt;/p&gt;</description></item></channel></rss>
            """;
        var story = Load("feed.rss", feed);

        Assert.Equal("A bridge for 5 €", story.Title);
        var third = story.Text.IndexOf(Stories.Third, StringComparison.Ordinal);
        Assert.Equal(feed.IndexOf(Stories.Third, StringComparison.Ordinal), story.Offsets.ToInput(third));
    }

    [Fact]
    public void A_feed_with_entities_of_its_own_is_told_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("feed.rss", """<!DOCTYPE rss [<!ENTITY paper "The Courier">]><rss><channel><title>&paper;</title></channel></rss>""");

        Assert.Contains("an entity of its own", Assert.Single(Corpus.Load(folder.Path).Report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_an_Atom_feed_gives_its_story_with_its_dates_and_address()
    {
        var story = Load("feed.atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:example.org,2025:7</id><title>Bridge</title><author><name>Ann Lee</name></author>
            <link rel="alternate" href="https://example.org/bridge"/><published>2025-03-04T17:14:00Z</published><updated>2025-03-05T08:00:00Z</updated>
            <content type="xhtml"><div>{string.Concat(Body.Select(paragraph => $"<p>{paragraph}</p>"))}</div></content></entry></feed>
            """);

        Assert.Equal(("tag:example.org,2025:7", "https://example.org/bridge"), (story.Id, story.Url));
        Assert.Equal(["Ann Lee"], story.Authors);
        Assert.Equal(("2025-03-04T17:14:00Z", "2025-03-05T08:00:00Z"), (story.Published.ToString(), story.Updated.ToString()));
        Assert.Equal(Body, ParagraphsOf(story));
    }

    [Fact]
    public void A_mail_gives_its_story_with_subject_sender_and_date()
    {
        var story = Load("mail.eml", $"From: Ann Lee <ann@example.org>\r\nTo: desk@example.org\r\nSubject: Fwd: =?utf-8?Q?Br=C3=BCcke?= rebuilt\r\nDate: Tue, 4 Mar 2025 17:14:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{string.Join("\r\n\r\n", Body)}\r\n", Encoding.Latin1.GetBytes);

        Assert.Equal("Brücke rebuilt", story.Title);
        Assert.Equal(["Ann Lee"], story.Authors);
        Assert.Equal("2025-03-04T17:14:00-05:00", story.Published.ToString());
    }

    [Fact]
    public void A_page_saved_as_mhtml_is_read_like_any_page_and_its_pictures_are_not()
    {
        var page = Convert.ToBase64String(Encoding.UTF8.GetBytes(Stories.Html));
        var story = Load("page.mhtml", $"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/bridge\r\nSubject: x\r\nDate: Wed, 1 Jan 2020 00:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://gazette.example/bridge\r\n\r\n{page}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n");

        Assert.Equal(Body, ParagraphsOf(story));
        Assert.Equal("https://gazette.example/bridge", story.Url);
        Assert.Null(story.Published);
    }

    [Fact]
    public void A_Word_document_gives_its_paragraphs_rows_and_head()
    {
        var body = SmallDocx.Paragraph("Council to rebuild", "Title") + SmallDocx.Paragraph("By Teodora Finch") + SmallDocx.Paragraph("March 4, 2025")
            + string.Concat(Body.Select(text => SmallDocx.Paragraph(text)))
            + $"<w:tbl><w:tr><w:tc>{SmallDocx.Paragraph("East")}</w:tc><w:tc>{SmallDocx.Paragraph("12")}</w:tc></w:tr></w:tbl>"
            + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
        var story = Load("bridge.docx", SmallDocx.Of(body));

        Assert.Equal("Council to rebuild", story.Title);
        Assert.Equal(["Teodora Finch"], story.Authors);
        Assert.Equal("2025-03-04", story.Published.ToString());
        Assert.Equal([.. Body, "East 12"], ParagraphsOf(story));
    }

    [Fact]
    public void A_PDF_document_gives_paragraphs_not_lines()
    {
        var story = Load("bridge.pdf", SmallPdf.Of(
            (72, 720, 20, "Council to rebuild footbridge"),
            (72, 690, 11, "By Teodora Finch"),
            (72, 660, 11, "The council voted on Monday to rebuild the footbridge that the spring flood car-"),
            (72, 647, 11, "ried off, a month after neighbors filled the chamber to ask for it."),
            (72, 621, 11, "Work is to begin in June and will cost $412,000 (most of it from a state fund"),
            (72, 608, 11, "for storm damage), the city engineer said.")));

        Assert.Equal("Council to rebuild footbridge", story.Title);
        Assert.Equal(["Teodora Finch"], story.Authors);
        Assert.Equal(
            ["The council voted on Monday to rebuild the footbridge that the spring flood carried off, a month after neighbors filled the chamber to ask for it.", "Work is to begin in June and will cost $412,000 (most of it from a state fund for storm damage), the city engineer said."],
            ParagraphsOf(story));
    }

    [Fact]
    public void A_zip_archive_gives_the_stories_of_its_files_in_order()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("week.zip", Zip(("b/two.txt", Encoding.UTF8.GetBytes(Stories.Pasted)), ("a.html", Encoding.UTF8.GetBytes(Stories.Html)), ("inner.zip", Zip()), ("../../up.md", Encoding.UTF8.GetBytes(Stories.First)), (".hidden.txt", [1])));
        var corpus = Corpus.Load(path);

        Assert.Equal(["up", "a", "two"], corpus.Select(story => story.Id));
        Assert.EndsWith("week.zip/b/two.txt", corpus[2].Path, StringComparison.Ordinal);
        Assert.Contains("inside an archive", Assert.Single(corpus.Report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_archive_gives_its_pages_with_their_addresses()
    {
        var page = Encoding.UTF8.GetBytes(Stories.Html);
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(page);
        var http = Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n").Concat(packed.ToArray()).ToArray();
        byte[] record = [.. Encoding.Latin1.GetBytes("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n"), .. Encoding.Latin1.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/news/bridge\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];
        var story = Load("crawl.warc", record);

        Assert.Equal("bridge", story.Id);
        Assert.Equal("https://gazette.example/news/bridge", story.Url);
        Assert.Equal(Body, ParagraphsOf(story));
    }

    [Fact]
    public void Each_character_of_each_format_is_traced_to_one_that_is_the_same()
    {
        foreach (var (name, bytes, input) in new (string, byte[], string)[]
        {
            ("a.md", Encoding.UTF8.GetBytes("# T\n\nThe *council* &amp; [mayor](x) said so\nagain."), "# T\n\nThe *council* &amp; [mayor](x) said so\nagain."),
            ("a.docx", SmallDocx.Of(SmallDocx.Paragraph("One  two.") + SmallDocx.Paragraph("Three.")), "One  two.\nThree.\n"),
            ("a.pdf", SmallPdf.Of((72, 700, 11, "One two three four."), (72, 660, 11, "Five six.")), "One two three four.\nFive six.\n"),
            ("a.csv", Encoding.UTF8.GetBytes("id,text\n1,One  two.\n"), "One  two."),
        })
        {
            var story = Load(name, bytes);
            Assert.Equal(input.Length, story.Offsets.InputLength);
            for (var i = 0; i < story.Text.Length; i++)
            {
                var at = story.Offsets.ToInput(i);
                Assert.True(story.Text[i] == input[at] || char.IsWhiteSpace(story.Text[i]), $"{name}: character {i} '{story.Text[i]}' is traced to {at} '{input[at]}'");
            }
        }
    }

    private static Document Load(string name, string text, Func<string, byte[]>? encode = null) => Load(name, (encode ?? Encoding.UTF8.GetBytes)(text));

    private static Document Load(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var corpus = Corpus.Load(folder.Write(name, bytes));
        Assert.True(corpus.Count == 1, string.Join("\n", corpus.Report.Entries));
        return corpus[0];
    }

    private static IEnumerable<string> ParagraphsOf(Document story) => story.Paragraphs.Select(range => range.In(story.Text));

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return buffer.ToArray();
    }
}
