using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Where the story stands among a page's lines, and how far its paragraphs are set in.</summary>
internal readonly record struct PastedPlace(TextRange Lines, int Indent);

/// <summary>Finds the stretch of a page's lines in which the most story and the least furniture stand.</summary>
internal static class StoryWindow
{
    /// <summary>The weight of the beginning of another story.</summary>
    public const double Teaser = -4;
    private const int FewestIndents = 4;
    private const int MostIndents = 12;

    // Some dumps set every paragraph in further than the last; then the indent says nothing.
    private const double MuchMore = 2;
    private const double CommentShare = 0.25;
    private const double AloneShare = 0.5;

    /// <summary>The lines that hold the story; none when nothing on the page reads as one.</summary>
    public static PastedPlace Find(IReadOnlyList<PastedLine> lines, Heuristics heuristics)
    {
        var teasers = heuristics.HasFlag(Heuristics.DatedTeasers) ? DatedTeasers.Find(lines) : [];
        var best = default(PastedPlace);
        var bestScore = 0.0;
        foreach (var indent in heuristics.HasFlag(Heuristics.Indents) ? Indents(lines) : [-1])
        {
            var (range, score) = Best(lines, teasers, indent, heuristics);
            if (score > bestScore) (best, bestScore) = (new PastedPlace(range, indent), score);
        }

        if (best.Indent >= 0 && Best(lines, teasers, -1, heuristics) is var (flat, flatScore) && flatScore > bestScore * MuchMore) best = new PastedPlace(flat, -1);
        if (heuristics.HasFlag(Heuristics.DatedStories) && DatedStory.Find(lines, teasers) is { } dated && DatedStory.IsBetter(dated.Place, dated.Score, best.Lines, bestScore)) return dated.Place;
        var story = heuristics.HasFlag(Heuristics.HeadTrimming) ? WindowEdges.AfterHead(lines, best.Lines.Start, best.Lines.End) : best.Lines;
        return best with { Lines = WindowEdges.Extended(lines, story, best.Indent) };
    }

    /// <summary>Whether a line is set in as the story is, or one level of the page more or less. Where a page is not set in at all, every line is.</summary>
    public static bool IsAligned(PastedLine line, int indent) => indent < 0 || Math.Abs(line.Indent - indent) <= 1;

    // Paragraphs of one story are set in alike on a dumped page; the indents with the most running text are tried.
    private static IEnumerable<int> Indents(IReadOnlyList<PastedLine> lines)
    {
        if (lines.Select(line => line.Indent).Distinct().Count() < FewestIndents) return [-1];
        return lines.Where(line => line.Kind == LineKind.Prose).GroupBy(line => line.Indent)
            .OrderByDescending(group => group.Sum(line => line.Traits.Words)).ThenBy(group => group.Key).Take(MostIndents).Select(group => group.Key);
    }

    private static (TextRange Range, double Score) Best(IReadOnlyList<PastedLine> lines, HashSet<int> teasers, int indent, Heuristics heuristics)
    {
        double best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = 0;
        var commented = false;
        var interrupted = heuristics.HasFlag(Heuristics.Interruptions) ? Interruptions.Find(lines, indent) : [];
        for (var i = 0; i < lines.Count; i++)
        {
            var weight = teasers.Contains(i) ? Teaser : interrupted.Contains(i) ? Interruptions.Weight : Weight(lines[i], indent, heuristics);
            if (lines[i].Kind == LineKind.CommentHeading) commented = true;
            if (weight > 0 && commented) weight *= CommentShare;
            if (weight > 0 && heuristics.HasFlag(Heuristics.Alone) && IsAlone(lines, i)) weight *= AloneShare;
            sum += weight;
            if (sum <= 0) (sum, start) = (0, i + 1);
            else if (sum > best) (best, bestStart, bestEnd) = (sum, start, i + 1);
        }

        return (new TextRange(bestStart, bestEnd), best);
    }

    // One paragraph between short lines is the teaser of another story more often than a part of this one.
    private static bool IsAlone(IReadOnlyList<PastedLine> lines, int index) =>
        (index == 0 || lines[index - 1].Kind != LineKind.Prose) && (index + 1 == lines.Count || lines[index + 1].Kind != LineKind.Prose);

    private static double Weight(PastedLine line, int indent, Heuristics heuristics) => line.Kind switch
    {
        LineKind.Prose when !IsAligned(line, indent) => Math.Abs(line.Indent - indent) <= 4 ? Math.Min(line.Traits.Words, 20) * 0.25 : -4,
        LineKind.Prose when line.Occurrences > 2 || IsCutOff(line) => Teaser,
        LineKind.Prose when heuristics.HasFlag(Heuristics.GluedTeasers) && line.Traits.IsGluedTeaser => Teaser,
        LineKind.Prose => Math.Min(line.Traits.Words, 60),
        LineKind.Caption => -2,
        LineKind.Mark => -1,
        LineKind.Prompt => -8,
        LineKind.Short when indent >= 0 && IsAligned(line, indent) => -1,
        LineKind.Short when line.IsItem => -5,
        LineKind.Short => -6,
        LineKind.Menu => -12,
        LineKind.ListHeading or LineKind.CommentHeading => -40,
        LineKind.Legal => -60,
        _ => -5,
    };

    /// <summary>Whether the line breaks off, as the beginnings of other stories do that a page shows.</summary>
    public static bool IsCutOff(PastedLine line) => line.Traits.Words >= 8 && line.Text.TrimEnd(']', ')', ' ') is var text && (text.EndsWith("..", StringComparison.Ordinal) || text.EndsWith('…'));
}
