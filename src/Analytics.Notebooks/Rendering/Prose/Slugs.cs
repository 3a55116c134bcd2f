using System.Globalization;
using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>Gives headings names that links can point to, each once a page.</summary>
internal sealed class Slugs
{
    private const int Longest = 60;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string For(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character)) slug.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= Longest) break;
        }

        // A prefix, so that no heading can take a name that the page itself uses.
        var name = "h-" + (slug.Length == 0 ? "section" : slug.ToString().Trim('-').Normalize(NormalizationForm.FormC));
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return unique;
    }
}
