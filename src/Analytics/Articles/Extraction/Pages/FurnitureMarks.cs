using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>How surely an element is furniture by its tag and the names its page gave it.</summary>
internal enum FurnitureEvidence
{
    None,
    Weak,
    Strong,

    /// <summary>A thread of comments, which may well be longer than the story.</summary>
    Thread,
}

/// <summary>Knows the words that pages name their furniture with.</summary>
internal static class FurnitureMarks
{
    private static readonly HashSet<string> Strong = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Threads = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Firsts = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal)
    {
        "nav", "footer", "aside", "figcaption", "figure", "form", "button", "select", "input", "textarea", "dialog", "menu", "audio", "video", "picture", "embed", "canvas", "amp-ad",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "form",
    };

    static FurnitureMarks()
    {
        var current = Strong;
        foreach (var line in PhraseList.Lines("furniture-marks.txt"))
        {
            if (line.EndsWith(':')) current = line == "thread:" ? Threads : line == "strong:" ? Strong : Weak;
            else current.Add(line);
            if (line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space) Firsts.Add(line[..space]);
        }
    }

    public static FurnitureEvidence Of(PageNode node)
    {
        if (node.IsText || node.Name is "html" or "body" or "main" or "h1" or "tr" or "td" or "th" or "tbody") return FurnitureEvidence.None;
        if (Tags.Contains(node.Name)) return node.Name is "form" or "figure" or "aside" ? FurnitureEvidence.Weak : FurnitureEvidence.Strong;
        if (node.Element!.GetAttribute("role") is { } role && Roles.Contains(role)) return FurnitureEvidence.Strong;
        return OfWords(node.Marks);
    }

    private static FurnitureEvidence OfWords(IReadOnlyList<string> words)
    {
        var evidence = FurnitureEvidence.None;
        for (var i = 0; i < words.Count; i++)
        {
            // "has-sidebar", "no-comments", "with-newsletter" describe what is elsewhere on the page.
            if (i > 0 && words[i - 1] is "has" or "no" or "with" or "without" or "not" or "non" or "is") continue;
            var pair = i + 1 < words.Count && Firsts.Contains(words[i]) ? words[i] + " " + words[i + 1] : "";
            if (Threads.Contains(words[i]) || Threads.Contains(pair)) return FurnitureEvidence.Thread;
            if (Strong.Contains(words[i]) || Strong.Contains(pair)) return FurnitureEvidence.Strong;
            if (Weak.Contains(words[i]) || Weak.Contains(pair)) evidence = FurnitureEvidence.Weak;
        }

        return evidence;
    }
}
