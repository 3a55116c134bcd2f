using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Readers.Office;

/// <summary>Joins the lines of printed pages into paragraphs by the gaps, indents and sizes of type between them.</summary>
internal static class PrintedParagraphs
{
    private const double WideGap = 1.7;
    private const double Larger = 1.25;
    private const double Indent = 0.8;

    /// <summary>The paragraphs of <paramref name="lines"/>, which stand in <paramref name="text"/> one after the other, a line end after each.</summary>
    public static IReadOnlyList<StyledParagraph> Join(IReadOnlyList<PrintedLine> lines, TracedText text)
    {
        var paragraphs = new List<StyledParagraph>();
        var body = BodySize(lines);
        var leading = Leading(lines);
        var current = new TracedTextBuilder();
        var at = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && Begins(lines[i - 1], lines[i], leading)) Flush(lines[i - 1]);
            Append(current, text, at, at + lines[i].Text.Length);
            at += lines[i].Text.Length + 1;
        }

        if (lines.Count > 0) Flush(lines[^1]);
        return paragraphs;

        void Flush(PrintedLine last)
        {
            var line = TextNormalizer.Line(current.Build());
            current.Truncate(0);
            var isTitle = last.Size > body * Larger && paragraphs.Count < 6 && !paragraphs.Exists(paragraph => paragraph.Role == ParagraphRole.Body && new LineTraits(paragraph.Text.Text).IsProse);
            if (line.Length > 0) paragraphs.Add(new StyledParagraph(line, isTitle ? ParagraphRole.Title : ParagraphRole.Body));
        }
    }

    // A word that was divided at the line's end is put together again; "well-known" loses its hyphen then, which readers do not miss in a count.
    private static void Append(TracedTextBuilder current, TracedText text, int start, int end)
    {
        if (current.Length > 1 && current[current.Length - 1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(current[current.Length - 2]) && char.IsLower(text.Text[start])) current.Truncate(current.Length - 1);
        else current.AppendSpace();
        current.Append(text, start, end);
    }

    private static bool Begins(PrintedLine last, PrintedLine next, double leading)
    {
        if (Math.Abs(last.Size - next.Size) > 0.12 * last.Size) return true;
        var ended = new LineTraits(last.Text) is { EndsSentence: true } or { EndsQuoted: true };
        var down = last.Base - next.Base;
        // Up the page or on the next one: another column, in which the sentence may go on.
        if (next.Page != last.Page || down <= 0) return ended;
        if (down > WideGap * leading) return true;
        return ended && (next.Left - last.Left > Indent * next.Size || last.Right < next.Right - (4 * next.Size));
    }

    private static double BodySize(IReadOnlyList<PrintedLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Size * 2) / 2).OrderByDescending(group => group.Sum(line => line.Text.Length)).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault(10);

    // How far lines of one paragraph stand apart: the most frequent distance.
    private static double Leading(IReadOnlyList<PrintedLine> lines) => lines.Zip(lines.Skip(1), (last, next) => last.Page == next.Page ? Math.Round(last.Base - next.Base) : 0)
        .Where(distance => distance > 0).GroupBy(distance => distance).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault(12);
}
