using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the boxes of other stories' headlines in the middle of a story: under their heading the story goes on, set in as before.</summary>
internal static class Interruptions
{
    public const double Weight = -1;
    private const int Reach = 8;
    private const int FewestWords = 8;

    /// <summary>The indexes of the lines of such boxes, headings included. Without indents nothing shows where a story goes on.</summary>
    public static HashSet<int> Find(IReadOnlyList<PastedLine> lines, int indent)
    {
        var found = new HashSet<int>();
        if (indent < 0) return found;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.ListHeading || !IsParagraph(lines, Before(lines, i), indent)) continue;
            var next = After(lines, i, indent);
            if (next < 0) continue;
            for (var at = i; at < next; at++) found.Add(at);
        }

        return found;
    }

    private static int Before(IReadOnlyList<PastedLine> lines, int heading)
    {
        var at = heading - 1;
        while (at >= 0 && lines[at].Kind is LineKind.Caption or LineKind.Mark or LineKind.Prompt && heading - at < Reach) at--;
        return at;
    }

    private static int After(IReadOnlyList<PastedLine> lines, int heading, int indent)
    {
        for (var at = heading + 1; at < Math.Min(lines.Count, heading + Reach); at++)
        {
            if (IsParagraph(lines, at, indent)) return at;
            if (lines[at].Kind is LineKind.Legal or LineKind.CommentHeading or LineKind.Menu) return -1;
        }

        return -1;
    }

    private static bool IsParagraph(IReadOnlyList<PastedLine> lines, int index, int indent) =>
        index >= 0 && lines[index] is { Kind: LineKind.Prose, IsItem: false } line && line.Traits.Words >= FewestWords && StoryWindow.IsAligned(line, indent) && !StoryWindow.IsCutOff(line);
}
