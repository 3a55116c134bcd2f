using Analytics.Articles.Extraction.Pages;

namespace Analytics.Articles.Facts;

/// <summary>Reads a page's facts: what it declares for machines first, then what it prints for readers.</summary>
internal static class PageFacts
{
    public static StoryFacts Read(PageOutline outline, IReadOnlyList<PageBlock> story)
    {
        var linked = LinkedData.Read(outline.Page);
        var meta = MetaTags.Read(outline.Page);
        var visible = VisibleFacts.Read(outline, story);
        var declared = linked.Or(meta);
        var facts = declared.Or(visible);
        // The headline a reader sees is the story's; the declared one is often shortened or carries the site's name.
        var title = visible.Title is { } seen && Agree(seen, declared.Title) ? seen : declared.Title ?? visible.Title;
        return facts with { Title = title, Outlet = facts.Outlet ?? facts.Site, Site = meta.Site ?? facts.Site ?? facts.Outlet };
    }

    private static bool Agree(string seen, string? declared)
    {
        if (declared is null) return true;
        static string Core(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var (first, second) = (Core(seen), Core(declared));
        return first.Length > 0 && (second.StartsWith(first, StringComparison.Ordinal) || first.StartsWith(second, StringComparison.Ordinal));
    }
}
