using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Extraction.Pages;

namespace Analytics.Articles.Facts;

/// <summary>Reads the facts that a page prints around its story, for pages that declare none.</summary>
internal static class VisibleFacts
{
    public static StoryFacts Read(PageOutline outline, IReadOnlyList<PageBlock> story)
    {
        var first = story.Count > 0 ? story[0].Index : outline.Blocks.Count;
        return new StoryFacts
        {
            Title = Title(outline, first),
            Authors = Authors(outline, first),
            Published = Published(outline, first),
        };
    }

    private static string? Title(PageOutline outline, int first)
    {
        PageBlock? best = null;
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            if (Heading(block) != "h1" || block.Traits.Words < 2) continue;
            if (best is null || (i < first && block.Text.Length > best.Text.Length)) best = block;
        }

        return best?.Text ?? PageTitle(outline.Page);
    }

    private static string? Heading(PageBlock block)
    {
        for (var node = block.Node; node is not null; node = node.Parent)
        {
            if (node.Name is "h1" or "h2" or "h3") return node.Name;
        }

        return null;
    }

    private static string? PageTitle(PageTree page)
    {
        var title = page.Document.Title;
        if (string.IsNullOrWhiteSpace(title)) return null;
        var line = Normalization.TextNormalizer.Line(Normalization.TracedText.Verbatim(Normalization.EntityDecoder.Decode(title))).Text;
        // "Headline - Site", "Headline | Section | Site": the longest part is the headline.
        return line.Split([" | ", " - ", " – ", " — ", " :: ", " « ", " » "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).MaxBy(part => part.Length);
    }

    private static IReadOnlyList<string> Authors(PageOutline outline, int first)
    {
        for (var i = Math.Min(first, outline.Blocks.Count) - 1; i >= 0; i--)
        {
            if (outline.Kinds[i] == LineKind.Byline && Bylines.Authors(outline.Blocks[i].Text) is { Count: > 0 } names) return names;
        }

        return [];
    }

    private static NewsDate? Published(PageOutline outline, int first)
    {
        foreach (var node in outline.Page.Nodes)
        {
            if (node.Name == "time" && DateParser.Parse(node.Attribute("datetime")) is { } date) return date;
        }

        for (var i = Math.Min(first, outline.Blocks.Count) - 1; i >= 0; i--)
        {
            if (outline.Kinds[i] == LineKind.Date && DateParser.FindAll(outline.Blocks[i].Text) is { Count: > 0 } dates) return dates[0].Date;
        }

        return null;
    }
}
