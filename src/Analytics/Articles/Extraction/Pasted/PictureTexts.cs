using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the captions that only their surroundings give away: one sentence and the photographer's name, with no blank line between.</summary>
internal static class PictureTexts
{
    private const int LongestCaption = 45;
    private const int MostLines = 4;

    public static void Mark(IReadOnlyList<PastedLine> lines)
    {
        if (!PartsParagraphs(lines)) return;
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && !lines[end].BlankBefore) end++;
            if (end - start is >= 2 and <= MostLines && IsPictureText(lines, start, end))
            {
                for (var i = start; i < end; i++) lines[i].Kind = LineKind.Caption;
            }

            start = end;
        }
    }

    // Only where the page sets its paragraphs apart by blank lines do lines without one say something by it.
    private static bool PartsParagraphs(IReadOnlyList<PastedLine> lines)
    {
        var prose = lines.Where(line => line.Kind == LineKind.Prose).ToList();
        return prose.Count >= 3 && prose.Count(line => line.BlankBefore && line.BlankAfter) * 3 >= prose.Count * 2;
    }

    private static bool IsPictureText(IReadOnlyList<PastedLine> lines, int start, int end)
    {
        var captions = 0;
        var names = 0;
        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            if (line.Kind is LineKind.Prose && line.Traits.Words <= LongestCaption) captions++;
            else if (IsName(line)) names++;
            else if (line.Kind != LineKind.Mark) return false;
        }

        return captions == 1 && names >= 1 && lines[start].Kind is LineKind.Prose or LineKind.Short;
    }

    private static bool IsName(PastedLine line) =>
        line.Kind is LineKind.Caption || (line.Kind is LineKind.Short && line.Traits is { Words: >= 1 and <= 6, EndsSentence: false, SmallWords: 0 });
}
