using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>
/// Finds a story that is shorter than what else its page prints, such as a table of results or four sentences of a wire report: a
/// headline, a date under it, and what follows set in alike.
/// </summary>
internal static class DatedStory
{
    // What stands under its own headline and date counts for more than paragraphs that nothing announces.
    private const double Announced = 2;
    private const int TitleReach = 3;
    private const int FewestLines = 4;
    private const int FewestRows = 8;

    /// <summary>The best such story and its score, in words of running text; null where the page has none.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="teasers">The paragraphs of lists of other stories.</param>
    public static (PastedPlace Place, double Score)? Find(IReadOnlyList<PastedLine> lines, HashSet<int> teasers)
    {
        (PastedPlace Place, double Score)? best = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Date || !HasTitle(lines, i)) continue;
            var place = Below(lines, teasers, i + 1, out var score);
            if (best is null || score > best.Value.Score) best = (place, score);
        }

        return best;
    }

    /// <summary>Whether such a story is to be preferred to the stretch with most running text: elsewhere on the page if it scores more, around
    /// that stretch only where this is a small part of it, such as the sentence under a table.</summary>
    public static bool IsBetter(PastedPlace place, double score, TextRange stretch, double stretchScore) =>
        place.Lines.Overlaps(stretch) ? score / Announced > stretchScore * Announced : score > stretchScore;

    private static bool HasTitle(IReadOnlyList<PastedLine> lines, int date)
    {
        for (var i = date - 1; i >= Math.Max(0, date - TitleReach); i--)
        {
            var line = lines[i];
            if (!line.IsItem && line.Kind is LineKind.Short or LineKind.Prose && line.Traits.Words is >= 3 and <= 25 && line.BlankBefore) return true;
        }

        return false;
    }

    private static PastedPlace Below(IReadOnlyList<PastedLine> lines, HashSet<int> teasers, int start, out double score)
    {
        var end = start;
        while (end < lines.Count && lines[end].Kind is not (LineKind.ListHeading or LineKind.CommentHeading or LineKind.Legal) && !IsNext(lines, start, end)) end++;
        var indent = lines.Skip(start).Take(end - start).Where(line => line.Kind is LineKind.Prose or LineKind.Short).GroupBy(line => line.Indent)
            .OrderByDescending(group => group.Sum(line => line.Traits.Words)).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault(-1);
        double sum = 0, most = 0;
        int stop = start, kept = 0, sentences = 0;
        for (var i = start; i < end; i++)
        {
            sum += teasers.Contains(i) ? StoryWindow.Teaser : Weight(lines[i], indent);
            if (StoryWindow.IsAligned(lines[i], indent)) kept++;
            if (lines[i].Kind == LineKind.Prose && StoryWindow.IsAligned(lines[i], indent)) sentences++;
            if (sum > most) (most, stop) = (sum, i + 1);
        }

        score = kept >= (sentences > 0 ? FewestLines : FewestRows) ? most * Announced : 0;
        return new PastedPlace(new TextRange(start, stop), indent);
    }

    // Another headline with its date: what stands here is a list of stories, or the next one.
    private static bool IsNext(IReadOnlyList<PastedLine> lines, int start, int index) => index > start + 1 && lines[index].Kind == LineKind.Date && HasTitle(lines, index);

    private static double Weight(PastedLine line, int indent) => line.Kind switch
    {
        LineKind.Prose when StoryWindow.IsAligned(line, indent) && line.Occurrences <= 2 && !StoryWindow.IsCutOff(line) && !line.Traits.IsGluedTeaser => Math.Min(line.Traits.Words, 60),
        // Items of menus are a word or two, and many pages print their menu twice.
        LineKind.Short when StoryWindow.IsAligned(line, indent) && line.Traits.Words >= 3 && line.Occurrences == 1 => Math.Min(line.Traits.Words, 12) / 2.0,
        LineKind.Mark => 0,
        LineKind.Prompt or LineKind.Caption or LineKind.Byline or LineKind.Date => -2,
        LineKind.Menu => -12,
        _ => -4,
    };
}
