using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Facts;

/// <summary>Reads the article that a page marks with microdata (<c>itemscope</c>, <c>itemprop</c>).</summary>
internal static class Microdata
{
    public static StoryFacts Read(PageTree page)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in page.Nodes)
        {
            // Meta elements have been read with the others of their kind.
            if (node.IsText || node.Name == "meta" || node.Element!.GetAttribute("itemprop") is not { Length: > 0 } names || !IsOfArticle(node)) continue;
            if (Value(page, node) is not { Length: > 0 and <= 300 } value) continue;
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (values.TryGetValue(name, out var list)) list.Add(value);
                else values[name] = [value];
            }
        }

        return new StoryFacts
        {
            Title = First(values, "headline"),
            Subtitle = First(values, "alternativeHeadline"),
            Authors = [.. values.GetValueOrDefault("author", []).SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = DateParser.Parse(First(values, "datePublished")),
            Updated = DateParser.Parse(First(values, "dateModified")),
            Section = First(values, "articleSection"),
        };
    }

    private static string? First(Dictionary<string, List<string>> values, string name) => values.GetValueOrDefault(name)?[0];

    // The scope a property is of is the nearest around it; one without a known type is taken for the article's.
    private static bool IsOfArticle(PageNode node)
    {
        for (var above = node.Parent; above is not null; above = above.Parent)
        {
            if (above.Element!.GetAttribute("itemscope") is null) continue;
            var type = above.Element.GetAttribute("itemtype");
            return type is null || type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Report", StringComparison.OrdinalIgnoreCase);
        }

        return true;
    }

    private static string? Value(PageTree page, PageNode node)
    {
        if (node.Attribute("content") is { Length: > 0 } content) return Line(TracedText.Verbatim(content));
        if (node.Attribute("datetime") is { Length: > 0 } date) return date;
        // A person's or organisation's scope holds more than the name.
        if (node.Element!.HasAttribute("itemscope"))
        {
            for (var i = node.Index + 1; i < node.End; i++)
            {
                if (page.Nodes[i].Element?.GetAttribute("itemprop") == "name") return Value(page, page.Nodes[i]);
            }
        }

        return Line(page.TextOf(node));
    }

    private static string Line(TracedText text) => TextNormalizer.Line(text).Text;
}
