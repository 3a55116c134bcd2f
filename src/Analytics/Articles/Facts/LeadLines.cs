using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Extraction.Pages;

namespace Analytics.Articles.Facts;

/// <summary>Finds what a page prints between its headline and its story: the standfirst, and the caption of the picture there.</summary>
internal static class LeadLines
{
    private const int CaptionReach = 3;
    private static readonly string[] SubtitleMarks = ["dek", "subtitle", "subheadline", "subhead", "standfirst", "deck", "strapline", "excerpt", "intro", "summary", "subheading", "sottotitolo", "chapo", "bajada"];
    private static readonly string[] CaptionMarks = ["caption", "figcaption"];

    /// <param name="outline">The page.</param>
    /// <param name="title">The headline's block, or -1.</param>
    /// <param name="story">The blocks of the story.</param>
    /// <param name="description">What the page declares as its description: a standfirst is often printed word for word as that.</param>
    public static string? Subtitle(PageOutline outline, int title, IReadOnlyList<PageBlock> story, string? description)
    {
        const int Reach = 6;
        if (title < 0 || story.Count == 0) return null;
        for (var i = title + 1; i < Math.Min(story[0].Index, title + Reach); i++)
        {
            var block = outline.Blocks[i];
            if (block.Traits.Words is < 4 or > 70 || outline.Kinds[i] is not (LineKind.Prose or LineKind.Short) || block.Text == outline.Blocks[title].Text) continue;
            if (block.Node.Name is "h2" or "h3" || Around(block.Node, SubtitleMarks, 3) || Starts(description, block.Text)) return block.Text;
        }

        return null;
    }

    public static string? Caption(PageOutline outline, int title, IReadOnlyList<PageBlock> story)
    {
        if (story.Count == 0) return null;
        var first = title >= 0 && title < story[0].Index ? title + 1 : Math.Max(0, story[0].Index - 8);
        var last = story[Math.Min(CaptionReach, story.Count - 1)].Index;
        for (var i = first; i < last; i++)
        {
            var block = outline.Blocks[i];
            if (block.Traits.Words < 3 || Captions.IsCredit(block.Traits)) continue;
            if (outline.Kinds[i] == LineKind.Caption || Around(block.Node, CaptionMarks, 3) || Within(block.Node, "figcaption")) return block.Text;
        }

        return null;
    }

    private static bool Starts(string? description, string text) =>
        description is not null && (description.StartsWith(text, StringComparison.OrdinalIgnoreCase) || (description.Length >= 40 && text.StartsWith(description.TrimEnd('.', '…', ' '), StringComparison.OrdinalIgnoreCase)));

    private static bool Within(PageNode node, string name)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Name == name) return true;
        }

        return false;
    }

    private static bool Around(PageNode node, string[] marks, int levels)
    {
        for (var at = node; at is not null && levels-- > 0; at = at.Parent)
        {
            if (at.Marks.Any(mark => marks.Contains(mark))) return true;
        }

        return false;
    }
}
