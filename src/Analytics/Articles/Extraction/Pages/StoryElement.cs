namespace Analytics.Articles.Extraction.Pages;

/// <summary>The element that holds a page's story, and whether the page itself declares that it does.</summary>
internal readonly record struct StoryPlace(PageNode Element, bool IsDeclared);

/// <summary>Chooses the element of a page that holds the story.</summary>
internal static class StoryElement
{
    // A body that the page declares may be the first of several, or a teaser; it must hold a good part of what there is to read.
    private const double Enough = 0.35;
    private const double Most = 0.75;
    private const int FewCharacters = 200;

    public static StoryPlace Find(PageOutline outline)
    {
        var root = outline.Page.Nodes[0];
        var total = outline.ProseIn(root);
        if (outline.Heuristics.HasFlag(Heuristics.DeclaredBody) && Declared(outline, total) is { } declared) return new StoryPlace(declared, true);
        return new StoryPlace(total == 0 ? root : Descend(outline, root), false);
    }

    private static PageNode? Declared(PageOutline outline, int total)
    {
        var candidates = new List<PageNode>();
        foreach (var node in outline.Page.Nodes)
        {
            if (node.IsText || outline.IsFurniture(node) || !IsDeclared(node)) continue;
            if (candidates.Count == 0 || !node.IsWithin(candidates[^1])) candidates.Add(node);
            else if (outline.ProseIn(node) >= outline.ProseIn(candidates[^1]) * 0.9) candidates[^1] = node;
        }

        if (candidates.Count == 0) return null;
        var best = candidates.MaxBy(outline.ProseIn)!;
        if (total < FewCharacters) return best;
        // A story in several parts, each declared: what holds them all, provided that little else is in it.
        var parts = candidates.Where(node => node.Marks.SequenceEqual(best.Marks) && outline.ProseIn(node) > 0).ToList();
        if (parts.Count > 1)
        {
            var whole = CommonAncestor(parts);
            if (parts.Sum(outline.ProseIn) >= outline.ProseIn(whole) * 0.85 && !IsStream(parts)) best = whole;
        }

        return outline.ProseIn(best) >= total * Enough ? best : null;
    }

    // Parts that each stand in an article of their own are different stories, as on pages that go on with the next one.
    private static bool IsStream(List<PageNode> parts) => parts.Select(ArticleAround).Distinct().Count() > 1;

    private static PageNode? ArticleAround(PageNode node)
    {
        while (node.Parent is not null && node.Name != "article") node = node.Parent;
        return node.Name == "article" ? node : null;
    }

    private static PageNode CommonAncestor(List<PageNode> nodes)
    {
        var ancestor = nodes[0];
        while (ancestor.Parent is not null && !nodes.TrueForAll(node => node.IsWithin(ancestor))) ancestor = ancestor.Parent;
        return ancestor;
    }

    private static bool IsDeclared(PageNode node)
    {
        if (node.Name is "html" or "body" or "p" or "h1" or "h2" or "span" or "a") return false;
        if (node.Attribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true) return true;
        var marks = node.Marks;
        for (var i = 0; i + 1 < marks.Count; i++)
        {
            if (marks[i] is "article" or "story" or "entry" or "post" or "news" && marks[i + 1] is "body" or "content" or "text") return true;
        }

        return marks.Contains("articlebody") || marks.Contains("storybody") || marks.Contains("articlecontent");
    }

    private static PageNode Descend(PageOutline outline, PageNode node)
    {
        while (true)
        {
            PageNode? best = null;
            for (var i = node.Index + 1; i < node.End; i = outline.Page.Nodes[i].End)
            {
                var child = outline.Page.Nodes[i];
                if (!child.IsText && (best is null || outline.ProseIn(child) > outline.ProseIn(best))) best = child;
            }

            if (best is null || best.Name is "p" or "li" or "blockquote" || outline.ProseIn(best) < outline.ProseIn(node) * Most) return node;
            node = best;
        }
    }
}
