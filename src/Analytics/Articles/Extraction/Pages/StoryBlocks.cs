using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>Chooses the blocks of the story's element that belong to the story.</summary>
internal sealed class StoryBlocks
{
    private readonly List<PageBlock> _blocks;
    private readonly List<LineKind> _kinds;
    private readonly bool _isDeclared;

    private StoryBlocks(PageOutline outline, StoryPlace place)
    {
        _blocks = [.. outline.Blocks.Where(block => block.Node.IsWithin(place.Element) && !outline.IsFurniture(block.Node))];
        _kinds = [.. _blocks.Select(block => outline.Kinds[block.Index])];
        _isDeclared = place.IsDeclared;
    }

    public static IReadOnlyList<PageBlock> Choose(PageOutline outline, StoryPlace place)
    {
        var story = new StoryBlocks(outline, place);
        var range = outline.Heuristics.HasFlag(Heuristics.Edges) ? story.Extended(story.Window()) : story.Window();
        return [.. Enumerable.Range(range.Start, range.Length).Where(index => story.IsStory(range, index)).Select(index => story._blocks[index])];
    }

    private TextRange Window()
    {
        double best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = 0;
        for (var i = 0; i < _blocks.Count; i++)
        {
            sum += Weight(_blocks[i], _kinds[i]);
            if (sum <= 0) (sum, start) = (0, i + 1);
            else if (sum > best) (best, bestStart, bestEnd) = (sum, start, i + 1);
        }

        while (bestStart < bestEnd && !IsEdge(bestStart)) bestStart++;
        while (bestEnd > bestStart && !IsEdge(bestEnd - 1)) bestEnd--;
        return new TextRange(bestStart, bestEnd);
    }

    private bool IsEdge(int index) => _kinds[index] == LineKind.Prose || (_isDeclared && _kinds[index] == LineKind.Short && IsPart(_blocks[index]));

    private double Weight(PageBlock block, LineKind kind) => kind switch
    {
        LineKind.Prose => Math.Min(block.Traits.Words, 60),
        LineKind.Caption or LineKind.Mark => -1,
        LineKind.Menu => _isDeclared && IsPart(block) ? -1 : -6,
        LineKind.ListHeading or LineKind.CommentHeading => -30,
        LineKind.Legal => -40,
        LineKind.Prompt => -6,
        LineKind.Short when _isDeclared && IsPart(block) => Math.Min(block.Traits.Words, 20) / 4.0,
        LineKind.Short when _isDeclared || IsPart(block) => -1,
        _ => -3,
    };

    // Short lines at the edges are the story's where they stand among its paragraphs: lists, tables, verses, results.
    private TextRange Extended(TextRange window)
    {
        if (window.Length == 0) return window;
        var (start, end) = (window.Start, window.End);
        var home = Home(window);
        while (end < _blocks.Count && Joins(end, home)) end++;
        while (start > 0 && Joins(start - 1, home) && _blocks[start - 1].Node.Name is not ("h1" or "h2" or "header")) start--;
        return new TextRange(start, end);
    }

    private bool Joins(int index, PageNode home)
    {
        if (_kinds[index] is not (LineKind.Short or LineKind.Prose or LineKind.Caption or LineKind.Mark)) return false;
        return _isDeclared || (_blocks[index].Node.IsWithin(home) && IsPart(_blocks[index]));
    }

    // The innermost element around all of the window's running text.
    private PageNode Home(TextRange window)
    {
        var home = _blocks[window.Start].Node.Parent ?? _blocks[window.Start].Node;
        while (home.Parent is not null && !(_blocks[window.Start].Node.IsWithin(home) && _blocks[window.End - 1].Node.IsWithin(home))) home = home.Parent;
        return home;
    }

    private static bool IsPart(PageBlock block) => block.Node.Name is "li" or "tr" or "td" or "th" or "dt" or "dd" or "blockquote" or "pre" or "p";

    private bool IsStory(TextRange range, int index)
    {
        if (_kinds[index] == LineKind.Prose) return true;
        if (_kinds[index] == LineKind.Mark) return IsRow(index) && (IsRow(index - 1) || IsRow(index + 1));
        if (_kinds[index] == LineKind.Menu) return _blocks[index].Node.Name is "p" && IsBetweenProse(range, index);
        if (_kinds[index] != LineKind.Short) return false;
        if (_isDeclared || IsPart(_blocks[index])) return true;
        return index + 1 < range.End && _kinds[index + 1] is LineKind.Prose or LineKind.Short;
    }

    // Rows of numbers alone are rows all the same.
    private bool IsRow(int index) => index >= 0 && index < _blocks.Count && _blocks[index].Node.Name is "tr" && _kinds[index] is LineKind.Mark or LineKind.Short or LineKind.Prose;

    private bool IsBetweenProse(TextRange range, int index) =>
        index > range.Start && index + 1 < range.End && _kinds[index - 1] is LineKind.Prose or LineKind.Short && _kinds[index + 1] is LineKind.Prose or LineKind.Short;
}
