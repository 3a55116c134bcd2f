namespace Analytics.Charts.Quoted;

/// <summary>Ids for elements, from names: the same name gives the same id.</summary>
internal static class QuotationIds
{
    private const int Longest = 80;

    /// <summary>The name in lower-case letters and digits of English, all else as hyphens, behind <c>quotes-</c>.</summary>
    public static string Of(string name)
    {
        var letters = name.Take(Longest).Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-');
        return "quotes-" + string.Concat(letters).Trim('-');
    }
}
