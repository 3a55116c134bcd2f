using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Articles.Loading;

public class CorpusLoadingTests
{
    [Fact]
    public void A_folder_of_every_format_loads_in_the_order_of_its_paths()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", Stories.Pasted);
        folder.Write("a/page.html", Stories.Html);
        folder.Write("c.jsonl", """{"id":"one","text":"A first short story."}""" + "\n" + """{"id":"two","text":"Another."}""");
        folder.Write("d.xml", $"""<rss version="2.0"><channel><title>Gazette</title><item><guid>item-1</guid><title>T</title><description><![CDATA[<p>{Stories.First}</p>]]></description></item></channel></rss>""");
        folder.Write("e.html.gz", Packed(Stories.Html));
        folder.Write("f.json", $$"""{"title":"Bridge","body":"{{Stories.First}}","published":"2025-03-04"}""");

        var corpus = Corpus.Load(folder.Path);

        Assert.Equal(["page", "b", "one", "two", "item-1", "e", "f"], corpus.Select(document => document.Id));
        Assert.Equal(7, corpus.Report.LoadedCount);
        Assert.Equal(0, corpus.Report.SkippedCount);
        Assert.Equal(7, corpus.Report.ToDataFrame().Rows.Count);
    }

    [Fact]
    public void A_path_that_is_not_there_says_where_it_was_looked_for()
    {
        var failure = Assert.Throws<FileNotFoundException>(() => Corpus.Load("no/such/folder"));
        Assert.Contains(Path.GetFullPath("no/such/folder"), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_an_empty_corpus_with_an_entry_that_says_so()
    {
        using var folder = new TemporaryFolder();
        var corpus = Corpus.Load(folder.Path);
        Assert.Empty(corpus);
        Assert.Contains("no files", Assert.Single(corpus.Report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_files_are_listed_and_the_good_story_beside_them_is_loaded()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.txt", Stories.Pasted);
        folder.Write("empty.txt", "");
        folder.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]);
        folder.Write("broken.json", "{\n \"text\": ");
        folder.Write("broken.jsonl", """{"id":"fine","text":"A story."}""" + "\n{oops\n" + """{"id":"also-fine","text":"Another."}""");
        folder.Write("bomb.xml", """<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel><item><description>&c;</description></item></channel></rss>""");
        folder.Write("not-packed.txt.gz", Encoding.ASCII.GetBytes("plain"));
        folder.Write("notes.docx", "x");
        folder.Write("notes.xyz", "x");

        var corpus = Corpus.Load(folder.Path);

        Assert.Equal(["fine", "also-fine", "good"], corpus.Select(document => document.Id));
        Assert.Equal(
            ["bomb.xml", "broken.json", "broken.jsonl", "empty.txt", "not-packed.txt.gz", "notes.docx", "notes.xyz", "picture.txt"],
            corpus.Report.Skipped.Select(entry => Path.GetFileName(entry.Path)));
        Assert.Equal(2, corpus.Report.Skipped.Single(entry => entry.Path.EndsWith("broken.jsonl", StringComparison.Ordinal)).Line);
        Assert.All(corpus.Report.Skipped, entry => Assert.False(string.IsNullOrEmpty(entry.Reason)));
    }

    [Fact]
    public void A_corpusignore_file_names_what_is_no_story()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".corpusignore", "# not stories\nREADME.md\n*.csv\ndrafts/\n");
        folder.Write("README.md", "About");
        folder.Write("sub/table.csv", "a,b");
        folder.Write("drafts/late.txt", Stories.Pasted);
        folder.Write(".hidden.txt", Stories.Pasted);
        folder.Write("story.txt", Stories.Pasted);

        var corpus = Corpus.Load(folder.Path);

        Assert.Equal("story", Assert.Single(corpus).Id);
        Assert.Equal(0, corpus.Report.SkippedCount);
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_passed_over_and_the_next_story_is_read()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new StreamWriter(Path.Combine(folder.Path, "long.jsonl")))
        {
            writer.Write("""{"id":"huge","text":" """);
            for (var i = 0; i < 1000; i++) writer.Write(new string('a', 100_000));
            writer.Write("\"}\n" + """{"id":"next","text":"A story."}""");
        }

        var corpus = Corpus.Load(folder.Path);

        Assert.Equal("next", Assert.Single(corpus).Id);
        Assert.Equal(1, Assert.Single(corpus.Report.Skipped).Line);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        var secret = outside.Write("secret.txt", Stories.Pasted);
        folder.Write("story.txt", Stories.Pasted);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "way-out"), outside.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "circle"), folder.Path);

        var corpus = Corpus.Load(folder.Path);

        Assert.Equal("story", Assert.Single(corpus).Id);
        Assert.Equal(3, corpus.Report.SkippedCount);
    }

    private static byte[] Packed(string text)
    {
        using var buffer = new MemoryStream();
        using (var packer = new GZipStream(buffer, CompressionLevel.Fastest)) packer.Write(Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }
}
