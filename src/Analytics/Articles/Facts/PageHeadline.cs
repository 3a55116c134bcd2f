using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Facts;

/// <summary>Finds the headline that a page shows above its story.</summary>
internal static class PageHeadline
{
    private static readonly string[] Signs = [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " • "];

    /// <summary>The index of the headline's block, or -1: the heading that the document's title repeats, else the longest first-level one.</summary>
    public static int Find(PageOutline outline, int first)
    {
        var title = Core(OfDocument(outline.Page, whole: true) ?? "");
        int best = -1, bestScore = 0;
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            var level = Level(block.Node);
            if (level == 0 || block.Traits.Words < 2) continue;
            var core = Core(block.Text);
            var repeated = core.Length >= 8 && title.Contains(core, StringComparison.Ordinal);
            if (level > 1 && !(repeated && i < first)) continue;
            // Above the story counts more than under it, the title's own words more than the size of the type.
            var score = Math.Min(core.Length, 200) + (i < first ? 400 : 0) + (repeated && core.Length * 3 >= title.Length ? 300 : 0) + (level == 1 ? 100 : 0);
            if (score > bestScore) (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>The headline in the document's title: its longest part, as the others name the section and the site.</summary>
    public static string? OfDocument(PageTree page, bool whole = false)
    {
        var element = page.Nodes.FirstOrDefault(node => node is { Name: "title", Element.IsHtml: true });
        if (element is null || page.RawTextOf(element) is not { } title || string.IsNullOrWhiteSpace(title)) return null;
        var line = TextNormalizer.Line(TracedText.Verbatim(EntityDecoder.Decode(title))).Text;
        return whole ? line : line.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).MaxBy(part => part.Length);
    }

    private static int Level(PageNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Name is "h1" or "h2" or "h3") return at.Name[1] - '0';
        }

        return 0;
    }

    private static string Core(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
