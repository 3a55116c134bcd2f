using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Makes the parser's nodes.</summary>
internal sealed class SourceFactory(LeanSource lean) : IDomConstructionElementFactory<SourceDocument, SourceElement>
{
    private static readonly ConcurrentDictionary<string, NodeFlags> Flags = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();
    private static readonly IDocument Model = new HtmlParser().ParseDocument("");
    private static readonly NodeFlags Unknown = Model.CreateElement("unknown").Flags;

    public LeanSource Lean => lean;

    /// <summary>The document that the parser asked for.</summary>
    public SourceDocument? Document { get; private set; }

    public SourceElement Create(SourceDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        // The parser calls itself for what follows "<pre>".
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var name = localName.ToString();
        if (name == "form") return new FormElement(document, FlagsOf(name));
        if (name == "table") return new TableElement(document, FlagsOf(name));
        return new SourceElement(document, name, NamespaceNames.HtmlUri, FlagsOf(name) | flags);
    }

    public SourceElement CreateUnknown(SourceDocument document, StringOrMemory tagName) => new(document, tagName.ToString(), NamespaceNames.HtmlUri, Unknown);

    public SourceElement CreateNoScript(SourceDocument document, bool scripting) => new(document, "noscript", NamespaceNames.HtmlUri, FlagsOf("noscript"));

    public IConstructableMetaElement CreateMeta(SourceDocument document) => new MetaElement(document, FlagsOf("meta"));

    public IConstructableScriptElement CreateScript(SourceDocument document, bool parserInserted, bool started) => new ScriptElement(document, FlagsOf("script"));

    public IConstructableFrameElement CreateFrame(SourceDocument document) => new FrameElement(document, FlagsOf("frame"));

    public IConstructableTemplateElement CreateTemplate(SourceDocument document) => new TemplateElement(document, FlagsOf("template"));

    public IConstructableFormElement CreateForm(SourceDocument document) => new FormElement(document, FlagsOf("form"));

    public IConstructableMathElement CreateMath(SourceDocument document, StringOrMemory name = default) =>
        new MathElement(document, name.ToString(), NodeFlags.MathMember | name.ToString() switch
        {
            "mn" or "mo" or "mi" or "ms" or "mtext" => NodeFlags.MathTip | NodeFlags.Special | NodeFlags.Scoped,
            "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
            _ => NodeFlags.None,
        });

    public IConstructableSvgElement CreateSvg(SourceDocument document, StringOrMemory name = default) =>
        new SvgElement(document, name.ToString(), NodeFlags.SvgMember | name.ToString() switch
        {
            "desc" or "foreignObject" or "title" => NodeFlags.HtmlTip | NodeFlags.Special | NodeFlags.Scoped,
            _ => NodeFlags.None,
        });

    public IConstructableNode CreateDocumentType(SourceDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new SourceDocumentType();

    public SourceDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => Document = new SourceDocument(source, lean);

    // How an element nests and closes is told by the library's own element of that name. Elements that nobody knows all nest alike, and only
    // names that the library knows are kept, so that no page fills the memory of all.
    private static NodeFlags FlagsOf(string name)
    {
        const int LongestName = 16;
        if (Flags.TryGetValue(name, out var known)) return known;
        if (name.Length > LongestName || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit)) return Unknown;
        IElement model;
        lock (Gate)
        {
            model = Model.CreateElement(name);
        }

        if (model is IHtmlUnknownElement) return Unknown;
        Flags.TryAdd(name, model.Flags);
        return model.Flags;
    }
}
