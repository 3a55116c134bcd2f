using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the story in the text of a whole page as it is pasted from a browser.</summary>
internal static class PastedExtractor
{
    private const int DeepestItem = 8;

    public static ExtractedStory Extract(TracedText page, Heuristics heuristics = Heuristics.All)
    {
        var lines = PastedLines.Read(page, heuristics);
        var place = StoryWindow.Find(lines, heuristics);
        var kept = new List<PastedLine>();
        var boxes = heuristics.HasFlag(Heuristics.Interruptions) ? Interruptions.Find(lines, place.Indent) : [];
        for (var i = place.Lines.Start; i < place.Lines.End; i++)
        {
            if (!boxes.Contains(i) && IsStory(lines, place, i)) kept.Add(lines[i]);
        }

        var facts = PastedFacts.Read(lines, place.Lines);
        while (heuristics.HasFlag(Heuristics.WriterNotes) && kept.Count > 1 && WriterNotes.IsNote(kept[^1].Traits, facts.Authors)) kept.RemoveAt(kept.Count - 1);
        return new ExtractedStory([.. kept.Select(line => line.Traced)], facts, lines.Count - kept.Count, page.Length);
    }

    private static bool IsStory(List<PastedLine> lines, PastedPlace place, int index)
    {
        var line = lines[index];
        return line.Kind switch
        {
            LineKind.Prose => line.Occurrences <= 2 && (IsPlaced(line, place.Indent) || IsBesideStory(lines, place, index)),
            LineKind.Short => IsPlaced(line, place.Indent) && IsSubheading(lines, place, index),
            _ => false,
        };
    }

    // Paragraphs set in one level less belong to the story where they stand next to each other or to one that does.
    private static bool IsBesideStory(List<PastedLine> lines, PastedPlace place, int index)
    {
        if (!WindowEdges.IsLevelAway(lines[index], place.Indent)) return false;
        return (index > place.Lines.Start && IsNear(lines[index - 1], place.Indent)) || (index + 1 < place.Lines.End && IsNear(lines[index + 1], place.Indent));
    }

    private static bool IsNear(PastedLine line, int indent) => line.Kind == LineKind.Prose && (StoryWindow.IsAligned(line, indent) || WindowEdges.IsLevelAway(line, indent));

    // A list of the story is set in a little deeper than its paragraphs; captions and boxes stand elsewhere.
    private static bool IsPlaced(PastedLine line, int indent) =>
        StoryWindow.IsAligned(line, indent) || (line.Indent - indent is > 0 and <= DeepestItem && (line.IsItem || line.Indent - indent <= 4));

    // A short line belongs to the story where the story goes on right after it, and where it is not one of a list of them.
    private static bool IsSubheading(List<PastedLine> lines, PastedPlace place, int index)
    {
        var line = lines[index];
        if (line.Traits.Words is < 1 or > 16) return false;
        var next = index + 1 < place.Lines.End ? lines[index + 1] : null;
        var previous = index > place.Lines.Start ? lines[index - 1] : null;
        if (line.IsItem) return previous is { IsItem: true } || next is { IsItem: true } || previous is { Traits.EndsColon: true };
        if (place.Indent >= 0 && StoryWindow.IsAligned(line, place.Indent)) return true;
        return next is { Kind: LineKind.Prose } && previous is { Kind: LineKind.Prose };
    }
}
