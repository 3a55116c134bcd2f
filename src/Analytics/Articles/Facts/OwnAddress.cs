using Analytics.Articles.Extraction.Pages;

namespace Analytics.Articles.Facts;

/// <summary>Finds a page's own address where it declares none: what its sharing buttons hand on, or the entry for its own language among those for others.</summary>
internal static class OwnAddress
{
    private const int LongestAddress = 2000;
    private static readonly string[] Sharing = ["facebook.com/shar", "facebook.com/dialog", "twitter.com/intent", "twitter.com/share", "x.com/intent", "linkedin.com/share", "linkedin.com/cws", "pinterest.com/pin/create", "reddit.com/submit", "wa.me/", "api.whatsapp.com/send", "whatsapp://send", "t.me/share", "vk.com/share", "bsky.app/intent", "share.flipboard.com", "mailto:"];

    /// <summary>The address that most sharing buttons hand on; null where there is none.</summary>
    public static string? Find(PageTree page, string? language)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? sameLanguage = null;
        foreach (var node in page.Nodes)
        {
            if (node.Name == "link" && IsTranslation(node, out var other) && node.Attribute("href") is { } own && IsStory(own))
            {
                if (other.Equals(language, StringComparison.OrdinalIgnoreCase)) return own;
                if (Primary(other).Equals(Primary(language), StringComparison.OrdinalIgnoreCase)) sameLanguage ??= own;
            }

            if (node.Name != "a" || node.Attribute("href") is not { Length: < LongestAddress } address) continue;
            if (Sharing.Any(part => address.Contains(part, StringComparison.OrdinalIgnoreCase)) && Shared(address) is { } shared) counts[shared] = counts.GetValueOrDefault(shared) + 1;
        }

        if (sameLanguage is not null) return sameLanguage;
        return counts.Count == 0 ? null : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
    }

    // An alternate with a type is not the page in another language but something else, such as its feed.
    private static bool IsTranslation(PageNode link, out string language)
    {
        language = link.Attribute("hreflang")?.Trim() ?? "";
        return language.Length > 0 && link.Attribute("type") is null && link.Attribute("rel")?.Trim().Equals("alternate", StringComparison.OrdinalIgnoreCase) == true;
    }

    // "en" of "en-GB"
    private static ReadOnlySpan<char> Primary(string? language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? language : language.AsSpan(0, end);
    }

    // "…/sharer.php?u=https%3A%2F%2Fexample.org%2F2025%2F03%2F04%2Fbridge", "mailto:?body=Read this: https://…"
    private static string? Shared(string address)
    {
        foreach (var part in address.Split('?', '&').Skip(1))
        {
            var value = Uri.UnescapeDataString(part.Replace('+', ' '));
            var start = value.IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (start < 0) continue;
            var end = value.AsSpan(start).IndexOfAny(" \t\r\n#");
            var shared = end < 0 ? value[start..] : value.Substring(start, end);
            if (shared.IndexOf("?utm_", StringComparison.Ordinal) is > 0 and var campaign) shared = shared[..campaign];
            if (IsStory(shared)) return shared;
        }

        return null;
    }

    // A site's front page is shared too.
    private static bool IsStory(string address) =>
        Json.IsAddress(address) && Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.PathAndQuery.Length > 8;
}
