using System.Text.RegularExpressions;
using Analytics.Articles.Extraction.Pages;

namespace Analytics.Articles.Facts;

/// <summary>Reads a page's facts: what it declares for machines first, then what it prints for readers.</summary>
internal static partial class PageFacts
{
    public static StoryFacts Read(PageOutline outline, IReadOnlyList<PageBlock> story)
    {
        var linked = LinkedData.Read(outline.Page);
        var meta = MetaTags.Read(outline.Page, out var description);
        var declared = linked.Or(meta).Or(Microdata.Read(outline.Page));
        var visible = VisibleFacts.Read(outline, story, description);
        var facts = declared.Or(visible);
        facts = facts with { Url = facts.Url ?? OwnAddress.Find(outline.Page, facts.Language) };
        // The headline a reader sees is the story's; the declared one is often shortened or carries the site's name.
        var title = visible.Title is { } seen && Agree(seen, declared.Title) ? seen : declared.Title ?? visible.Title;
        return facts with
        {
            Title = title,
            Published = facts.Published ?? InAddress(facts.Url),
            Outlet = facts.Outlet ?? facts.Site,
            Site = meta.Site ?? facts.Site ?? facts.Outlet,
        };
    }

    // ".../2025/03/04/..." is the day a story was put online, on the many sites that file by it.
    private static NewsDate? InAddress(string? address) =>
        address is not null && AddressDate().Match(address) is { Success: true } match ? DateParser.Parse($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}") : null;

    [GeneratedRegex("""/((?:19|20)\d\d)[/\-](\d{1,2})[/\-](\d{1,2})(?:/|-|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDate();

    private static bool Agree(string seen, string? declared)
    {
        if (declared is null) return true;
        static string Core(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var (first, second) = (Core(seen), Core(declared));
        return first.Length > 0 && (second.StartsWith(first, StringComparison.Ordinal) || first.StartsWith(second, StringComparison.Ordinal));
    }
}
