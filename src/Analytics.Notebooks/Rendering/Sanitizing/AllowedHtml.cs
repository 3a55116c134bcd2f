namespace Analytics.Notebooks.Rendering;

/// <summary>The HTML that outputs may hold. All that is not named here is left out.</summary>
internal static class AllowedHtml
{
    private static readonly HashSet<string> Elements = Set(
        "a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q "
        + "s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr");

    // Their contents are not text for readers, or are read by other rules than those of HTML.
    private static readonly HashSet<string> Dropped = Set(
        "script style iframe object embed noscript noembed noframes template svg math textarea select title head xmp plaintext audio video canvas");

    private static readonly HashSet<string> Void = Set("br col hr img wbr");

    private static readonly Dictionary<string, HashSet<string>> Attributes = new(StringComparer.Ordinal)
    {
        ["a"] = Set("href"),
        ["col"] = Set("span"),
        ["colgroup"] = Set("span"),
        ["details"] = Set("open"),
        ["img"] = Set("src alt width height"),
        ["li"] = Set("value"),
        ["ol"] = Set("start type reversed"),
        ["td"] = Set("colspan rowspan"),
        ["th"] = Set("colspan rowspan scope"),
        ["time"] = Set("datetime"),
    };

    private static readonly HashSet<string> Everywhere = Set("title lang dir style id");

    public static bool IsElement(string name) => Elements.Contains(name);

    /// <summary>Whether an element is left out with all it holds.</summary>
    public static bool IsDropped(string name) => Dropped.Contains(name);

    /// <summary>Whether an element has no contents and no end.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>The attribute's value as it may stand, or null where it may not.</summary>
    public static string? Value(string element, string attribute, string value)
    {
        if (!Everywhere.Contains(attribute) && !(Attributes.TryGetValue(element, out var own) && own.Contains(attribute))) return null;
        return attribute switch
        {
            "href" => Addresses.IsSafeLink(value) ? value : null,
            "src" => Addresses.IsEmbeddedPicture(value) ? value : null,
            "style" => SafeStyle.Of(value),
            "id" => IsQuotationId(value) ? value : null,
            _ => value,
        };
    }

    // Links between a quotation and its speaker need ids; others could take the place of the page's own.
    private static bool IsQuotationId(string value) =>
        value.Length <= 200 && value.StartsWith("quotes-", StringComparison.Ordinal) && value.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
