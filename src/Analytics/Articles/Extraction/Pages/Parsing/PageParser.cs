using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Parses a page as browsers do, into nodes that know where they stand in its source. References in texts and attributes stay undecoded.</summary>
internal static class PageParser
{
    private const int MostAttributes = 64;
    private static readonly HtmlParserOptions Options = new()
    {
        IsNotConsumingCharacterReferences = true,
        DisableElementPositionTracking = true,
        SkipComments = true,
        ShouldEmitAttribute = static (ref token, name) => token.Attributes.Count < MostAttributes && SourceElement.IsKnown(name.Span),
    };

    /// <param name="source">The page's source, prepared.</param>
    public static SourceDocument Parse(string source)
    {
        var cut = SourceCutter.Cut(source);
        var factory = new SourceFactory(new LeanSource(PageSource.LimitNesting(PageSource.WithoutTemplates(cut.Text)), cut.Cuts));
        var context = BrowsingContext.New(new Configuration([(IDomConstructionElementFactory<SourceDocument, SourceElement>)factory]));
        var parser = new HtmlParser(Options, context);
        using var text = new TextSource(new StringTextSource(factory.Lean.Text));
        var document = parser.ParseDocument<SourceDocument, SourceElement>(text, (ref token, next) =>
        {
            factory.Document!.Read(ref token);
            next(ref token);
            return TokenConsumptionResult.Continue;
        });
        document.Builder?.Dispose();
        return document;
    }
}
