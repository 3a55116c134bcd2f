namespace Analytics.Text.Tokens;

/// <summary>Recognises addresses of the web: links, mail addresses, names of sites, handles and hashtags.</summary>
internal static class Addresses
{
    private const int LongestName = 64;

    private static readonly string[] Schemes = ["http://", "https://", "www."];

    // The last parts of names that news prints without a scheme.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = new HashSet<string>(StringComparer.Ordinal)
    {
        "au", "biz", "br", "ca", "cn", "com", "de", "edu", "es", "eu", "example", "fr", "gov", "ie", "info", "int", "io", "it", "jp", "mil", "net", "news",
        "nz", "org", "pt", "ru", "tv", "uk", "us",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How long the address that starts at <paramref name="position"/>, which is no letter or digit's successor, is; 0 where none starts.</summary>
    public static int Length(ReadOnlySpan<char> text, int position)
    {
        var rest = text[position..];
        if (rest[0] is '#' or '@') return LengthOfHandle(rest);
        if (rest[0] is not ('h' or 'H' or 'w' or 'W')) return 0;
        if (position > 0 && char.IsLetterOrDigit(text[position - 1])) return 0;
        foreach (var scheme in Schemes)
        {
            if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return LengthOfLink(rest, scheme.Length);
        }

        return 0;
    }

    /// <summary>
    /// How long the mail address or the name of a site is whose first part is the word from <paramref name="start"/> to <paramref name="end"/>,
    /// such as <c>desk@packet.example</c> and <c>usgs.gov/maps</c>; 0 where the word is a word.
    /// </summary>
    public static int LengthFrom(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('.' or '@') || !char.IsAsciiLetterOrDigit(text[end + 1])) return 0;
        if (text[end] == '.' && char.IsAsciiLetterUpper(text[end + 1])) return 0;
        var (at, stop) = (-1, end);
        while (stop < text.Length && stop - start < LongestName && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-' or '@' or '_'))
        {
            if (text[stop] == '@') at = stop;
            stop++;
        }

        while (stop > end && text[stop - 1] is '.' or '-' or '_') stop--;
        var name = text[start..stop];
        var dot = name.LastIndexOf('.');
        if (dot < 0 || at > start + dot) return 0;
        if (at < 0 && !Domains.Contains(name[(dot + 1)..])) return 0;
        return at < 0 && stop < text.Length && text[stop] == '/' ? LengthOfLink(text[start..], stop - start) : name.Length;
    }

    private static int LengthOfHandle(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_')) length++;
        return length > 1 && char.IsLetter(text[1]) ? length : 0;
    }

    private static int LengthOfLink(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”')) end++;
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’') end--;
        return end > start ? end : 0;
    }
}
