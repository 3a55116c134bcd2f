namespace Analytics.Articles.Facts;

/// <summary>The names in a declared author field, which may hold several, with roles and outlets after them.</summary>
internal static class AuthorNames
{
    public static IEnumerable<string> Of(string field)
    {
        var text = field.Trim();
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) text = text[3..].Trim();
        if (text.Length == 0 || Json.IsAddress(text) || text.Contains('@', StringComparison.Ordinal)) return [];
        var names = Bylines.Authors(text) is { Count: > 0 } byline ? byline : Bylines.Names(text);
        if (names.Count == 0 && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma) names = Bylines.Names(text[..comma]);
        // An author that is not a person's name, such as a desk or an agency, is kept as it is declared.
        return names.Count > 0 ? names : [text];
    }
}
