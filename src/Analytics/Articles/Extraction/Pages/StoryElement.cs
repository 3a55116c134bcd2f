namespace Analytics.Articles.Extraction.Pages;

/// <summary>Chooses the element of a page that holds the story.</summary>
internal static class StoryElement
{
    private const double Enough = 0.4;
    private const double Most = 0.75;

    public static PageNode Find(PageOutline outline)
    {
        var root = outline.Page.Nodes[0];
        var total = outline.ProseIn(root);
        if (total == 0) return root;
        return Declared(outline, total) ?? Descend(outline, root);
    }

    private static PageNode? Declared(PageOutline outline, int total)
    {
        PageNode? best = null;
        foreach (var node in outline.Page.Nodes)
        {
            if (node.IsText || outline.IsFurniture(node) || !IsDeclared(node)) continue;
            if (outline.ProseIn(node) >= total * Enough && (best is null || outline.ProseIn(node) > outline.ProseIn(best))) best = node;
        }

        return best;
    }

    private static bool IsDeclared(PageNode node)
    {
        if (node.Attribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true) return true;
        var marks = node.Marks;
        for (var i = 0; i + 1 < marks.Count; i++)
        {
            if (marks[i] is "article" or "story" or "entry" or "post" or "news" && marks[i + 1] is "body" or "content" or "text") return true;
        }

        return marks.Contains("articlebody") || marks.Contains("storybody");
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
