using System.Text.Json;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Facts;

/// <summary>Reads the article that a page describes as schema.org linked data (JSON-LD), graphs, arrays and small slips included.</summary>
internal static class LinkedData
{
    private const int MostScriptCharacters = 4_000_000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static StoryFacts Read(PageTree page)
    {
        var facts = StoryFacts.None;
        foreach (var script in page.Nodes.Where(node => node.Name == "script" && IsLinkedData(node)))
        {
            using var document = Parse(page.RawTextOf(script));
            if (document is null) continue;
            foreach (var article in Articles(document.RootElement)) facts = facts.Or(Facts(article, document.RootElement));
        }

        return facts;
    }

    private static bool IsLinkedData(PageNode node) => node.Element!.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true;

    private static JsonDocument? Parse(string text)
    {
        if (text.Length > MostScriptCharacters) return null;
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException)
        {
            return ParseRepaired(text);
        }
    }

    // The usual slips: raw line ends inside strings, a comment or CDATA wrapper around everything, a semicolon at the end.
    private static JsonDocument? ParseRepaired(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end <= start) return null;
        var repaired = string.Create(end + 1 - start, (text, start), static (target, state) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = state.text[state.start + i] is var character && character < ' ' ? ' ' : character;
        });
        try
        {
            return JsonDocument.Parse(repaired, Lenient);
        }
        catch (JsonException)
        {
            // Data that no reading makes sense of is no data; the page's other evidence remains.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement root)
    {
        var pending = new Stack<(JsonElement Element, int Depth)>();
        pending.Push((root, 0));
        while (pending.Count > 0)
        {
            var (element, depth) = pending.Pop();
            if (element.ValueKind == JsonValueKind.Array && depth < 6)
            {
                foreach (var item in element.EnumerateArray().Reverse()) pending.Push((item, depth + 1));
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element)) yield return element;
                foreach (var name in (string[])["mainEntity", "mainEntityOfPage", "@graph"])
                {
                    if (element.TryGetProperty(name, out var inner) && depth < 6) pending.Push((inner, depth + 1));
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) => Json.Strings(element, "@type").Any(type =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("Report", StringComparison.OrdinalIgnoreCase) || type is "Review" or "ReportageNewsArticle" or "AnalysisNewsArticle");

    private static StoryFacts Facts(JsonElement article, JsonElement root) => new()
    {
        Title = Clean(Json.Strings(article, "headline").FirstOrDefault() ?? Json.Strings(article, "name").FirstOrDefault()),
        Subtitle = Clean(Json.Strings(article, "alternativeHeadline").FirstOrDefault()),
        Authors = [.. Json.Names(article, "author", root).Concat(Json.Names(article, "creator", root)).Select(Clean).OfType<string>().SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
        Published = DateParser.Parse(Json.Strings(article, "datePublished").FirstOrDefault()),
        Updated = DateParser.Parse(Json.Strings(article, "dateModified").FirstOrDefault()),
        Section = Clean(Json.Strings(article, "articleSection").FirstOrDefault()),
        Tags = [.. Json.Strings(article, "keywords").SelectMany(keyword => keyword.Split(',')).Select(Clean).OfType<string>()],
        Outlet = Clean(Json.Names(article, "sourceOrganization", root).Concat(Json.Names(article, "provider", root)).Concat(Json.Names(article, "publisher", root)).FirstOrDefault()),
        Site = Clean(Json.Names(article, "publisher", root).FirstOrDefault()),
        Url = Json.Strings(article, "url").FirstOrDefault(Json.IsAddress),
        Language = Clean(Json.Strings(article, "inLanguage").FirstOrDefault()),
    };

    private static string? Clean(string? text) => text is null ? null : Facts(text);

    private static string? Facts(string text)
    {
        var line = TextNormalizer.Line(TracedText.Verbatim(EntityDecoder.Decode(text))).Text;
        return line.Length > 0 ? line : null;
    }
}
