using System.Text;
using UglyToad.PdfPig.Content;

namespace Analytics.Articles.Readers.Office;

/// <summary>A line of a printed page, with where it stands and how large its type is, in points from the page's lower left corner.</summary>
internal sealed record PrintedLine(string Text, int Page, double Left, double Right, double Base, double Size)
{
    public override string ToString() => Text;
}

/// <summary>Puts a page's letters, which come in the order they were drawn, into lines.</summary>
internal static class PrintedLines
{
    private const double WordGap = 0.18;
    private const double ColumnGap = 2.5;
    private const int FewestPages = 3;

    public static IEnumerable<PrintedLine> Of(Page page)
    {
        var text = new StringBuilder();
        Letter? first = null, last = null;
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value) || IsTurned(letter)) continue;
            if (last is not null && !IsSameLine(first!, last, letter))
            {
                if (Line(text, page.Number, first!, last) is { } line) yield return line;
                text.Clear();
                first = last = null;
            }

            if (last is not null && letter.StartBaseLine.X - last.EndBaseLine.X > WordGap * Size(letter) && text.Length > 0 && text[^1] != ' ') text.Append(' ');
            text.Append(letter.Value);
            if (string.IsNullOrWhiteSpace(letter.Value)) continue;
            first ??= letter;
            last = letter;
        }

        if (first is not null && Line(text, page.Number, first, last!) is { } rest) yield return rest;
    }

    /// <summary>Takes out what stands on page after page: running heads, and page numbers.</summary>
    public static void DropPageHeads(List<PrintedLine> lines)
    {
        var pages = lines.Select(line => line.Page).Distinct().Count();
        if (pages < 2) return;
        var recurring = lines.GroupBy(line => (Shape(line.Text), Math.Round(line.Base / 6))).Where(group => IsOnMostPages(group, pages)).Select(group => group.Key).ToHashSet();
        lines.RemoveAll(line => recurring.Contains((Shape(line.Text), Math.Round(line.Base / 6))));
    }

    private static bool IsOnMostPages(IEnumerable<PrintedLine> lines, int pages)
    {
        var count = lines.Select(line => line.Page).Distinct().Count();
        return count >= Math.Min(FewestPages, pages) && count * 2 >= pages;
    }

    // "Page 3 of 12" and "Page 4 of 12" are one line.
    private static string Shape(string text) => string.Concat(text.Select(character => char.IsDigit(character) ? '0' : character));

    private static bool IsTurned(Letter letter) =>
        Math.Abs(letter.EndBaseLine.Y - letter.StartBaseLine.Y) > Math.Abs(letter.EndBaseLine.X - letter.StartBaseLine.X) + 0.01;

    private static bool IsSameLine(Letter first, Letter last, Letter next)
    {
        if (Math.Abs(next.StartBaseLine.Y - last.StartBaseLine.Y) > 0.5 * Math.Max(Size(first), Size(next))) return false;
        var gap = next.StartBaseLine.X - last.EndBaseLine.X;
        return gap < ColumnGap * Size(next) && gap > -ColumnGap * Size(next);
    }

    private static PrintedLine? Line(StringBuilder text, int page, Letter first, Letter last)
    {
        var line = text.ToString().Trim();
        return line.Length == 0 ? null : new PrintedLine(line, page, first.StartBaseLine.X, last.EndBaseLine.X, first.StartBaseLine.Y, Size(first));
    }

    private static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.FontSize);
}
