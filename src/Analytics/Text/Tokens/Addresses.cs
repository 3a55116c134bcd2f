namespace Analytics.Text.Tokens;

/// <summary>Recognises addresses of the web: links, mail addresses, handles and hashtags.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http://", "https://", "www."];

    /// <summary>How long the address that starts at <paramref name="position"/> is; 0 where none starts.</summary>
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
