using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Articles.Readers;

public class HostileFileTests
{
    [Fact]
    public void A_zip_bomb_is_an_entry_of_the_report()
    {
        var zeros = new byte[8 * 1024 * 1024];
        Array.Fill(zeros, (byte)'a');
        var bomb = FormatTests.Zip([.. Enumerable.Range(0, 40).Select(i => ($"{i:D2}.txt", zeros))]);
        AssertOthersUnharmed("bomb.zip", bomb, "times its size");
    }

    [Fact]
    public void A_gz_bomb_is_an_entry_of_the_report()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            var chunk = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++) gzip.Write(chunk);
        }

        AssertOthersUnharmed("bomb.txt.gz", buffer.ToArray(), "MB");
    }

    [Fact]
    public void A_PDF_stream_that_unpacks_to_a_gigabyte_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var chunk = new byte[1024 * 1024];
            for (var i = 0; i < 1024; i++) zlib.Write(chunk);
        }

        AssertOthersUnharmed("bomb.pdf", SmallPdf.Whole(packed.ToArray(), "/Filter /FlateDecode"), "");
    }

    [Fact]
    public void A_PDF_of_arrays_a_hundred_thousand_deep_ends_nothing()
    {
        AssertOthersUnharmed("deep.pdf", SmallPdf.Whole(Encoding.ASCII.GetBytes(new string('[', 100_000)), ""), "");
        AssertOthersUnharmed("deep2.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n" + new string('[', 100_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n"), "");
        AssertOthersUnharmed("deep3.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n" + string.Concat(Enumerable.Repeat("<</A", 100_000)) + "\nendobj\ntrailer << /Root 1 0 R >>\n"), "");
    }

    [Fact]
    public void A_Word_document_with_entities_that_multiply_is_refused()
    {
        const string Laughs = """<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>""";
        AssertOthersUnharmed("laughs.docx", SmallDocx.Of(SmallDocx.Paragraph("&b;&c;"), Laughs), "");
    }

    [Fact]
    public void A_Word_document_nested_a_hundred_thousand_deep_ends_nothing()
    {
        AssertOthersUnharmed("deep.docx", SmallDocx.Of(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 33_000)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 33_000))), "");
        AssertOthersUnharmed("vast.docx", SmallDocx.Of(SmallDocx.Paragraph(new string('a', 40_000_000))), "");
    }

    [Fact]
    public void A_mail_of_parts_within_parts_ends_nothing()
    {
        var mail = new StringBuilder("Subject: x\r\nMIME-Version: 1.0\r\n");
        for (var i = 0; i < 20_000; i++) mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        AssertOthersUnharmed("deep.eml", Encoding.ASCII.GetBytes(mail.ToString()), "");
    }

    [Fact]
    public void Markdown_of_a_million_signs_takes_no_longer_than_other_text()
    {
        using var folder = new TemporaryFolder();
        foreach (var (sign, i) in new[] { "[", "![", "*", "`", "<", "&", "[](", "> ", "#", "|" }.Select((sign, i) => (sign, i))) folder.Write($"{i}.md", string.Concat(Enumerable.Repeat(sign, 1_000_000)));
        folder.Write("story.md", Stories.First);
        Assert.Contains(Corpus.Load(folder.Path), story => story.Text == Stories.First);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_a_table_no_more_than_the_rows_after_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("open.csv", $"id,text\n1,{Stories.Third.Replace(",", ";", StringComparison.Ordinal)}\n2,\"never closed\n3,x\n");
        Assert.Equal("1", Corpus.Load(path)[0].Id);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Damaged_files_of_every_format_are_entries_and_the_rest_is_unharmed(int seed)
    {
        var random = new Random(seed);
        (string Name, byte[] Bytes)[] whole =
        [
            ("a.docx", SmallDocx.Of(SmallDocx.Paragraph(Stories.First))),
            ("a.pdf", SmallPdf.Of((72, 700, 11, "One two three four."), (72, 660, 11, "Five six."))),
            ("a.zip", FormatTests.Zip(("a.txt", Encoding.UTF8.GetBytes(Stories.Pasted)))),
            ("a.eml", Encoding.UTF8.GetBytes("Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + Stories.Html + "\r\n--b--\r\n")),
            ("a.md", Encoding.UTF8.GetBytes("# T\n\n**a** [b](c) `d`\n\n" + Stories.First)),
            ("a.csv", Encoding.UTF8.GetBytes("id,text\n1,\"" + Stories.Third + "\"\n")),
            ("a.warc", Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 80\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>hi\r\n0\r\n")),
            ("a.xml", Encoding.UTF8.GetBytes("<rss><channel><item><title>T</title><description>" + Stories.First + "</description></item></channel></rss>")),
            ("a.json", Encoding.UTF8.GetBytes("[{\"text\":\"" + Stories.Third + "\"}]")),
        ];
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 25; round++)
        {
            foreach (var (name, bytes) in whole) folder.Write($"{round:D2}/{name}", Damaged(bytes, random));
        }

        folder.Write("story.txt", Stories.Pasted);
        var corpus = Corpus.Load(folder.Path);
        Assert.Contains(corpus, story => story.Id == "story");
        Assert.True(corpus.Report.Entries.Count >= 25 * whole.Length);
        Assert.All(corpus.Report.Skipped, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Reason)));
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = (byte[])bytes.Clone();
        for (var i = random.Next(1, 12); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? damaged[..random.Next(1, damaged.Length)] : damaged;
    }

    private static void AssertOthersUnharmed(string name, byte[] bytes, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, bytes);
        folder.Write("story.txt", Stories.Pasted);
        var corpus = Corpus.Load(folder.Path);
        Assert.Contains(corpus, story => story.Id == "story");
        Assert.Contains(corpus.Report.Entries, entry => entry.Path.EndsWith(name, StringComparison.Ordinal) || entry.Path.Contains(name, StringComparison.Ordinal));
        if (reason.Length > 0) Assert.Contains(corpus.Report.Skipped, entry => entry.Reason!.Contains(reason, StringComparison.Ordinal));
    }
}
