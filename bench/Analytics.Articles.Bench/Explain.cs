using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pasted;
using Analytics.Articles.Normalization;

namespace Analytics.ArticleBench;

/// <summary>Shows how each line of a pasted page, or block of a saved one, was taken: its kind, and whether it is in the story.</summary>
internal static class Explain
{
    public static void Pasted(string text)
    {
        var kept = PastedExtractor.Extract(TracedText.Verbatim(text)).Paragraphs.Select(paragraph => paragraph.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var line in PastedLines.Read(TracedText.Verbatim(text), Heuristics.All)) Console.WriteLine($"{(kept.Contains(line.Text) ? '+' : ' ')} {line.Kind,-14} {line.Indent,3} {Cut(line.Text)}");
    }

    public static void Page(string html)
    {
        var outline = new PageOutline(PageTree.Parse(html), Heuristics.All);
        var place = StoryElement.Find(outline);
        var kept = StoryBlocks.Choose(outline, place).Select(block => block.Index).ToHashSet();
        Console.WriteLine($"{place.Element}, {(place.IsDeclared ? "declared" : "found")}");
        foreach (var block in outline.Blocks) Console.WriteLine($"{(kept.Contains(block.Index) ? '+' : ' ')} {outline.Kinds[block.Index],-14} {(outline.IsFurniture(block.Node) ? "furniture " : "")}{block.Node} {Cut(block.Text)}");
    }

    private static string Cut(string text) => text.Length <= 110 ? text : text[..110] + "…";
}
