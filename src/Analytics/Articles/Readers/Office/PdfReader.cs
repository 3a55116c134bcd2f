using Analytics.Articles.Extraction;
using Analytics.Articles.Facts;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;
using UglyToad.PdfPig;

namespace Analytics.Articles.Readers.Office;

/// <summary>Reads the story of a PDF document that has text. Positions are those of the document's lines, a line end after each.</summary>
internal static class PdfReader
{
    private const int MostPages = 500;
    private const int DeepestObjects = 128;

    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var bytes = StoryReaders.Bytes(file);
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0) throw new UnreadableInputException("The file is no PDF document: it does not begin as one.");
        var filters = new BoundedFilters();
        var (lines, title) = Damage.Guard("PDF document", () => Content(bytes, filters, cancellation));
        if (filters.IsSpent) throw new UnreadableInputException("The PDF document unpacks to far more than any story; it is not read.");
        if (lines.Count == 0) throw new UnreadableInputException("The PDF document holds no text, only pictures; run text recognition (OCR) over it first.");
        PrintedLines.DropPageHeads(lines);
        var text = TracedText.Verbatim(string.Concat(lines.Select(line => line.Text + "\n")));
        var story = HeadedText.Read(PrintedParagraphs.Join(lines, text), new StoryFacts { Title = title }, text.Length, isClean: false);
        sink.Add(file, file.Id, story);
    }

    private static (List<PrintedLine> Lines, string? Title) Content(byte[] bytes, BoundedFilters filters, CancellationToken cancellation)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestObjects, FilterProvider = filters };
        using var document = PdfDocument.Open(bytes, options);
        var lines = new List<PrintedLine>();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && !filters.IsSpent; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            lines.AddRange(PrintedLines.Of(document.GetPage(number)));
        }

        // Programs that print to PDF put the file's name there.
        var title = document.Information.Title?.Trim();
        return (lines, title is { Length: > 3 } && title.Contains(' ', StringComparison.Ordinal) ? title : null);
    }
}
