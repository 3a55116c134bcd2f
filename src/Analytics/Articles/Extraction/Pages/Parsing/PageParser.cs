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
        var text = PageSource.Parsable(cut.Text);
        // Read again only once the stack is free, which it is not before the exception is done with.
        return TryParse(new LeanSource(text, cut.Cuts)) ?? Parse(new LeanSource(PageSource.WithoutPreformatted(text), cut.Cuts));
    }

    private static SourceDocument? TryParse(LeanSource lean)
    {
        try
        {
            return Parse(lean);
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static SourceDocument Parse(LeanSource lean)
    {
        var factory = new SourceFactory(lean);
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
