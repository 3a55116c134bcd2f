using System.Text.RegularExpressions;
using Analytics.Articles.Extraction.Lines;
using Analytics.Articles.Facts;

namespace Analytics.Articles.Extraction.Pasted;

/// <summary>Finds out which site a pasted page is from and who supplied the story.</summary>
internal static partial class SiteLines
{
    private const int MastheadReach = 12;

    public static string? Site(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        foreach (var line in lines)
        {
            if (Forum().Match(line.Text) is { Success: true } forum) return forum.Groups[1].Value;
        }

        var masthead = Masthead(lines, window);
        for (var i = lines.Count - 1; i >= window.End; i--)
        {
            if (Copyright().Match(lines[i].Text) is not { Success: true } match) continue;
            var holder = match.Groups[1].Value.Trim(' ', '.', ',', '-', '|');
            if (holder.Length >= 2) return Known(lines, window, holder) ?? holder;
        }

        return masthead;
    }

    /// <summary>The agency or the writers named on a line of their own under the story, as station pages do.</summary>
    public static (string? Outlet, IReadOnlyList<string> Authors) Credit(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        if (Dateline(lines, window) is { } agency) return (agency, []);
        for (var i = window.End; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Short && line.Traits.Words <= 5 && Agency().IsMatch(line.Text)) return (line.Text, []);
        }

        return (null, NameUnderStory(lines, window));
    }

    // A name alone under the story, with the comments or a line about that person next, is the writer's.
    private static IReadOnlyList<string> NameUnderStory(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        for (var i = window.End; i + 1 < lines.Count; i++)
        {
            if (lines[i] is not { Kind: LineKind.Short, BlankBefore: true } || !Bylines.IsName(lines[i].Text)) continue;
            var next = lines[i + 1];
            var closes = lines[i].BlankAfter && next.Kind is LineKind.ListHeading or LineKind.CommentHeading or LineKind.Prompt;
            if (closes || next.Text.StartsWith(lines[i].Text, StringComparison.Ordinal)) return [lines[i].Text];
        }

        return [];
    }

    // "(VNS) —" in the first paragraph, and "Verrin News Service" somewhere on the page: the initials agree.
    private static string? Dateline(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        if (window.Length == 0 || DatelineMark().Match(lines[window.Start].Text) is not { Success: true } mark) return null;
        foreach (var line in lines)
        {
            if (line.Kind is LineKind.Short or LineKind.Byline && line.Traits.Words <= 6 && Initials(line.Text) == mark.Groups[1].Value) return line.Text;
        }

        return null;
    }

    private static string Initials(string text) =>
        string.Concat(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    // The holder's legal name is longer than what the paper calls itself at the top of the page.
    private static string? Known(IReadOnlyList<PastedLine> lines, TextRange window, string holder)
    {
        for (var i = 0; i < Math.Min(lines.Count, window.Start); i++)
        {
            var text = lines[i].Text;
            if (text.Length >= 4 && lines[i].Traits.Words <= 6 && holder.StartsWith(text, StringComparison.OrdinalIgnoreCase)) return holder[..text.Length];
        }

        return null;
    }

    // Without a copyright line: a name at the top that the foot of the page mentions again.
    private static string? Masthead(IReadOnlyList<PastedLine> lines, TextRange window)
    {
        for (var i = 0; i < Math.Min(MastheadReach, window.Start); i++)
        {
            var text = lines[i].Text;
            if (lines[i].Kind != LineKind.Short || lines[i].Traits.Words is < 2 or > 6) continue;
            for (var below = lines.Count - 1; below >= window.End; below--)
            {
                var at = lines[below].Text.IndexOf(text, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && !lines[below].Text.Equals(text, StringComparison.Ordinal)) return lines[below].Text.Substring(at, text.Length);
            }
        }

        return null;
    }

    [GeneratedRegex("""^(.{2,40}?) (?:(?:is committed to providing|offers|provides|maintains) (?:a|this|our) forum|welcomes [\p{L} ]*(?:conversation|comments|discussion))\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Forum();

    [GeneratedRegex("""(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?((?:\d+ )?\p{Lu}[^.|,©]{1,60})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex("""^\p{Lu}[^()]{2,60}\((\p{Lu}{2,6})\)\s*[—–-]""", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineMark();

    [GeneratedRegex("""\b(?:newsource|news\s+service|news\s+agency|newswire|wire|associated press|reuters|agence france|press association|\w+\s+press\s+agency)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agency();
}
