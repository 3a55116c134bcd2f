using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Facts;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>Finds the story on a saved web page.</summary>
internal static class PageExtractor
{
    public static ExtractedStory Extract(string html, Heuristics heuristics = Heuristics.All)
    {
        var page = PageTree.Parse(html);
        if (page.Nodes.Count == 0) return new ExtractedStory([], StoryFacts.None, 0, html.Length);
        var outline = new PageOutline(page, heuristics);
        var kept = StoryBlocks.Choose(outline, StoryElement.Find(outline));
        var facts = PageFacts.Read(outline, kept);
        while (heuristics.HasFlag(Heuristics.WriterNotes) && kept.Count > 1 && WriterNotes.IsNote(kept[^1].Traits, facts.Authors)) kept = [.. kept.Take(kept.Count - 1)];
        return new ExtractedStory(Paragraphs(kept), facts, outline.Blocks.Count - kept.Count, html.Length);
    }

    /// <summary>The story in a piece of HTML that holds little else, such as an item of a feed.</summary>
    public static ExtractedStory ExtractFragment(string html)
    {
        var page = PageTree.Parse(html);
        if (page.Nodes.Count == 0) return new ExtractedStory([], StoryFacts.None, 0, html.Length);
        var outline = new PageOutline(page, Heuristics.All);
        var kept = StoryBlocks.Choose(outline, new StoryPlace(page.Nodes[0], true));
        return new ExtractedStory(Paragraphs(kept), StoryFacts.None, outline.Blocks.Count - kept.Count, html.Length);
    }

    // Lines that one <br> parts are one paragraph, unless the first of them ends as a paragraph does.
    private static List<TracedText> Paragraphs(IReadOnlyList<PageBlock> blocks)
    {
        var paragraphs = new List<TracedText>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var joins = i > 0 && block.FollowsLineBreak && blocks[i - 1].Index == block.Index - 1 && !blocks[i - 1].Traits.EndsSentence && !blocks[i - 1].Traits.EndsColon;
            if (joins) paragraphs[^1] = Joined(paragraphs[^1], block.Traced);
            else paragraphs.Add(block.Traced);
        }

        return paragraphs;
    }

    private static TracedText Joined(TracedText first, TracedText second)
    {
        var builder = new TracedTextBuilder(first.Length + second.Length + 1);
        builder.Append(first);
        builder.Append(' ', first.PositionOf(first.Length - 1));
        builder.Append(second);
        return builder.Build();
    }
}
