using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>A page as the parser builds it. It knows the token that is being read, and so where each text stands in the source.</summary>
internal sealed class SourceDocument(TextSource source, LeanSource lean) : SourceNode(null, "#document", NodeFlags.None), IConstructableDocument
{
    private int _start, _length;

    public LeanSource Lean => lean;

    public TextSource Source => source;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public IConstructableElement Head => Root?.Children.OfType<SourceElement>().FirstOrDefault(child => child.Name == "head")!;

    public IConstructableElement DocumentElement => Root!;

    public SourceElement? Root => Children.OfType<SourceElement>().FirstOrDefault();

    /// <summary>The tables that are being read, the innermost last.</summary>
    public List<TableElement> OpenTables { get; } = [];

    public bool IsLoading => false;

    public void Read(ref StructHtmlToken token) =>
        (_start, _length) = (token.Position.Index, token.Type == HtmlTokenType.Character ? token.Data.Length : -1);

    /// <summary>Where a text of the token that is being read stands; empty for what the page does not say.</summary>
    /// <remarks>The parser takes white space off the front of some texts, and gives that of others on by itself.</remarks>
    public LeanRange RangeOf(ReadOnlySpan<char> text)
    {
        if (_length < 0) return After(text);
        if (text.Length > _length) return default;
        var back = _start + _length - text.Length;
        var at = text.IsWhiteSpace() && Has(_start, text) ? _start : back;
        return Has(at, text) ? lean.At(at, text.Length) : default;
    }

    // For the tags whose first line end does not count the parser reads on by itself: the text stands right after the tag, or is none of the page's.
    private LeanRange After(ReadOnlySpan<char> text)
    {
        var at = TagScanner.EndOf(lean.Text, _start + 1);
        if (at < 0) return default;
        while (Has(at, "<!--")) at = TagScanner.AfterComment(lean.Text, at);
        if (!Has(at, text) && Has(at, "\n")) at++;
        return Has(at, text) ? lean.At(at, text.Length) : default;
    }

    private bool Has(int at, ReadOnlySpan<char> text) => lean.Text.AsSpan(at).StartsWith(text);

    // What may not stand in a table stands before it. The parser knows only its own tables, and hands such elements to the document.
    public override void AddNode(IConstructableNode childNode)
    {
        if (childNode is not SourceElement || Root is not { } root) base.AddNode(childNode);
        else if (OpenTables.Count > 0 && OpenTables[^1].Parent is SourceNode parent) parent.InsertNode(parent.Children.LastIndexOf(OpenTables[^1]), childNode);
        else root.AddNode(childNode);
    }

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
    }

    public void Clear() => Children.Clear();
}
