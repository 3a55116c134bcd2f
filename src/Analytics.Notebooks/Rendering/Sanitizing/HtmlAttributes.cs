using System.Net;

namespace Analytics.Notebooks.Rendering;

/// <summary>Reads the attributes of a start tag.</summary>
internal static class HtmlAttributes
{
    // More than any element of ours may have; tags with thousands are written to make readers slow.
    private const int Most = 50;

    /// <summary>The attributes with their values resolved, each name once; moves <paramref name="at"/> behind the tag.</summary>
    public static IReadOnlyList<(string Name, string Value)> Read(string html, ref int at)
    {
        var attributes = new List<(string Name, string Value)>();
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var name = Take(html, ref at, character => char.IsWhiteSpace(character) || character is '=' or '>' or '/').ToLowerInvariant();
            SkipSpace(html, ref at);
            var value = "";
            if (at < html.Length && html[at] == '=')
            {
                at++;
                SkipSpace(html, ref at);
                value = WebUtility.HtmlDecode(Value(html, ref at));
            }
            else if (name.Length == 0)
            {
                at++;
            }

            if (name.Length > 0 && attributes.Count < Most && !attributes.Exists(attribute => attribute.Name == name)) attributes.Add((name, value));
        }

        if (at < html.Length) at++;
        return attributes;
    }

    private static string Value(string html, ref int at)
    {
        if (at >= html.Length) return "";
        var quote = html[at];
        if (quote is not ('"' or '\'')) return Take(html, ref at, character => char.IsWhiteSpace(character) || character == '>');
        at++;
        var value = Take(html, ref at, character => character == quote);
        if (at < html.Length) at++;
        return value;
    }

    private static string Take(string html, ref int at, Func<char, bool> isEnd)
    {
        var start = at;
        while (at < html.Length && !isEnd(html[at])) at++;
        return html[start..at];
    }

    private static void SkipSpace(string html, ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
    }
}
