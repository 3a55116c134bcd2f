using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Resolving;

/// <summary>A run of capitalised words that may be a name, without the titles before it.</summary>
/// <param name="First">The first lexeme of the name.</param>
/// <param name="Last">The last name's lexeme.</param>
/// <param name="End">The lexeme after the name, suffixes included.</param>
/// <param name="TitleFirst">The first lexeme of the title before it, or -1.</param>
/// <param name="Gender">What title or noun before it states: -1 male, 1 female, 0 nothing.</param>
/// <param name="StartsWithFirstName">Whether the first word is a known first name or an initial.</param>
/// <param name="IsOrganisation">Whether its words are those of a body or a place.</param>
internal readonly record struct NameSpan(int First, int Last, int End, int TitleFirst, int Gender, bool StartsWithFirstName, bool IsOrganisation)
{
    public int Words => Last - First + 1;

    public bool HasTitle => TitleFirst >= 0;

    public string Text(StoryReading story) => story.Text[story.Lexemes[First].Start..Math.Max(story.Lexemes[Last].StemEnd, End - 1 > Last ? story.Lexemes[End - 1].End : 0)];

    public string? Suffix(StoryReading story)
    {
        if (End - 1 <= Last) return null;
        var lexeme = story.Lexemes[Last + 1];
        return story.Text[lexeme.Start..lexeme.StemEnd].TrimEnd('.').ToLowerInvariant();
    }

    public string? Title(StoryReading story) => TitleFirst < 0 ? null : story.Text[story.Lexemes[TitleFirst].Start..story.Lexemes[First - 1].End];
}

/// <summary>Reads the runs of capitalised words of a story.</summary>
internal static class NameSpans
{
    private const int LongestName = 12;

    public static List<NameSpan> Of(StoryReading story)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < story.Lexemes.Count;)
        {
            if (!IsPart(story.Lexemes[i]) || IsOpeningCue(story, i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < story.Lexemes.Count && end - i < LongestName && !story.Lexemes[end - 1].IsPossessive &&
                (IsPart(story.Lexemes[end]) || IsParticle(story, end))) end++;
            if (Read(story, i, end) is { } name) names.Add(name);
            i = end;
        }

        return names;
    }

    /// <summary>"Said Ann Lee, who": a verb that opens a sentence before a first name.</summary>
    private static bool IsOpeningCue(StoryReading story, int lexeme) =>
        story.Lexemes[lexeme] is { Cue: >= 0, Form: VerbForm.Past or VerbForm.Third } && (lexeme == 0 || !story.Lexemes[lexeme - 1].IsWord) && lexeme + 1 < story.Lexemes.Count && story.Lexemes[lexeme + 1].Is(WordClass.FirstName);

    private static bool IsPart(Lexeme lexeme) => lexeme.IsWord && lexeme.IsCapital &&
        (!lexeme.Is(WordClass.Closed | WordClass.Adverb) || lexeme.Is(WordClass.FirstName | WordClass.NameParticle) && !lexeme.Is(WordClass.Pronoun | WordClass.Determiner));

    private static bool IsParticle(StoryReading story, int lexeme) =>
        story.Lexemes[lexeme].Is(WordClass.NameParticle) && lexeme + 1 < story.Lexemes.Count && IsPart(story.Lexemes[lexeme + 1]) && !story.Lexemes[lexeme].IsCapital;

    private static NameSpan? Read(StoryReading story, int first, int end)
    {
        var last = end - 1;
        while (last > first && story.Lexemes[last].Is(WordClass.NameSuffix) && !story.Lexemes[last].Is(WordClass.FirstName)) last--;
        var start = first;
        for (var i = first; i < last; i++)
        {
            var lexeme = story.Lexemes[i];
            var strips = lexeme.Is(WordClass.Title | WordClass.Role | WordClass.Organisation | WordClass.Place | WordClass.Time | WordClass.RolePlural);
            if (strips && !(lexeme.Is(WordClass.FirstName) && !lexeme.Is(WordClass.Title) && i == start)) start = i + 1;
        }

        while (start < last && story.Lexemes[start].Is(WordClass.Time | WordClass.NameParticle) && !story.Lexemes[start].Is(WordClass.FirstName)) start++;
        var titleFirst = start;
        while (titleFirst > first && story.Lexemes[titleFirst - 1].Is(WordClass.Title)) titleFirst--;
        if (titleFirst == start) titleFirst = -1;
        var head = story.Lexemes[last];
        var organisation = start == last && head.Is(WordClass.Title | WordClass.Role | WordClass.Place | WordClass.Time | WordClass.Organisation | WordClass.RolePlural | WordClass.Document)
            || start < last && head.Is(WordClass.Organisation | WordClass.Document | WordClass.RolePlural) && !story.Lexemes[start].Is(WordClass.FirstName)
            || start == last && head.IsShouted && head.StemEnd - head.Start <= 5
            || start < last && head.Is(WordClass.Place) && titleFirst < 0 && !story.Lexemes[start].Is(WordClass.FirstName);
        if (titleFirst >= 0 && start == last && !head.Is(WordClass.Organisation | WordClass.Title | WordClass.Role)) organisation = false;
        var firstName = story.Lexemes[start].Is(WordClass.FirstName) || story.Lexemes[start].HasPeriod && story.Lexemes[start].End - story.Lexemes[start].Start <= 4 && start < last;
        return new NameSpan(start, last, end, titleFirst, Gender(story, start), firstName, organisation);
    }

    /// <summary>What the title or noun right before the name states.</summary>
    private static int Gender(StoryReading story, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 3; i--)
        {
            var lexeme = story.Lexemes[i];
            if (!lexeme.IsWord && lexeme.Kind != LexemeKind.Comma || lexeme.Is(WordClass.Closed)) return 0;
            if (lexeme.Kind == LexemeKind.Comma && i != start - 1) return 0;
            if (lexeme.Is(WordClass.Female | WordClass.Male) && !lexeme.IsPossessive) return lexeme.Is(WordClass.Female) ? 1 : -1;
        }

        return 0;
    }
}
