using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Makes a page's source safe to parse without moving a single character, so that positions stay those of the input.</summary>
internal static class PageSource
{
    // Browsers stop nesting at 512 levels. The parser does too, but takes time that grows with the square of the tags that were opened.
    private const int DeepestNesting = 480;
    private const int MostNames = 1000;
    private const string OtherNames = "*";

    /// <summary>A name as long as the one it stands for.</summary>
    public const string Template = "xtemplat";
    private const string TemplateName = "template";
    private static readonly SearchValues<char> Rewritten = SearchValues.Create("\r\0");

    /// <summary>Tags that hold nothing, hold only text, or close by themselves when the next one begins. All others stay open until they are closed, known or not.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Passing = FrozenSet.ToFrozenSet(
        [
            "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
            "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
            "html", "head", "body", "frameset", "p", "li", "dd", "dt", "option", "optgroup", "rt", "rp", "rb", "rtc", "thead", "tfoot", "colgroup",
        ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

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
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var openOf = open.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; TagScanner.Next(html, at) is { } tag; at = tag.Next)
        {
            var name = html.AsSpan(tag.Name, tag.NameEnd - tag.Name);
            if (Passing.Contains(name)) continue;
            if (name.Equals(TemplateName, StringComparison.OrdinalIgnoreCase)) Template.CopyTo((changed ??= html.ToCharArray()).AsSpan(tag.Name));
            // More names than any real page has are counted together and never as closed.
            if (open.Count >= MostNames && !openOf.ContainsKey(name)) name = tag.Closes ? "" : OtherNames;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(openOf, name, out _);
            if (tag.Closes)
            {
                if (count == 0) continue;
                count--;
                depth--;
            }
            else if (!IsEmptyDrawing(html, tag, open))
            {
                count++;
                if (++depth > DeepestNesting) Array.Fill(changed ??= html.ToCharArray(), ' ', tag.Start, tag.End - tag.Start);
            }
        }

        return changed is null ? html : new string(changed);
    }

    /// <summary>Whether a tag closes itself by the slash at its end, which counts in drawings and formulas only.</summary>
    private static bool IsEmptyDrawing(string html, SourceTag tag, Dictionary<string, int> open) =>
        html[tag.End - 1] == '>' && html[tag.End - 2] == '/' && (open.GetValueOrDefault("svg") > 0 || open.GetValueOrDefault("math") > 0);

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
