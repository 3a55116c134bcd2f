using System.Globalization;
using System.Text;

namespace Analytics.Charts.Figures;

/// <summary>
/// Texts of figures. Plotly reads a few HTML tags and entities in them, so texts that come from stories are escaped before they are put in;
/// whoever draws a figure without Plotly reads them back.
/// </summary>
internal static class FigureText
{
    /// <summary>How many characters a name along the bottom may have, where many stand side by side.</summary>
    public const int LongestPeriod = 18;

    private const int LongestLabel = 34;
    private const int TitleLine = 78;

    /// <summary>The text as Plotly must be given it to show it letter by letter.</summary>
    public static string Escape(string text) => OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A label for an axis or a legend: escaped, and shortened where it is long.</summary>
    public static string Label(string text) => Escape(Shorten(OneLine(text), LongestLabel));

    /// <summary>A title: escaped, and broken into lines where it is long.</summary>
    public static string Title(string text) => string.Join("<br>", Lines(OneLine(text), TitleLine).Select(Escape));

    /// <summary>The text with at most <paramref name="length"/> characters, an ellipsis included, cut between words where that leaves enough.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        var space = text.LastIndexOf(' ', end);
        if (space > length * 2 / 3) end = space;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Names that are all different, as the places on an axis must be: the second of two equal ones gets a number.</summary>
    public static string[] Distinct(IEnumerable<string> names)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            seen[name] = seen.GetValueOrDefault(name) + 1;
            return seen[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({seen[name]})");
        })];
    }

    // Control characters have no place in a label, and invisible ones that turn the writing direction would reorder what follows.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\n' or '\r' or '\t') line.Append(' ');
            else if (!char.IsControl(character) && character is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')) line.Append(character);
        }

        return line.ToString().Trim();
    }

    private static IEnumerable<string> Lines(string text, int length)
    {
        while (text.Length > length)
        {
            var space = text.LastIndexOf(' ', length);
            if (space <= 0) break;
            yield return text[..space];
            text = text[(space + 1)..];
        }

        yield return text;
    }
}
