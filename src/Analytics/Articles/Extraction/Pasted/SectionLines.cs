using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds the section and the tags that a pasted page files its story under.</summary>
internal static partial class SectionLines
{
    private const int ReachAboveTitle = 3;

    public static string? Find(IReadOnlyList<PastedLine> lines, TextRange window, int titleLine, string? site)
    {
        foreach (var line in lines)
        {
            if (Topic().Match(line.Text) is { Success: true } topic) return topic.Groups[1].Value.Trim();
        }

        for (var i = titleLine - 1; i >= Math.Max(0, titleLine - ReachAboveTitle); i--)
        {
            if (Breadcrumb(lines[i].Text) is { } crumb) return crumb;
            if (Subsection(lines, lines[i].Text) is { } upper) return upper;
            if (IsSectionName(lines[i], site)) return Printed(lines, i, titleLine);
        }

        return null;
    }

    public static IReadOnlyList<string> Tags(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        for (var i = window.End; i < lines.Count; i++)
        {
            if (TagLine().Match(lines[i].Text) is not { Success: true } match) continue;
            var rest = match.Groups[1].Value;
            if (rest.Length > 0) return [.. rest.Split(',', '|', ';', '•', '·').Select(tag => tag.Trim(' ', '.')).Where(tag => tag.Length > 0)];
            return [.. lines.Skip(i + 1).TakeWhile(line => line.Kind == LineKind.Short && !line.BlankBefore && line.Traits.Words <= 4).Select(line => line.Text)];
        }

        return [];
    }

    private static string? Breadcrumb(string text)
    {
        var parts = CrumbSign().Split(text);
        var isTrail = parts.Length is >= 2 and <= 6 && parts.All(part => part.Trim().Length is > 0 and < 40);
        return isTrail && parts[0].Trim().Equals("Home", StringComparison.OrdinalIgnoreCase) ? parts[^1].Trim() : null;
    }

    // "Environment / Water": a section of the menu and a part of it.
    private static string? Subsection(IReadOnlyList<PastedLine> lines, string text)
    {
        var parts = text.Split(" / ");
        return parts.Length == 2 && lines.Any(line => line.Text.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) ? parts[0] : null;
    }

    private static bool IsSectionName(PastedLine line, string? site) =>
        line.Kind == LineKind.Short && line.BlankBefore && line.BlankAfter && !line.IsItem && line.Traits is { Words: >= 1 and <= 4, Digits: 0, EndsSentence: false }
        && !line.Text.Equals(site, StringComparison.OrdinalIgnoreCase);

    // A section printed in capitals above the headline stands in normal letters in the menu.
    private static string Printed(IReadOnlyList<PastedLine> lines, int index, int titleLine)
    {
        var text = lines[index].Text;
        if (!lines[index].Traits.IsUpperCase) return text;
        foreach (var line in lines)
        {
            var part = CrumbSign().Split(line.Text).Select(item => item.Trim()).FirstOrDefault(item => item.Equals(text, StringComparison.OrdinalIgnoreCase) && item != text);
            if (part is not null) return part;
        }

        return index < titleLine ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.ToLowerInvariant()) : text;
    }

    [GeneratedRegex("""^Article Topic Follows:\s*(.+)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex("""^(?:tags|topics|tagged|filed under|more on|categories|keywords|in this story)\s*:?\s*(.*)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TagLine();

    [GeneratedRegex("""\s*[>›»|]\s*|\s+/\s+|\s+[.·•]\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex CrumbSign();
}
