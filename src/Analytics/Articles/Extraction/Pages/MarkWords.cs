using Analytics.Articles.Extraction.Pages.Parsing;

namespace Analytics.Articles.Extraction.Pages;

/// <summary>Splits the names that a page's author gave an element into words, so that vocabulary can be looked up in them.</summary>
internal static class MarkWords
{
    private const int MostCharacters = 600;

    public static string[] Of(SourceElement element)
    {
        var named = element.Name.Contains('-', StringComparison.Ordinal);
        if (element.OwnAttributes.Count == 0 && !named) return [];
        var words = new List<string>();
        foreach (var attribute in element.OwnAttributes)
        {
            if (attribute.Key is "class" or "id" or "itemprop" or "role" or "data-component" or "data-testid" or "data-qa" or "data-module") Split(attribute.Text.AsSpan(0, Math.Min(attribute.Text.Length, MostCharacters)), words);
        }

        // Custom elements are named by what they are: <related-stories>.
        if (named) Split(element.Name, words);
        return [.. words];
    }

    public static void Split(ReadOnlySpan<char> value, List<string> words)
    {
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var ends = i == value.Length || !char.IsLetterOrDigit(value[i]);
            var hump = !ends && i > start && char.IsUpper(value[i]) && char.IsLower(value[i - 1]);
            if (!ends && !hump) continue;
            if (i > start) words.Add(value[start..i].ToString().ToLowerInvariant());
            start = hump ? i : i + 1;
        }
    }
}
