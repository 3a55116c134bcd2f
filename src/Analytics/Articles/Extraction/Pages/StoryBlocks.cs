using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>Chooses the blocks of the story's element that belong to the story.</summary>
internal static class StoryBlocks
{
    public static IReadOnlyList<PageBlock> Choose(PageOutline outline, PageNode element)
    {
        var inside = outline.Blocks.Where(block => block.Node.IsWithin(element) && !outline.IsFurniture(block.Node)).ToList();
        var kinds = inside.Select(block => outline.Kinds[block.Index]).ToList();
        var range = Window(inside, kinds);
        var kept = new List<PageBlock>();
        for (var i = range.Start; i < range.End; i++)
        {
            if (IsStory(inside, kinds, range, i)) kept.Add(inside[i]);
        }

        return kept;
    }

    private static TextRange Window(List<PageBlock> blocks, List<LineKind> kinds)
    {
        double best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            sum += Weight(blocks[i], kinds[i]);
            if (sum <= 0) (sum, start) = (0, i + 1);
            else if (sum > best) (best, bestStart, bestEnd) = (sum, start, i + 1);
        }

        while (bestStart < bestEnd && kinds[bestStart] != LineKind.Prose) bestStart++;
        while (bestEnd > bestStart && kinds[bestEnd - 1] != LineKind.Prose) bestEnd--;
        return new TextRange(bestStart, bestEnd);
    }

    private static double Weight(PageBlock block, LineKind kind) => kind switch
    {
        LineKind.Prose => Math.Min(block.Traits.Words, 60),
        LineKind.Caption or LineKind.Mark => -1,
        LineKind.Menu => -6,
        LineKind.ListHeading => -30,
        LineKind.Legal => -40,
        LineKind.Prompt => -6,
        _ => -3,
    };

    private static bool IsStory(List<PageBlock> blocks, List<LineKind> kinds, TextRange range, int index)
    {
        if (kinds[index] == LineKind.Prose) return true;
        if (kinds[index] != LineKind.Short) return false;
        var name = blocks[index].Node.Name;
        if (name is "li" or "td" or "th" or "dt" or "dd" or "blockquote" or "pre") return true;
        return index + 1 < range.End && kinds[index + 1] is LineKind.Prose or LineKind.Short;
    }
}
