using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pasted;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;

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
        [".json"] = JsonReader.Read,
        [".jsonl"] = JsonLinesReader.Read,
        [".ndjson"] = JsonLinesReader.Read,
        [".xml"] = FeedReader.Read,
        [".rss"] = FeedReader.Read,
        [".atom"] = FeedReader.Read,
    };

    public static StoryReader? For(InputFile file) => ByEnding.GetValueOrDefault(file.Ending);

    public static string Unknown(InputFile file) =>
        $"Stories are not read from {(file.Ending.Length > 0 ? file.Ending : "files without an ending")}, but from {string.Join(", ", ByEnding.Keys.Order(StringComparer.Ordinal))} and .gz of these. Name the file in a {IgnoreRules.FileName} file if it is not a story.";

    public static DecodedText Text(InputFile file)
    {
        using var stream = file.Open();
        return TextDecoding.Decode(InputBytes.Read(stream, file.IsPacked));
    }

    private static void Pasted(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var (text, note) = Text(file);
        var story = Markup.IsPage(text) ? PageExtractor.Extract(text) : PastedExtractor.Extract(TracedText.Verbatim(text));
        sink.Add(file, file.Id, story, note: note);
    }

    private static void Page(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var (text, note) = Text(file);
        sink.Add(file, file.Id, PageExtractor.Extract(text), note: note);
    }
}
