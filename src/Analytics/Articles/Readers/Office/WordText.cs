using System.Text;
using Analytics.Articles.Extraction;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Articles.Readers.Office;

/// <summary>A paragraph of a Word document, or a row of one of its tables.</summary>
internal readonly record struct WordParagraph(string Text, ParagraphRole Role);

/// <summary>Reads a document's paragraphs one after the other, without a tree in memory. Deleted text, notes and fields' codes are left out.</summary>
internal sealed class WordText
{
    private readonly List<WordParagraph> _paragraphs = [];
    private readonly Stack<(StringBuilder Text, string Style)> _open = new();
    private readonly StringBuilder _row = new();
    private int _rows, _repeats;

    public static IReadOnlyList<WordParagraph> Read(MainDocumentPart part, CancellationToken cancellation)
    {
        var text = new WordText();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            text.Take(reader);
        }

        return text._paragraphs;
    }

    private void Take(OpenXmlReader reader)
    {
        // Shapes are written twice, the second time for programs that do not know them.
        if (reader.ElementType == typeof(AlternateContentFallback)) _repeats += (reader.IsStartElement ? 1 : 0) - (reader.IsEndElement ? 1 : 0);
        if (_repeats > 0) return;
        if (reader.ElementType == typeof(Paragraph)) TakeParagraph(reader);
        else if (reader.ElementType == typeof(TableRow)) TakeRow(reader);
        else if (reader.IsStartElement && _open.TryPeek(out var paragraph)) TakeContent(reader, paragraph.Text);
    }

    private void TakeParagraph(OpenXmlReader reader)
    {
        if (reader.IsStartElement) _open.Push((new StringBuilder(), ""));
        if (!reader.IsEndElement || !_open.TryPop(out var done)) return;
        if (_rows == 0) _paragraphs.Add(new WordParagraph(done.Text.ToString(), Role(done.Style)));
        else if (done.Text.Length > 0) _row.Append(_row.Length > 0 ? " " : "").Append(done.Text);
    }

    private void TakeRow(OpenXmlReader reader)
    {
        if (reader.IsStartElement) _rows++;
        if (!reader.IsEndElement) return;
        _rows--;
        if (_rows > 0) return;
        _paragraphs.Add(new WordParagraph(_row.ToString(), ParagraphRole.Body));
        _row.Clear();
    }

    private void TakeContent(OpenXmlReader reader, StringBuilder text)
    {
        if (reader.ElementType == typeof(DocumentFormat.OpenXml.Wordprocessing.Text)) text.Append(reader.GetText());
        else if (reader.ElementType == typeof(TabChar) || reader.ElementType == typeof(Break) || reader.ElementType == typeof(CarriageReturn)) text.Append(' ');
        else if (reader.ElementType == typeof(NoBreakHyphen)) text.Append('-');
        else if (reader.ElementType == typeof(ParagraphStyleId)) Style(reader);
    }

    private void Style(OpenXmlReader reader)
    {
        var style = reader.Attributes.Where(attribute => attribute.LocalName == "val").Select(attribute => attribute.Value).FirstOrDefault() ?? "";
        var open = _open.Pop();
        _open.Push((open.Text, style));
    }

    // Style ids are English whatever the language of the program, but for those of a few old versions.
    private static ParagraphRole Role(string style) => style switch
    {
        "Title" or "Headline" or "Titel" or "Titre" or "Ttulo" => ParagraphRole.Title,
        "Subtitle" or "Untertitel" or "Sous-titre" or "Subttulo" => ParagraphRole.Subtitle,
        _ => style.StartsWith("Heading", StringComparison.Ordinal) || style.StartsWith("berschrift", StringComparison.Ordinal) || style.StartsWith("Titre", StringComparison.Ordinal) ? ParagraphRole.Heading : ParagraphRole.Body,
    };
}
