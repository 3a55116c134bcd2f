using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Facts;

/// <summary>Finds the writers that a page names by links to their own pages, without "By": the link's text is a person's name, and its address says so too.</summary>
internal static class AuthorLinks
{
    private static readonly HashSet<string> FirstNames = PhraseList.Resource("Analytics.Quotations.Lexicons.first-names.txt").Select(line => line.Split(' ')[0].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    private static readonly string[] Steps = ["author", "authors", "people", "person", "staff", "contributor", "contributors", "profile", "profiles", "reporter", "reporters", "journalist", "journalists", "writer", "writers", "byline", "bylines", "bio", "autor", "autores", "auteur", "autore", "autori", "redakteur"];
    private static readonly string[] Sections = ["section", "sections", "category", "categories", "topic", "topics", "tag", "tags", "channel", "channels"];
    private static readonly HashSet<string> Outlets = new(StringComparer.Ordinal)
    {
        "observer", "herald", "tribune", "gazette", "chronicle", "journal", "courier", "dispatch", "examiner", "inquirer", "enquirer", "register", "review", "sentinel", "standard", "record",
        "bulletin", "daily", "weekly", "magazine", "radio", "television", "media", "network", "telegraph", "guardian", "globe", "today",
    };

    /// <summary>The names of the writers linked from <paramref name="blocks"/>, nearest first in the order given; those of the first block that has any.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="blocks">Where to look.</param>
    /// <param name="isHead">Whether the blocks stand between headline and story, where a person who is linked is the writer even if the address does not say so.</param>
    public static IReadOnlyList<string> Find(PageOutline outline, IEnumerable<PageBlock> blocks, bool isHead)
    {
        foreach (var block in blocks)
        {
            var names = In(outline, block, isHead);
            if (names.Count > 0) return names;
        }

        return [];
    }

    /// <summary>The writer whose other stories a box lists: "More from Ann Lee", where the name is a link and a person's.</summary>
    public static IReadOnlyList<string> OfList(PageOutline outline)
    {
        foreach (var block in outline.Blocks)
        {
            if (block.LinkCharacters == 0 || Bylines.ListedWriter(block.Text) is not { } name || !Bylines.IsName(name)) continue;
            if (Links(outline, block).Any(link => IsPerson(name, link.Attribute("href") ?? ""))) return [Bylines.Cased(name)];
        }

        return [];
    }

    private static List<string> In(PageOutline outline, PageBlock block, bool isHead)
    {
        var names = new List<string>();
        if (block.LinkCharacters == 0) return names;
        var isByline = isHead && Bylines.IsOpened(block.Text);
        foreach (var link in Links(outline, block)) Add(link);
        return names;

        void Add(PageNode link)
        {
            var text = TextNormalizer.Line(outline.Page.TextOf(link)).Text;
            var name = Bylines.WithoutOpening(text).Trim(' ', ',', '|');
            if (IsWriters(link, name, isHead, isByline) && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(Bylines.Cased(name));
        }
    }

    private static IEnumerable<PageNode> Links(PageOutline outline, PageBlock block)
    {
        if (LinkAround(block.Node) is { } around) yield return around;
        for (var i = block.Node.Index; i < block.Node.End; i++)
        {
            if (outline.Page.Nodes[i].Name == "a") yield return outline.Page.Nodes[i];
        }
    }

    private static PageNode? LinkAround(PageNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Name == "a") return at;
        }

        return null;
    }

    // Where the address is one of writers' pages the name may be a desk's or an agency's, and after "By" one like "admin"; elsewhere it must be a person's.
    private static bool IsWriters(PageNode link, string name, bool isHead, bool isByline)
    {
        const int LongestName = 5;
        if (name.Length is < 3 or > 60 || name.Any(char.IsDigit) || name.AsSpan().ContainsAny("@:/…")) return false;
        var address = link.Attribute("href") ?? "";
        var isWritersPage = link.Attribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || IsWritersPage(address);
        if (isWritersPage) return Bylines.IsName(name) || (new LineTraits(name).Words <= LongestName && (isByline || char.IsUpper(name[0])) && !Bylines.IsInvitation(name));
        return isHead && Bylines.IsName(name) && !IsOutlet(name) && FirstNames.Contains(Letters(name.Split(' ')[0])) && Names(address, name);
    }

    // Outlets too have "More from …" and names of two words. A person has a first name, or a page of that name on the site. Where the address is a
    // section's, or the name ends as outlets' do, a first name is a place's: "Charlotte Observer".
    private static bool IsPerson(string name, string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed.AbsolutePath : address;
        if (IsWritersPage(path)) return true;
        return !IsOutlet(name) && (Names(path, name) || (FirstNames.Contains(Letters(name.Split(' ')[0])) && !HasStep(path, Sections)));
    }

    private static bool IsOutlet(string name) => Outlets.Contains(Letters(name.Split(' ')[^1]));

    private static bool IsWritersPage(string address) => HasStep(address, Steps);

    private static bool HasStep(string address, string[] steps) =>
        address.Length < 500 && address.ToLowerInvariant().Split('/', '?', '=', '&').Any(step => steps.Contains(step));

    private static bool Names(string address, string name)
    {
        if (address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Letters).ToArray();
        var letters = Letters(address);
        return letters.Contains(string.Concat(words), StringComparison.Ordinal) || letters.Contains(words[0] + words[^1], StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
