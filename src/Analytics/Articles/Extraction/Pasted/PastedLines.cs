using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Cuts a pasted page into lines, and joins the lines of paragraphs that a mail program or a terminal wrapped.</summary>
internal static class PastedLines
{
    private const int ShortestWrap = 48;
    private const int LongestWrap = 100;

    public static List<PastedLine> Read(TracedText page, Heuristics heuristics)
    {
        var lines = new List<PastedLine>();
        var blank = true;
        foreach (var (start, end) in Wrapped(page.Text, Ranges(page.Text)))
        {
            var item = ItemSign(page.Text, start, end);
            var text = TextNormalizer.Line(page, start + item, end);
            if (text.Length == 0)
            {
                blank = true;
                if (lines.Count > 0) lines[^1].BlankAfter = true;
                continue;
            }

            lines.Add(new PastedLine(text, blank, item > 0, Indent(page.Text, start, end)));
            blank = false;
        }

        CountOccurrences(lines);
        foreach (var line in lines) line.Kind = LineClassifier.Classify(line.Traits, heuristics);
        if (heuristics.HasFlag(Heuristics.PictureTexts)) PictureTexts.Mark(lines);
        return lines;
    }

    private static void CountOccurrences(List<PastedLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines) counts[line.Text] = counts.GetValueOrDefault(line.Text) + 1;
        foreach (var line in lines) line.Occurrences = counts[line.Text];
    }

    private static List<(int Start, int End)> Ranges(string text)
    {
        var ranges = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\f' or '\v')) continue;
            ranges.Add((start, i));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n') i++;
            start = i + 1;
        }

        return ranges;
    }

    // A wrapped paragraph: several lines in a row, all but the last about as long as the others, and most of them cut in mid-sentence.
    private static List<(int Start, int End)> Wrapped(string text, List<(int Start, int End)> lines)
    {
        var joined = new List<(int, int)>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var stop = i;
            while (stop + 1 < lines.Count && IsCut(text, lines[stop], lines[stop + 1])) stop++;
            if (stop - i >= 2 || (stop > i && StartsSmall(text, lines[stop])))
            {
                joined.Add((lines[i].Start, lines[stop].End));
                i = stop + 1;
            }
            else
            {
                joined.Add(lines[i++]);
            }
        }

        return joined;
    }

    private static bool IsCut(string text, (int Start, int End) line, (int Start, int End) next)
    {
        var length = text.AsSpan(line.Start, line.End - line.Start).Trim().Length;
        var following = text.AsSpan(next.Start, next.End - next.Start).Trim();
        if (length is < ShortestWrap or > LongestWrap || following.Length == 0 || ItemSign(text, next.Start, next.End) > 0) return false;
        var room = LongestWrap - length;
        var firstWord = following.IndexOf(' ') is var space && space < 0 ? following.Length : space;
        var last = text.AsSpan(line.Start, line.End - line.Start).TrimEnd()[^1];
        var small = char.IsLower(following[0]);
        return small || (last is not ('.' or '!' or '?' or '”' or '"') && firstWord < room && following.Length <= LongestWrap && last is ',' or ';' or '-' or '–');
    }

    private static bool StartsSmall(string text, (int Start, int End) line)
    {
        var trimmed = text.AsSpan(line.Start, line.End - line.Start).TrimStart();
        return trimmed.Length > 0 && char.IsLower(trimmed[0]);
    }

    private static int Indent(string text, int start, int end)
    {
        var columns = 0;
        for (var i = start; i < end && text[i] is ' ' or '\t'; i++) columns += text[i] == '\t' ? 4 : 1;
        return columns;
    }

    /// <summary>How many characters at the line's start are the sign of a list and the space around it.</summary>
    private static int ItemSign(string text, int start, int end)
    {
        var at = start;
        while (at < end && TextNormalizer.IsSpace(text[at])) at++;
        if (at + 1 >= end || text[at] is not ('*' or '•' or '·' or '+' or '▪' or '●' or '○' or '◦' or '‣' or '-' or 'o') || text[at + 1] is not (' ' or '\t' or '\u00A0')) return 0;
        return at + 1 - start;
    }
}
