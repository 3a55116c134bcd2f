using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pasted;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;
using Analytics.Articles.Readers.Archives;
using Analytics.Articles.Readers.Feeds;
using Analytics.Articles.Readers.Mail;
using Analytics.Articles.Readers.Markdown;
using Analytics.Articles.Readers.Office;
using Analytics.Articles.Readers.Tables;

namespace Analytics.Articles.Readers;

/// <summary>Reads a file's stories into the sink.</summary>
internal delegate void StoryReader(InputFile file, StorySink sink, CancellationToken cancellation);

/// <summary>Knows which reader reads which format.</summary>
internal static class StoryReaders
{
    private static readonly Dictionary<string, StoryReader> ByEnding = new(StringComparer.Ordinal)
    {
        [".txt"] = Pasted,
        [".html"] = Page,
        [".htm"] = Page,
        [".xhtml"] = Page,
        [".md"] = MarkdownReader.Read,
        [".markdown"] = MarkdownReader.Read,
        [".json"] = JsonReader.Read,
        [".jsonl"] = JsonLinesReader.Read,
        [".ndjson"] = JsonLinesReader.Read,
        [".csv"] = CsvReader.Read,
        [".tsv"] = CsvReader.Read,
        [".xml"] = FeedReader.Read,
        [".rss"] = FeedReader.Read,
        [".atom"] = FeedReader.Read,
        [".eml"] = MailReader.Read,
        [".mht"] = MailReader.Read,
        [".mhtml"] = MailReader.Read,
        [".docx"] = DocxReader.Read,
        [".pdf"] = PdfReader.Read,
        [".zip"] = ZipReader.Read,
        [".warc"] = WarcReader.Read,
    };

    /// <summary>Reads a file, or says in the report why that cannot be.</summary>
    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        try
        {
            if (ByEnding.TryGetValue(file.Ending, out var reader)) reader(file, sink, cancellation);
            else sink.Skip(file, Unknown(file));
        }
        catch (UnreadableInputException failure)
        {
            sink.Skip(file, failure.Message, failure.Line, failure.Field);
        }
        catch (InvalidDataException damage)
        {
            sink.Skip(file, $"The file cannot be unpacked: {damage.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            sink.Skip(file, $"The file cannot be read: {failure.Message}");
        }
    }

    /// <summary>The bytes of a file that holds one story or few.</summary>
    public static byte[] Bytes(InputFile file)
    {
        using var stream = file.Open();
        return InputBytes.Read(stream, file.IsPacked);
    }

    public static DecodedText Text(InputFile file) => TextDecoding.Decode(Bytes(file));

    /// <summary>The story of a text that may be a page's source or what was pasted from a browser.</summary>
    public static ExtractedStory Extract(string text) =>
        Markup.IsPage(text) ? PageExtractor.Extract(text) : PastedExtractor.Extract(TracedText.Verbatim(text));

    private static string Unknown(InputFile file) =>
        $"Stories are not read from {(file.Ending.Length > 0 ? file.Ending : "files without an ending")}, but from {string.Join(", ", ByEnding.Keys.Order(StringComparer.Ordinal))} and .gz of these. Name the file in a {IgnoreRules.FileName} file if it is not a story.";

    private static void Pasted(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var (text, note) = Text(file);
        sink.Add(file, file.Id, Extract(text), note: note);
    }

    private static void Page(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var (text, note) = Text(file);
        sink.Add(file, file.Id, PageExtractor.Extract(text), note: note);
    }
}
