using System.Text.RegularExpressions;
using Analytics.Articles.Normalization;

namespace Analytics.Articles.Facts;

/// <summary>Reads the place and the agency's mark that a story opens with: <c>ST. PAUL, Minn. (AP) —</c>.</summary>
internal static partial class OpeningPlace
{
    private const int Reach = 120;

    public static string? PlaceOf(StoryText story) => Match(story) is { } match && match.Groups["place"].Value.Trim(' ', ',') is { Length: > 1 } place ? place : null;

    public static string? AgencyOf(StoryText story)
    {
        if (Match(story) is not { } match || !match.Groups["agency"].Success) return null;
        var mark = match.Groups["agency"].Value.Trim();
        return Agencies.Of(mark) ?? (mark.Length <= 6 && mark.All(char.IsUpper) ? mark : null);
    }

    private static Match? Match(StoryText story)
    {
        if (story.Paragraphs.Count == 0) return null;
        var first = story.Paragraphs[0].In(story.Text);
        var head = first[..Math.Min(first.Length, Reach)];
        if (Capitals().Match(head) is { Success: true } capitals) return capitals;
        return Marked().Match(head) is { Success: true } marked ? marked : null;
    }

    // "ST. PAUL, Minn. (AP) —", "LONDON, March 4 (Reuters) -", "PARIS —"
    [GeneratedRegex("""^(?<place>\p{Lu}[\p{Lu}.'’\- ]{2,40}?(?:(?:,|/)\s?\p{Lu}[\p{L}. ]{1,25}?)?)(?:,\s*\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2})?\s*(?:\((?<agency>[^()]{2,30})\)\s*)?(?:[—–]|\s-{1,2}\s|--)""", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    // "Los Angeles (AFP) -", "(CNN) —": without capitals only the mark shows that it is no ordinary beginning of a sentence.
    [GeneratedRegex("""^(?<place>(?:\p{Lu}[\p{L}.'’\-]+(?:\s\p{Lu}[\p{L}.'’\-]+){0,3}(?:,\s\p{Lu}[\p{L}. ]{1,25}?)?)?)(?:,\s*\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2})?\s*\((?<agency>\p{Lu}[\p{L} ]{1,29})\)\s*(?:[—–:]|-{1,2}\s)""", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
