using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Resolving;

/// <summary>
/// Reads what a story says its people are: behind the name between commas ("Ann Lee, the mayor's chief of staff,"), or before it
/// ("campaign manager Ann Lee"), and the body, party or place that the role names.
/// </summary>
internal static class RoleReader
{
    private const int LongestRole = 16;

    private static readonly Dictionary<string, string> Abbreviated = new(StringComparer.Ordinal)
    {
        ["sen."] = "senator",
        ["rep."] = "congressman",
        ["gov."] = "governor",
        ["gen."] = "general",
        ["dr."] = "doctor",
        ["dr"] = "doctor",
        ["prof."] = "professor",
    };

    public static void Collect(StoryReading story, People people)
    {
        foreach (var mention in people.Mentions)
        {
            var person = mention.Person;
            person.Affiliation ??= AffiliationBehind(story, mention.End);
            AddTitle(story, mention);
            AddRelative(story, mention);
            if (story.Lexemes[mention.End - 1].IsPossessive) continue;
            if ((Behind(story, mention.End) ?? Before(story, mention)) is not { } role) continue;
            AddNouns(story, person, role);
            person.Roles.Add(story.Text[story.Lexemes[role.First].Start..story.Lexemes[role.Last].End]);
            if (person.Role is not null) continue;
            person.Role = story.Text[story.Lexemes[role.First].Start..story.Lexemes[role.Last].End];
            person.Affiliation ??= AffiliationIn(story, role);
        }
    }

    private static void AddTitle(StoryReading story, NameMention mention)
    {
        for (var i = mention.Position - 1; i >= 0 && i >= mention.Position - 3 && story.Lexemes[i].Is(WordClass.Title | WordClass.Role); i--) AddNoun(story, mention.Person, i);
    }

    /// <summary>"Ann Lee, who has been chairman for years,": the noun behind the verb.</summary>
    private static void AddRelative(StoryReading story, NameMention mention)
    {
        var who = mention.End + 1;
        if (who + 4 >= story.Lexemes.Count || story.Lexemes[mention.End].Kind != LexemeKind.Comma || story.Text.AsSpan(story.Lexemes[who].Start, story.Lexemes[who].End - story.Lexemes[who].Start) is not "who") return;
        for (var i = who + 1; i < who + 8 && i < story.Lexemes.Count && story.Lexemes[i].IsWord; i++)
        {
            if (!story.Lexemes[i].Is(WordClass.Role) || story.Lexemes[i].IsPossessive) continue;
            if (story.Lexemes[who + 1].Is(WordClass.Be | WordClass.Have)) AddNoun(story, mention.Person, i);
            return;
        }
    }

    private static void AddNouns(StoryReading story, Person person, Stretch role)
    {
        for (var i = role.First; i <= role.Last; i++)
        {
            if (story.Lexemes[i].Is(WordClass.Preposition)) return;
            if (story.Lexemes[i].Is(WordClass.Role | WordClass.Title) && !story.Lexemes[i].IsPossessive) AddNoun(story, person, i);
        }
    }

    private static void AddNoun(StoryReading story, Person person, int lexeme)
    {
        var noun = story.Text[story.Lexemes[lexeme].Start..story.Lexemes[lexeme].StemEnd].ToLowerInvariant();
        person.RoleNouns.Add(Abbreviated.TryGetValue(noun, out var full) ? full : noun);
    }

    private static Stretch? Behind(StoryReading story, int end)
    {
        if (end + 1 >= story.Lexemes.Count || story.Lexemes[end].Kind != LexemeKind.Comma) return null;
        var first = end + 1;
        var opening = story.Lexemes[first];
        if (!opening.Is(WordClass.Determiner | WordClass.Possessive | WordClass.Role) && !opening.IsPossessive && !IsPlain(opening)) return null;
        var hasRole = false;
        var last = first - 1;
        for (var i = first; i < story.Lexemes.Count && i < first + LongestRole; i++)
        {
            var lexeme = story.Lexemes[i];
            if (!lexeme.IsWord && lexeme.Kind != LexemeKind.Number) break;
            if (lexeme.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Subordinator) || !hasRole && lexeme.Is(WordClass.Preposition)) break;
            if (hasRole && lexeme.Cue >= 0 && !lexeme.Is(WordClass.Role)) break;
            hasRole |= lexeme.Is(WordClass.Role) && !lexeme.IsPossessive;
            last = i;
        }

        while (last > first && story.Lexemes[last].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator)) last--;
        return hasRole ? new Stretch(first, last) : null;
    }

    private static bool IsPlain(Lexeme lexeme) => lexeme.IsWord && !lexeme.IsCapital && !lexeme.Is(WordClass.Closed | WordClass.VerbPast | WordClass.VerbGerund | WordClass.VerbThird);

    /// <summary>"Campaign manager Ann Lee", "the mayor, Ann Lee, said"; a comma before the name only, as in "with the mayor, Ann Lee said", ends a phrase.</summary>
    private static Stretch? Before(StoryReading story, NameMention mention)
    {
        var last = mention.Position - 1;
        if (last > 1 && story.Lexemes[last].Kind == LexemeKind.Comma)
        {
            if (mention.End < story.Lexemes.Count && story.Lexemes[mention.End].Kind is not (LexemeKind.Comma or LexemeKind.Period or LexemeKind.Dash or LexemeKind.CloseQuote)) return null;
            last--;
        }

        if (last < 0 || !story.Lexemes[last].Is(WordClass.Role) || story.Lexemes[last].IsPossessive) return null;
        var first = last;
        while (first > 0 && first > last - 6 && story.Lexemes[first - 1].IsWord && !story.Lexemes[first - 1].Is(WordClass.Closed | WordClass.VerbPast | WordClass.Adverb)) first--;
        return new Stretch(first, last);
    }

    /// <summary>"Ann Lee (D-Ohio)", "Rep. Ann Lee of Ohio", "Ann Lee, D-Ohio,".</summary>
    private static string? AffiliationBehind(StoryReading story, int end)
    {
        if (end + 1 >= story.Lexemes.Count) return null;
        var lexeme = story.Lexemes[end + 1];
        var text = story.Text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start);
        if (story.Lexemes[end].Kind is LexemeKind.OpenBracket or LexemeKind.Comma && text.Length > 3 && text[1] == '-' && text[0] is 'R' or 'D' or 'I') return text.ToString();
        return story.Text.AsSpan(story.Lexemes[end].Start, story.Lexemes[end].End - story.Lexemes[end].Start) is "of" && lexeme.Is(WordClass.Place) ? Capitals(story, end + 1) : null;
    }

    private static string? AffiliationIn(StoryReading story, Stretch role)
    {
        for (var i = role.First; i <= role.Last; i++)
        {
            var lexeme = story.Lexemes[i];
            if (lexeme.IsPossessive && lexeme.IsCapital) return story.Text[Start(story, role.First, i)..lexeme.StemEnd];
            if (i < role.Last && story.Text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start) is "of" or "for" or "at" or "with")
            {
                var next = story.Lexemes[i + 1].Is(WordClass.Determiner) ? i + 2 : i + 1;
                if (next <= role.Last && story.Lexemes[next].IsCapital) return Capitals(story, next);
            }
        }

        return null;
    }

    private static int Start(StoryReading story, int first, int last)
    {
        while (last > first && story.Lexemes[last - 1].IsCapital && !story.Lexemes[last - 1].Is(WordClass.Closed)) last--;
        return story.Lexemes[last].Start;
    }

    private static string Capitals(StoryReading story, int first)
    {
        var last = first;
        while (last + 1 < story.Lexemes.Count && last < first + 6 && !story.Lexemes[last].IsPossessive && story.Lexemes[last + 1].IsWord && story.Lexemes[last + 1].IsCapital) last++;
        return story.Text[story.Lexemes[first].Start..story.Lexemes[last].StemEnd];
    }

    private readonly record struct Stretch(int First, int Last);
}
