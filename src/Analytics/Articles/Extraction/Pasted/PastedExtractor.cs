using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the story in the text of a whole page as it is pasted from a browser.</summary>
internal static class PastedExtractor
{
    public static ExtractedStory Extract(TracedText page)
    {
        var lines = PastedLines.Read(page);
        var window = StoryWindow.Find(lines);
        var kept = new List<PastedLine>();
        for (var i = window.Start; i < window.End; i++)
        {
            if (IsStory(lines, window, i)) kept.Add(lines[i]);
        }

        var facts = PastedFacts.Read(lines, window);
        return new ExtractedStory([.. kept.Select(line => line.Traced)], facts, lines.Count - kept.Count, page.Length);
    }

    private static bool IsStory(List<PastedLine> lines, TextRange window, int index)
    {
        var line = lines[index];
        return line.Kind switch
        {
            LineKind.Prose => true,
            LineKind.Short => IsSubheading(lines, window, index),
            _ => false,
        };
    }

    // A short line belongs to the story where the story goes on right after it, and where it is not one of a list of them.
    private static bool IsSubheading(List<PastedLine> lines, TextRange window, int index)
    {
        var line = lines[index];
        if (line.Traits.Words is < 1 or > 16) return false;
        var next = index + 1 < window.End ? lines[index + 1] : null;
        var previous = index > window.Start ? lines[index - 1] : null;
        if (line.IsItem) return previous is { IsItem: true } || next is { IsItem: true } || previous is { Traits.EndsColon: true };
        return next is { Kind: LineKind.Prose } && previous is { Kind: LineKind.Prose };
    }
}
