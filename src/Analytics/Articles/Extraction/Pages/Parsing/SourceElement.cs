using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>An element as the parser builds it, with those of its attributes that somebody asks for.</summary>
internal class SourceElement(SourceDocument document, string name, string space, NodeFlags flags) : SourceNode(document, name, flags), IConstructableElement, IConstructableNamedNodeMap
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["class", "id", "itemprop", "role", "data-component", "data-testid", "data-qa", "data-module", "hidden", "style", "datetime", "href", "hreflang", "rel", "content", "property", "name", "http-equiv",
            "lang", "type", "itemscope", "itemtype", "color", "face", "size", "encoding"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private List<SourceAttribute>? _attributes;

    public bool IsHtml => ReferenceEquals(space, NamespaceNames.HtmlUri);

    public StringOrMemory NamespaceUri => space;

    public StringOrMemory LocalName => Name;

    public StringOrMemory Prefix => StringOrMemory.Empty;

    public ISourceReference? SourceReference { get; set; }

    public IConstructableNamedNodeMap Attributes => this;

    public IReadOnlyList<SourceAttribute> OwnAttributes => (IReadOnlyList<SourceAttribute>?)_attributes ?? [];

    public int Length => _attributes?.Count ?? 0;

    public IConstructableAttr? this[StringOrMemory name] => Find(name.Memory.Span);

    /// <summary>Whether the attribute is one that is kept.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => KnownSpans.Contains(name);

    /// <summary>The attribute's value as it is written, its character references undecoded; null where there is none.</summary>
    public string? GetAttribute(ReadOnlySpan<char> name) => Find(name)?.Text;

    public bool HasAttribute(ReadOnlySpan<char> name) => Find(name) is not null;

    public bool HasAttribute(StringOrMemory name) => Find(name.Memory.Span) is not null;

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Find(localName.Memory.Span)?.Text ?? "";

    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (!KnownSpans.TryGetValue(name.Memory.Span, out var known)) return;
        if (Find(known) is { } attribute) attribute.Text = value.ToString();
        else (_attributes ??= []).Add(new SourceAttribute(known, value.ToString()));
    }

    public void SetAttributes(StructAttributes tagAttributes)
    {
        // Of two attributes of one name the first counts.
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            if (!HasAttribute(tagAttributes[i].Name)) SetOwnAttribute(tagAttributes[i].Name, tagAttributes[i].Value);
        }
    }

    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not SourceElement other || other.Length != Length) return false;
        foreach (var attribute in OwnAttributes)
        {
            if (other.Find(attribute.Key)?.Text != attribute.Text) return false;
        }

        return true;
    }

    /// <summary>Called when the element is closed.</summary>
    public virtual void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public IConstructableNode ShallowCopy()
    {
        var copy = new SourceElement(Document!, Name, space, Flags);
        if (_attributes is not null) copy._attributes = [.. _attributes.Select(attribute => new SourceAttribute(attribute.Key, attribute.Text))];
        return copy;
    }

    private SourceAttribute? Find(ReadOnlySpan<char> name)
    {
        if (_attributes is null) return null;
        foreach (var attribute in _attributes)
        {
            if (name.SequenceEqual(attribute.Key)) return attribute;
        }

        return null;
    }
}

/// <summary>An attribute as it is written.</summary>
internal sealed class SourceAttribute(string key, string text) : IConstructableAttr
{
    public string Key => key;

    public string Text { get; set; } = text;

    public StringOrMemory Name => Key;

    public StringOrMemory Value
    {
        get => Text;
        set => Text = value.ToString();
    }
}
