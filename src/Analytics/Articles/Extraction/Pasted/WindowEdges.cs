using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Moves the edges of the story's stretch of lines: past the head of the page, and out to what belongs to the story.</summary>
internal static class WindowEdges
{
    private const int Level = 2;

    // What stands above the byline or date is the headline and the standfirst, even where they are whole sentences.
    public static TextRange AfterHead(IReadOnlyList<PastedLine> lines, int start, int end)
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

    /// <summary>Lists and other short lines at the edges belong to the story where they are set in as it is, and so do paragraphs set in one level less.</summary>
    public static TextRange Extended(IReadOnlyList<PastedLine> lines, TextRange story, int indent)
    {
        var (start, end) = (story.Start, story.End);
        if (indent < 0 || story.Length == 0) return story;
        while (end < lines.Count && IsListPart(lines[end], indent)) end++;
        while (end > story.End && lines[end - 1].Kind == LineKind.Mark) end--;
        while (start > 0 && lines[start - 1].Kind == LineKind.Prose && IsLevelAway(lines[start - 1], indent) && lines[start - 1].Occurrences <= 2 && !StoryWindow.IsCutOff(lines[start - 1])) start--;
        return new TextRange(start, end);
    }

    /// <summary>Whether a line is set in one level of the page less than the story, as first paragraphs are whose page wraps the rest in a box.</summary>
    public static bool IsLevelAway(PastedLine line, int indent) => indent - line.Indent is > 0 and <= Level;

    private static bool IsListPart(PastedLine line, int indent) =>
        line.Kind is LineKind.Short or LineKind.Mark or LineKind.Prose && line.Indent >= indent && line.Indent - indent <= 4 && line.Occurrences <= 2 && !StoryWindow.IsCutOff(line);

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
