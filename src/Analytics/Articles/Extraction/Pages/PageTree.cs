using Analytics.Articles.Extraction.Pages.Parsing;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>A parsed page as a flat list of nodes, with every character of its texts traced to the page's source.</summary>
internal sealed class PageTree
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "script", "style", PageSource.Template, "noscript", "iframe", "object", "svg", "math", "head" };
    private readonly string _text;

    private PageTree(string text, List<PageNode> nodes, TracedText characters)
    {
        _text = text;
        Nodes = nodes;
        Characters = characters;
    }

    public IReadOnlyList<PageNode> Nodes { get; }

    /// <summary>The decoded characters of all texts a reader can see, in document order.</summary>
    public TracedText Characters { get; }

    public static PageTree Parse(string html)
    {
        var document = PageParser.Parse(PageSource.Prepare(html));
        return Flatten(document.Root, document.Lean.Text);
    }

    /// <summary>The characters that a reader can see in an element.</summary>
    public TracedText TextOf(PageNode node)
    {
        var text = new TracedTextBuilder();
        for (var i = node.Index; i < node.End; i++)
        {
            if (Nodes[i].IsText) text.Append(Characters, Nodes[i].Characters.Start, Nodes[i].Characters.End);
        }

        return text.Build();
    }

    /// <summary>The texts that stand in an element itself as they are written, seen or not: a script, a title.</summary>
    public string RawTextOf(PageNode node) =>
        string.Concat(node.Element!.Children.OfType<SourceText>().SelectMany(text => text.Ranges).Select(range => _text[range.Start..range.End]));

    private static PageTree Flatten(SourceElement? root, string text)
    {
        var nodes = new List<PageNode>();
        var characters = new TracedTextBuilder((text.Length / 4) + 16);
        var open = new Stack<(PageNode Node, SourceNodes Children, int Next, bool Seen)>();
        if (root is not null) Open(root, null, true);
        while (open.Count > 0)
        {
            var (node, children, next, seen) = open.Pop();
            if (next == children.Length)
            {
                node.End = nodes.Count;
                continue;
            }

            open.Push((node, children, next + 1, seen));
            if (children[next] is SourceElement element) Open(element, node, seen);
            else if (seen && children[next] is SourceText words) AddText(words, node);
        }

        var tree = new PageTree(text, nodes, characters.Build());
        characters.Release();
        return tree;

        void Open(SourceElement element, PageNode? parent, bool seen)
        {
            var node = new PageNode(element.Name, element, parent, nodes.Count);
            nodes.Add(node);
            open.Push((node, element.Children, 0, seen && IsSeen(element)));
        }

        void AddText(SourceText words, PageNode parent)
        {
            var start = characters.Length;
            foreach (var range in words.Ranges) EntityDecoder.Decode(text, range.Start, range.End, characters, range.Shift);
            var node = new PageNode("#text", null, parent, nodes.Count) { Characters = new TextRange(start, characters.Length) };
            nodes.Add(node);
            node.End = nodes.Count;
        }
    }

    private static bool IsSeen(SourceElement element) =>
        !Unseen.Contains(element.Name) && !element.HasAttribute("hidden") && !IsUndisplayed(element.GetAttribute("style"));

    private static bool IsUndisplayed(string? style)
    {
        if (style is null) return false;
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
