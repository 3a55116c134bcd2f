namespace Analytics.Articles.Extraction.Pages.Parsing;

/// <summary>Finds the ends of tags in the source as the tokenizer does.</summary>
internal static class TagScanner
{
    // What stands in these has no tags.
    private static readonly string[] RawTexts = ["</script", "</style", "</title", "</textarea", "</xmp", "</iframe", "</noembed", "</noframes", "</plaintext"];

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

    /// <summary>The next tag from <paramref name="from"/> on, which is no tag of a comment, of a value or of a raw text such as a title's; null where none follows.</summary>
    public static SourceTag? Next(string html, int from)
    {
        for (var at = from; at < html.Length && (at = html.IndexOf('<', at)) >= 0;)
        {
            var name = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
            if (name < html.Length && char.IsAsciiLetter(html[name])) return TagAt(html, at, name);
            at = html.AsSpan(at).StartsWith("<!--") ? AfterComment(html, at) : at + 1;
        }

        return null;
    }

    /// <summary>The position after the comment that begins at <paramref name="start"/>; the page's end where it is never closed.</summary>
    public static int AfterComment(string html, int start)
    {
        for (var at = start + 2; (at = html.IndexOf("--", at, StringComparison.Ordinal)) >= 0; at++)
        {
            var rest = html.AsSpan(at + 2);
            if (rest.StartsWith(">")) return at + 3;
            if (at > start + 2 && rest.StartsWith("!>")) return at + 4;
        }

        return html.Length;
    }

    private static SourceTag TagAt(string html, int start, int name)
    {
        var nameEnd = name;
        while (nameEnd < html.Length && !EndsName(html[nameEnd])) nameEnd++;
        var end = EndOf(html, name);
        if (end < 0) return new SourceTag(start, name, nameEnd, html.Length, html.Length);
        var close = html[start + 1] == '/' ? null : CloseOf(html.AsSpan(name, nameEnd - name));
        var next = close is null ? end : html.IndexOf(close, end, StringComparison.OrdinalIgnoreCase);
        return new SourceTag(start, name, nameEnd, end, next < 0 ? html.Length : next);
    }

    private static string? CloseOf(ReadOnlySpan<char> name)
    {
        foreach (var close in RawTexts)
        {
            if (close.AsSpan(2).Equals(name, StringComparison.OrdinalIgnoreCase)) return close;
        }

        return null;
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

/// <summary>A tag in the source: where it stands, its name, and where reading goes on after it and the raw text it may open.</summary>
internal readonly record struct SourceTag(int Start, int Name, int NameEnd, int End, int Next)
{
    public bool Closes => Name - Start == 2;
}
