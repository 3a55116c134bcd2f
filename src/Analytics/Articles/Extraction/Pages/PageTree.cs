using Analytics.Articles.Normalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>A parsed page as a flat list of nodes, with every character of its texts traced to the page's source.</summary>
internal sealed class PageTree
{
    private const int MostAttributes = 64;
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head" };

    private PageTree(IHtmlDocument document, List<PageNode> nodes, TracedText characters, int sourceLength)
    {
        Document = document;
        Nodes = nodes;
        Characters = characters;
        SourceLength = sourceLength;
    }

    /// <summary>The document as the parser sees it. Attribute values and texts hold their character references undecoded.</summary>
    public IHtmlDocument Document { get; }

    public IReadOnlyList<PageNode> Nodes { get; }

    /// <summary>The decoded characters of all texts a reader can see, in document order.</summary>
    public TracedText Characters { get; }

    public int SourceLength { get; }

    public static PageTree Parse(string html)
    {
        var source = PageSource.Prepare(html);
        var locator = new TextLocator(source);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsNotConsumingCharacterReferences = true,
            IsKeepingSourceReferences = true,
            SkipComments = true,
            ShouldEmitAttribute = static (ref token, _) => token.Attributes.Count < MostAttributes,
            OnToken = (token, range) =>
            {
                if (token.Type == HtmlTokenType.Character) locator.Add(range.Start.Index, range.End.Index);
            },
        });
        var document = parser.ParseDocument(source);
        return Flatten(document, source, locator);
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

    private static PageTree Flatten(IHtmlDocument document, string source, TextLocator locator)
    {
        var nodes = new List<PageNode>();
        var characters = new TracedTextBuilder((source.Length / 4) + 16);
        var open = new Stack<(PageNode Node, INodeList Children, int Next, bool Seen)>();
        if (document.DocumentElement is { } root) Open(root, null, true);
        while (open.Count > 0)
        {
            var (node, children, next, seen) = open.Pop();
            if (next == children.Length)
            {
                node.End = nodes.Count;
                continue;
            }

            open.Push((node, children, next + 1, seen));
            if (children[next] is IElement element) Open(element, node, seen);
            else if (children[next] is IText text) AddText(text, node, seen);
        }

        var tree = new PageTree(document, nodes, characters.Build(), source.Length);
        characters.Release();
        return tree;

        void Open(IElement element, PageNode? parent, bool seen)
        {
            var node = new PageNode(element.LocalName, element, parent, nodes.Count);
            nodes.Add(node);
            open.Push((node, element.ChildNodes, 0, seen && IsSeen(element)));
        }

        void AddText(IText text, PageNode parent, bool seen)
        {
            var parts = locator.Locate(text.Data, parent.Element?.SourceReference?.Position.Index ?? -1);
            if (!seen) return;
            var start = characters.Length;
            foreach (var part in parts) EntityDecoder.Decode(source, part.Start, part.End, characters);
            var node = new PageNode("#text", null, parent, nodes.Count) { Characters = new TextRange(start, characters.Length) };
            nodes.Add(node);
            node.End = nodes.Count;
        }
    }

    private static bool IsSeen(IElement element) =>
        !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden") && !IsUndisplayed(element.GetAttribute("style"));

    private static bool IsUndisplayed(string? style)
    {
        if (style is null) return false;
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
