using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>The elements that the parser knows by type. Nothing is run, fetched or followed.</summary>
internal sealed class ScriptElement(SourceDocument document, NodeFlags flags) : SourceElement(document, "script", NamespaceNames.HtmlUri, flags), IConstructableScriptElement
{
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    public bool Prepare(IConstructableDocument document) => false;
}

internal sealed class MetaElement(SourceDocument document, NodeFlags flags) : SourceElement(document, "meta", NamespaceNames.HtmlUri, flags), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

/// <summary>Templates are cut out before; this is for the parser, which cannot do without.</summary>
internal sealed class TemplateElement(SourceDocument document, NodeFlags flags) : SourceElement(document, "template", NamespaceNames.HtmlUri, flags), IConstructableTemplateElement
{
    public void PopulateFragment() => Children.Clear();
}

/// <summary>A table, which tells its document while it is open.</summary>
internal sealed class TableElement : SourceElement
{
    public TableElement(SourceDocument document, NodeFlags flags)
        : base(document, "table", NamespaceNames.HtmlUri, flags) => document.OpenTables.Add(this);

    public override void SetupElement() => Document!.OpenTables.Remove(this);
}

internal sealed class FormElement(SourceDocument document, NodeFlags flags) : SourceElement(document, "form", NamespaceNames.HtmlUri, flags), IConstructableFormElement;

internal sealed class FrameElement(SourceDocument document, NodeFlags flags) : SourceElement(document, "frame", NamespaceNames.HtmlUri, flags), IConstructableFrameElement;

internal sealed class SvgElement(SourceDocument document, string name, NodeFlags flags) : SourceElement(document, name, NamespaceNames.SvgUri, flags), IConstructableSvgElement;

internal sealed class MathElement(SourceDocument document, string name, NodeFlags flags) : SourceElement(document, name, NamespaceNames.MathMlUri, flags), IConstructableMathElement;
