using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>A node as the parser builds it: no more than what finding the story needs, as pages have thousands.</summary>
/// <remarks>White space between elements is kept whatever the parser says: it parts words.</remarks>
internal abstract class SourceNode(SourceDocument? document, string name, NodeFlags flags) : IConstructableNode
{
    private static readonly SourceNodes None = [];
    private SourceNodes? _children;

    /// <summary>The tag name, in lower case for elements of HTML.</summary>
    public string Name => name;

    public StringOrMemory NodeName => name;

    public NodeFlags Flags => flags;

    public IConstructableNode? Parent { get; set; }

    public IConstructableNodeList ChildNodes => Children;

    public SourceNodes Children => _children ?? None;

    protected SourceDocument? Document => document;

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        if (Children.Remove(childNode)) childNode.Parent = null;
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        Children.RemoveAt(idx);
        childNode.Parent = null;
    }

    public void InsertNode(int idx, IConstructableNode childNode)
    {
        childNode.Parent = this;
        (_children ??= []).Insert(idx, childNode);
    }

    public virtual void AddNode(IConstructableNode childNode) => InsertNode(Children.Count, childNode);

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertText(Children.Count, text);

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertText(idx, text);

    private void InsertText(int index, StringOrMemory text)
    {
        var range = document!.RangeOf(text.Memory.Span);
        if (range.Length == 0) return;
        if (index > 0 && Children[index - 1] is SourceText before) before.Ranges.Add(range);
        else if (index < Children.Count && Children[index] is SourceText after) after.Ranges.Insert(0, range);
        else InsertNode(index, new SourceText(range));
    }
}

/// <summary>The children of a node.</summary>
internal sealed class SourceNodes : List<IConstructableNode>, IConstructableNodeList
{
    public int Length => Count;
}

/// <summary>A text of the page: where its pieces stand.</summary>
internal sealed class SourceText(LeanRange range) : SourceNode(null, "#text", NodeFlags.None)
{
    public List<LeanRange> Ranges { get; } = [range];
}

/// <summary>What the parser has to be given for a document type, and nobody looks at.</summary>
internal sealed class SourceDocumentType() : SourceNode(null, "#doctype", NodeFlags.None);
