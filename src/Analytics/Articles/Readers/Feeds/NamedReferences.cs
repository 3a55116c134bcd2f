using System.Text.RegularExpressions;
using Analytics.Articles.Normalization;
using AngleSharp.Html;

namespace Analytics.Articles.Readers.Feeds;

/// <summary>Reads the named character references of HTML, which feeds use under a document type that declares them, as document types are passed over.</summary>
internal static partial class NamedReferences
{
    private const int LongestProlog = 100_000;

    /// <summary>The text with those references decoded, each at its place; null where it names no document type or has none of them.</summary>
    public static TracedText? Decode(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, LongestProlog)).Contains("<!DOCTYPE", StringComparison.Ordinal)) return null;
        TracedTextBuilder? decoded = null;
        var copied = 0;
        foreach (var match in Reference().EnumerateMatches(text))
        {
            var characters = HtmlEntityProvider.Resolver.GetSymbol(text.Substring(match.Index + 1, match.Length - 1));
            if (characters is null || characters.AsSpan().ContainsAny("&<>\"'")) continue;
            decoded ??= new TracedTextBuilder(text.Length);
            for (; copied < match.Index; copied++) decoded.Append(text[copied], copied);
            decoded.Append(characters, match.Index);
            copied += match.Length;
        }

        if (decoded is null) return null;
        for (; copied < text.Length; copied++) decoded.Append(text[copied], copied);
        return decoded.Build();
    }

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,31};", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
