using Analytics.Articles.Extraction;
using Analytics.Articles.Facts;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Articles.Readers.Office;

/// <summary>Reads the story of a Word document. Positions are those of the document's text, a line end after each paragraph.</summary>
internal static class DocxReader
{
    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var bytes = StoryReaders.Bytes(file);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableInputException("The document is encrypted or of Word before 2007; save it as .docx without a password.");
        var (paragraphs, title) = Damage.Guard("Word document", () => Content(bytes, cancellation));
        var text = TracedText.Verbatim(string.Concat(paragraphs.Select(paragraph => paragraph.Text + "\n")));
        var styled = new List<StyledParagraph>(paragraphs.Count);
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            var line = TextNormalizer.Line(text, at, at + paragraph.Text.Length);
            if (line.Length > 0) styled.Add(new StyledParagraph(line, paragraph.Role));
            at += paragraph.Text.Length + 1;
        }

        sink.Add(file, file.Id, HeadedText.Read(styled, new StoryFacts { Title = title }, text.Length));
    }

    private static (IReadOnlyList<WordParagraph> Paragraphs, string? Title) Content(byte[] bytes, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = InputBytes.LargestPage });
        var part = document.MainDocumentPart ?? throw new UnreadableInputException("The Word document has no text part.");
        var title = document.PackageProperties.Title;
        return (WordText.Read(part, cancellation), string.IsNullOrWhiteSpace(title) ? null : title.Trim());
    }
}
