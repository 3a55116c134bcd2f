using Analytics.Articles.Extraction.Pages.Parsing;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>One element or text of a page. Nodes stand in document order; a node's descendants are those up to <see cref="End"/>.</summary>
internal sealed class PageNode(string name, SourceElement? element, PageNode? parent, int index)
{
    private string[]? _marks;

    /// <summary>The tag name in lower case; <c>#text</c> for text.</summary>
    public string Name { get; } = name;

    public SourceElement? Element { get; } = element;

    public PageNode? Parent { get; } = parent;

    public int Index { get; } = index;

    public int End { get; set; }

    /// <summary>For a text, where it stands among the page's characters.</summary>
    public TextRange Characters { get; set; }

    public bool IsText => Element is null;

    /// <summary>The words its class, id, itemprop and role are made of, in lower case: <c>RelatedStories_list</c> is related, stories, list.</summary>
    public IReadOnlyList<string> Marks => _marks ??= Element is null ? [] : MarkWords.Of(Element);

    public string? Attribute(string name) => Element?.GetAttribute(name) is { } value ? Normalization.EntityDecoder.Decode(value) : null;

    public bool IsWithin(PageNode other) => Index >= other.Index && Index < other.End;

    public override string ToString() => Element is null ? Name : $"<{Name} {string.Join(' ', Marks)}>";
}
