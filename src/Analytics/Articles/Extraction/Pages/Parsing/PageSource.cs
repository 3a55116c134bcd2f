using System.Buffers;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Makes a page's source safe to parse without moving a single character, so that positions stay those of the input.</summary>
internal static class PageSource
{
    // Browsers stop nesting at 512 levels. The parser does too, but takes time that grows with the square of the tags that were opened.
    private const int DeepestNesting = 480;

    /// <summary>A name as long as the one it stands for.</summary>
    public const string Template = "xtemplat";
    private static readonly SearchValues<char> Rewritten = SearchValues.Create("\r\0");

    /// <summary>Tags that stay open until they are closed. The others close by themselves when the next one begins.</summary>
    private static readonly HashSet<string> Nesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "div", "span", "section", "article", "aside", "main", "header", "footer", "nav", "figure", "blockquote", "center", "form", "fieldset",
        "ul", "ol", "dl", "table", "tbody", "tr", "td", "b", "i", "u", "em", "strong", "small", "big", "font", "s", "strike", "tt", "code", "q", "cite", "sub", "sup",
        "a", "nobr", "label", "button", "object", "details", "summary", "marquee", "pre", "listing", "ins", "del", "svg", "g", "math", "mrow", "ruby", "select", "template", "abbr", "address",
    };

    public static string Prepare(string html) => html.AsSpan().ContainsAny(Rewritten) ? OneLineEnd(html) : html;

    /// <summary>The text with the tags of templates that could not be cut out named otherwise: the parser knows only templates of its own.</summary>
    public static string WithoutTemplates(string text) =>
        text.Contains("template", StringComparison.OrdinalIgnoreCase)
            ? text.Replace("<template", "<" + Template, StringComparison.OrdinalIgnoreCase).Replace("</template", "</" + Template, StringComparison.OrdinalIgnoreCase)
            : text;

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

    public static string LimitNesting(string html)
    {
        char[]? limited = null;
        var depth = 0;
        var nesting = Nesting.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var closes = html[i + 1] == '/';
            var name = NameAt(html, i + (closes ? 2 : 1));
            if (name.Length == 0 || !nesting.Contains(name)) continue;
            if (closes)
            {
                if (depth > 0) depth--;
            }
            else if (++depth > DeepestNesting)
            {
                limited ??= html.ToCharArray();
                var end = html.IndexOf('>', i);
                Array.Fill(limited, ' ', i, (end < 0 ? html.Length - 1 : end) - i + 1);
            }
        }

        return limited is null ? html : new string(limited);
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 12 && char.IsAsciiLetter(html[end])) end++;
        return html.AsSpan(start, end - start);
    }
}
