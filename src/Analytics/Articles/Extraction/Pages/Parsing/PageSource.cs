using System.Buffers;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Makes a page's source safe to parse without moving a single character, so that positions stay those of the input.</summary>
internal static class PageSource
{
    // Browsers stop nesting at 512 levels. The parser does too, but takes time that grows with the square of the tags that were opened.
    private const int DeepestNesting = 480;

    /// <summary>A name as long as the one it stands for.</summary>
    public const string Template = "xtemplat";
    private const string TemplateName = "template";
    private static readonly SearchValues<char> Rewritten = SearchValues.Create("\r\0");

    /// <summary>Tags that stay open until they are closed. The others close by themselves when the next one begins.</summary>
    private static readonly string[] Nesting =
    [
        "div", "span", "section", "article", "aside", "main", "header", "footer", "nav", "figure", "blockquote", "center", "form", "fieldset",
        "ul", "ol", "dl", "table", "tbody", "tr", "td", "b", "i", "u", "em", "strong", "small", "big", "font", "s", "strike", "tt", "code", "q", "cite", "sub", "sup",
        "a", "nobr", "label", "button", "object", "details", "summary", "marquee", "pre", "listing", "ins", "del", "svg", "g", "math", "mrow", "ruby", "select", TemplateName, "abbr", "address",
        "h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "applet", "foreignobject", "desc", "dir", "menu", "hgroup", "search",
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers =
        Nesting.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Prepare(string html) => html.AsSpan().ContainsAny(Rewritten) ? OneLineEnd(html) : html;

    /// <summary>
    /// The text without the tags that nest too deep, and with the tags of templates that could not be cut out named otherwise: the parser knows only
    /// templates of its own.
    /// </summary>
    /// <remarks>An end tag closes only what was opened under its name, so that the depth of these is never counted less than it is.</remarks>
    public static string Parsable(string html)
    {
        char[]? changed = null;
        var depth = 0;
        Span<int> open = stackalloc int[Nesting.Length];
        open.Clear();
        for (var at = 0; TagScanner.Next(html, at) is { } tag; at = tag.Next)
        {
            var name = html.AsSpan(tag.Name, tag.NameEnd - tag.Name);
            if (!Numbers.TryGetValue(name, out var number)) continue;
            if (name.Equals(TemplateName, StringComparison.OrdinalIgnoreCase)) Template.CopyTo((changed ??= html.ToCharArray()).AsSpan(tag.Name));
            if (tag.Closes)
            {
                if (open[number] == 0) continue;
                open[number]--;
                depth--;
            }
            else
            {
                open[number]++;
                if (++depth > DeepestNesting) Array.Fill(changed ??= html.ToCharArray(), ' ', tag.Start, tag.End - tag.Start);
            }
        }

        return changed is null ? html : new string(changed);
    }

    /// <summary>The text with rules in place of preformatted boxes, for pages where the parser calls itself once for each of too many of them.</summary>
    public static string WithoutPreformatted(string html) => html
        .Replace("<pre", "<hr ", StringComparison.OrdinalIgnoreCase).Replace("</pre", "</hr ", StringComparison.OrdinalIgnoreCase)
        .Replace("<listing", "<hr     ", StringComparison.OrdinalIgnoreCase).Replace("</listing", "</hr     ", StringComparison.OrdinalIgnoreCase);

    private static string OneLineEnd(string html) => string.Create(html.Length, html, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] switch
            {
                '\0' => ' ',
                '\r' => i + 1 < source.Length && source[i + 1] == '\n' ? ' ' : '\n',
                var character => character,
            };
        }
    });
}
