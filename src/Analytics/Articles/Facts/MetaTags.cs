using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Facts;

/// <summary>Reads what a page declares in its head: OpenGraph, article, Dublin Core and similar <c>meta</c> tags, the canonical link, the language.</summary>
internal static class MetaTags
{
    /// <param name="page">The page.</param>
    /// <param name="description">The page's description, which is often its standfirst and often only the story's beginning; null where there is none.</param>
    public static StoryFacts Read(PageTree page, out string? description)
    {
        var tags = Collect(page);
        description = First(tags, "og:description", "description", "twitter:description");
        return new StoryFacts
        {
            Title = First(tags, "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"),
            Authors = [.. All(tags, "article:author", "author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "article:author_name").SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = Date(tags, "article:published_time", "article:published", "og:published_time", "datepublished", "dc.date.issued", "dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "date", "ptime", "article.published"),
            Updated = Date(tags, "article:modified_time", "article:updated_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "utime", "article.updated"),
            Section = First(tags, "article:section", "parsely-section", "section", "articlesection"),
            Tags = [.. All(tags, "article:tag", "news_keywords", "keywords").SelectMany(tag => tag.Split(',')).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Site = First(tags, "og:site_name", "application-name", "twitter:app:name:iphone", "apple-mobile-web-app-title"),
            Url = Canonical(page) ?? First(tags, "og:url"),
            Language = page.Nodes[0].Attribute("lang") is { Length: > 0 } language ? language.Trim() : First(tags, "og:locale", "content-language")?.Replace('_', '-'),
        };
    }

    private static Dictionary<string, List<string>> Collect(PageTree page)
    {
        var tags = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in page.Nodes)
        {
            if (node.Name != "meta") continue;
            var name = node.Attribute("property") ?? node.Attribute("name") ?? node.Attribute("itemprop") ?? node.Attribute("http-equiv");
            var content = node.Attribute("content");
            if (name is null || string.IsNullOrWhiteSpace(content)) continue;
            var value = TextNormalizer.Line(TracedText.Verbatim(EntityDecoder.Decode(content))).Text;
            if (value.Length == 0) continue;
            if (tags.TryGetValue(name.Trim(), out var values)) values.Add(value);
            else tags[name.Trim()] = [value];
        }

        return tags;
    }

    private static string? First(Dictionary<string, List<string>> tags, params string[] names) => All(tags, names).FirstOrDefault();

    // Only the best of the tags that are there counts: pages repeat the same authors under several names, spelled differently.
    private static List<string> All(Dictionary<string, List<string>> tags, params string[] names)
    {
        foreach (var name in names)
        {
            if (tags.TryGetValue(name, out var values) && !values.TrueForAll(Json.IsAddress)) return values;
        }

        return names.Contains("og:url") && tags.TryGetValue("og:url", out var address) ? address : [];
    }

    private static NewsDate? Date(Dictionary<string, List<string>> tags, params string[] names)
    {
        foreach (var name in names)
        {
            if (tags.TryGetValue(name, out var values) && values.Select(DateParser.Parse).FirstOrDefault(date => date is not null) is { } date) return date;
        }

        return null;
    }

    private static string? Canonical(PageTree page)
    {
        foreach (var node in page.Nodes)
        {
            if (node.Name == "link" && node.Attribute("rel")?.Contains("canonical", StringComparison.OrdinalIgnoreCase) == true && node.Attribute("href") is { Length: > 0 } address) return address.Trim();
        }

        return null;
    }
}
