namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Finds the ends of tags in the source as the tokenizer does.</summary>
internal static class TagScanner
{
    /// <summary>The position after the tag whose name begins at <paramref name="from"/>; -1 where it is never closed.</summary>
    /// <remarks>A sign inside quotation marks does not end a tag; quotation marks count where a value begins and nowhere else.</remarks>
    public static int EndOf(string html, int from)
    {
        var i = from;
        while (i < html.Length && !EndsName(html[i])) i++;
        while (i < html.Length)
        {
            while (i < html.Length && (IsSpace(html[i]) || html[i] == '/')) i++;
            if (i >= html.Length) return -1;
            if (html[i] == '>') return i + 1;
            i = Attribute(html, i);
            if (i < 0) return -1;
        }

        return -1;
    }

    public static bool EndsName(char character) => character is '>' or '/' || IsSpace(character);

    private static int Attribute(string html, int i)
    {
        i++;
        while (i < html.Length && !EndsName(html[i]) && html[i] != '=') i++;
        i = AfterSpace(html, i);
        if (i >= html.Length || html[i] != '=') return i;
        i = AfterSpace(html, i + 1);
        if (i >= html.Length) return -1;
        if (html[i] is '"' or '\'') return html.IndexOf(html[i], i + 1) is >= 0 and var end ? end + 1 : -1;
        while (i < html.Length && !IsSpace(html[i]) && html[i] != '>') i++;
        return i;
    }

    private static int AfterSpace(string html, int i)
    {
        while (i < html.Length && IsSpace(html[i])) i++;
        return i;
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\f';
}
