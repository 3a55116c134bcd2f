using Analytics.Articles.Extraction;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Markdown;

/// <summary>Reads a story that is written in markdown, with the facts of its front matter where it has one.</summary>
internal static class MarkdownReader
{
    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var (text, note) = StoryReaders.Text(file);
        var input = TracedText.Verbatim(text);
        var (facts, start) = FrontMatter.Read(text);
        sink.Add(file, file.Id, HeadedText.Read(MarkdownBlocks.Read(input, start), facts, text.Length), note: note);
    }
}
