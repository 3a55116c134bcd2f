using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the stretch of a page's lines in which the most story and the least furniture stand.</summary>
internal static class StoryWindow
{
    /// <summary>The half-open range of lines that holds the story; empty when nothing on the page reads as one.</summary>
    public static TextRange Find(IReadOnlyList<PastedLine> lines)
    {
        double best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            sum += Weight(lines[i]);
            if (sum <= 0)
            {
                sum = 0;
                start = i + 1;
            }
            else if (sum > best)
            {
                (best, bestStart, bestEnd) = (sum, start, i + 1);
            }
        }

        return AfterHead(lines, bestStart, bestEnd);
    }

    private static double Weight(PastedLine line) => line.Kind switch
    {
        LineKind.Prose => Math.Min(line.Traits.Words, 60),
        LineKind.Caption => -2,
        LineKind.Mark => -1,
        LineKind.Prompt => -8,
        LineKind.Short when line.IsItem => -5,
        LineKind.Short => -6,
        LineKind.Menu => -12,
        LineKind.ListHeading => -40,
        LineKind.Legal => -60,
        _ => -5,
    };

    // What stands above the byline or date is the headline and the standfirst, even where they are whole sentences.
    private static TextRange AfterHead(IReadOnlyList<PastedLine> lines, int start, int end)
    {
        const int MostHeadWords = 70;
        var words = 0;
        for (var i = start; i < end && words <= MostHeadWords; i++)
        {
            if (lines[i].Kind == LineKind.Prose) words += lines[i].Traits.Words;
            if (lines[i].Kind is LineKind.Byline or LineKind.Date && words <= MostHeadWords && HasStory(lines, i + 1, end)) (start, words) = (i + 1, 0);
        }

        while (start < end && lines[start].Kind != LineKind.Prose) start++;
        while (end > start && lines[end - 1].Kind != LineKind.Prose) end--;
        return new TextRange(start, end);
    }

    private static bool HasStory(IReadOnlyList<PastedLine> lines, int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
        {
            if (lines[i].Kind == LineKind.Prose) words += lines[i].Traits.Words;
        }

        return words >= 60;
    }
}
