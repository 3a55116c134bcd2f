using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Sources;

/// <summary>Reads noun phrases to the left and to the right of a position, without a parse: by word classes and capitals.</summary>
internal static class NounPhrases
{
    private const int LongestPhrase = 40;

    /// <summary>The noun phrase that ends at <paramref name="last"/> and does not reach before <paramref name="limit"/>, or null.</summary>
    public static SourceMention? EndingAt(StoryReading story, int last, int limit)
    {
        limit = Math.Max(limit, last - LongestPhrase);
        last = SkipTailBack(story, last, limit);
        if (last < limit) return null;
        if (story.Is(last, WordClass.Pronoun) && !IsDeterminedPronoun(story, last, limit)) return new SourceMention(last, last, MentionHead.Pronoun);
        var first = last + 1;
        var determined = false;
        var several = false;
        for (var i = last; i >= limit; i--)
        {
            if (story.IsQuote(i))
            {
                if (i == last || !IsFragment(story, i)) break;
                first = i;
                continue;
            }

            var lexeme = story.At(i);
            if (lexeme.Kind == LexemeKind.CloseBracket)
            {
                i = OpeningBracket(story, i, limit);
                continue;
            }

            if (lexeme.Kind is not (LexemeKind.Word or LexemeKind.Number)) break;
            if (first <= last && lexeme.Is(WordClass.Coordinator) && NamesBefore(story, i, first, limit) is >= 0 and var names)
            {
                several = true;
                first = i = names;
                continue;
            }

            if (lexeme.IsCapital && !lexeme.Is(WordClass.Closed) || lexeme.Kind == LexemeKind.Number)
            {
                if (determined) break;
                first = i;
                continue;
            }

            if (lexeme.Is(WordClass.Preposition))
            {
                if (!Attaches(story, i, limit) || lexeme.Is(WordClass.Subordinator)) break;
                determined = false;
                first = i;
                continue;
            }

            if (lexeme.Is(WordClass.Determiner | WordClass.Possessive))
            {
                first = i;
                determined = true;
                continue;
            }

            if (determined || StopsPhrase(story, i, limit) && !IsReduced(story, i, first, limit)) break;
            first = i;
        }

        var start = StripFront(story, first, last);
        return several ? new SourceMention(start, last, MentionHead.Nominal) : Describe(story, start, last);
    }

    /// <summary>
    /// The start of the name before "and", where it and the name behind are one phrase: "Lee and Roe", "teachers in Salem and Dover". -1 where
    /// another clause may end there.
    /// </summary>
    private static int NamesBefore(StoryReading story, int coordinator, int first, int limit)
    {
        if (!story.IsWord(coordinator, "and") || !IsNameWord(story, first) || coordinator - 1 < limit || !IsNameWord(story, coordinator - 1)) return -1;
        var start = coordinator - 1;
        while (start > limit && IsNameWord(story, start - 1)) start--;
        return start == limit || story.Kind(start - 1) == LexemeKind.Comma || story.Is(start - 1, WordClass.Preposition) ? start : -1;
    }

    /// <summary>The noun phrase that starts at <paramref name="first"/> and ends before <paramref name="end"/>, or null.</summary>
    public static SourceMention? StartingAt(StoryReading story, int first, int end)
    {
        end = Math.Min(end, first + LongestPhrase);
        while (first < end && story.Is(first, WordClass.Adverb) && !story.At(first).IsCapital) first++;
        if (first >= end || story.IsQuote(first)) return null;
        if (story.Is(first, WordClass.Pronoun)) return new SourceMention(first, first, MentionHead.Pronoun);
        if (!StartsPhrase(story, first)) return null;
        var last = first - 1;
        var named = false;
        for (var i = first; i < end; i++)
        {
            if (story.IsQuote(i)) break;
            var lexeme = story.At(i);
            if (lexeme.Kind == LexemeKind.OpenBracket && i > first) break;
            if (lexeme.Kind is not (LexemeKind.Word or LexemeKind.Number)) break;
            if (IsNameWord(story, i))
            {
                named = true;
                last = i;
                continue;
            }

            if (lexeme.Is(WordClass.Preposition))
            {
                if (named && !story.IsWord(i, "of") || !story.IsWord(i, "of") && !story.IsWord(i, "for") && !story.IsWord(i, "at") && !story.IsWord(i, "with") && !story.IsWord(i, "from")) break;
                continue;
            }

            if (lexeme.Is(WordClass.Determiner | WordClass.Possessive)) continue;
            if (lexeme.Is(WordClass.Coordinator) && i > first && story.Is(i - 1, WordClass.Title | WordClass.Role) && !story.Is(i - 1, WordClass.FirstName)) continue;
            if (named && !lexeme.Is(WordClass.NameParticle) && !GoesOn(story, i, end)) break;
            if (lexeme.Is(WordClass.Pronoun | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Coordinator | WordClass.ObjectPronoun)) break;
            if (lexeme.Is(WordClass.Time) && i > first) break;
            if (lexeme.Is(WordClass.VerbGerund) && i > first) break;
            last = i;
        }

        return last < first ? null : Describe(story, first, last);
    }

    /// <summary>Says what the phrase's head is: the head ends before the first preposition.</summary>
    public static SourceMention? Describe(StoryReading story, int first, int last)
    {
        if (first > last) return null;
        var head = last;
        for (var i = first + 1; i <= last; i++)
        {
            if (!story.Is(i, WordClass.Preposition) || story.At(i).IsCapital) continue;
            head = i - 1;
            break;
        }

        while (head > first && story.Is(head, WordClass.Time | WordClass.Adverb) && !IsNameWord(story, head)) head--;
        if (head > first && story.Kind(head) == LexemeKind.CloseBracket) head = Math.Max(first, OpeningBracket(story, head, first) - 1);
        if (!IsNameWord(story, head))
        {
            if (story.Is(head, WordClass.Auxiliary | WordClass.Preposition | WordClass.Subordinator | WordClass.Negation)) return null;
            if (story.Is(head, WordClass.ObjectPronoun)) return null;
            if (story.IsQuote(head) || story.Kind(head) is not (LexemeKind.Word or LexemeKind.Number)) return null;
            return new SourceMention(first, last, MentionHead.Nominal);
        }

        var nameFirst = head;
        while (nameFirst > first && (IsNameWord(story, nameFirst - 1) && !story.At(nameFirst - 1).IsPossessive || IsParticle(story, nameFirst - 1, first))) nameFirst--;
        return new SourceMention(first, last, MentionHead.Name, nameFirst, head);
    }

    public static bool IsNameWord(StoryReading story, int item)
    {
        if (!story.IsWord(item)) return false;
        var lexeme = story.At(item);
        if (!lexeme.IsCapital) return lexeme.Is(WordClass.NameSuffix) && lexeme.End - lexeme.Start <= 4 && lexeme.HasPeriod;
        return !lexeme.Is(WordClass.Closed) || lexeme.IsShouted && lexeme.HasPeriod || lexeme.Is(WordClass.FirstName | WordClass.NameParticle) && !lexeme.Is(WordClass.Pronoun | WordClass.Determiner);
    }

    /// <summary>Whether a quoted string is no more than a word or two inside the narration, such as a nickname.</summary>
    public static bool IsFragment(StoryReading story, int item)
    {
        var quote = story.Quotes[story.Items[item].Quote];
        return quote.Words <= 4 && !quote.EndsSentence && !quote.EndsInComma;
    }

    /// <summary>Whether lower-case words behind capitals are still the phrase: "Judicial Watch president Tom Fitton".</summary>
    private static bool GoesOn(StoryReading story, int item, int end)
    {
        for (var i = item; i < Math.Min(end, item + 4); i++)
        {
            if (story.Kind(i) == LexemeKind.Number) continue;
            if (!story.IsWord(i) || story.Is(i, WordClass.Closed & ~WordClass.Possessive | WordClass.Time)) return false;
            if (IsNameWord(story, i)) return true;
            if (story.Is(i, WordClass.Role | WordClass.RolePlural | WordClass.Organisation | WordClass.Collective)) return true;
        }

        return false;
    }

    private static bool IsParticle(StoryReading story, int item, int limit) =>
        item > limit && story.Is(item, WordClass.NameParticle) && IsNameWord(story, item - 1);

    private static bool IsDeterminedPronoun(StoryReading story, int item, int limit) =>
        story.IsWord(item, "one") && item > limit && story.Is(item - 1, WordClass.Determiner | WordClass.Possessive);

    private static int SkipTailBack(StoryReading story, int last, int limit)
    {
        while (last >= limit && story.Is(last, WordClass.Adverb) && !story.At(last).IsCapital && !story.Is(last, WordClass.Role)) last--;
        return last;
    }

    public static int OpeningBracket(StoryReading story, int close, int limit)
    {
        for (var i = close - 1; i >= limit && i > close - 12; i--)
        {
            if (story.Kind(i) == LexemeKind.OpenBracket) return i;
        }

        return close;
    }

    /// <summary>Whether a preposition joins what follows it to a noun phrase before it.</summary>
    private static bool Attaches(StoryReading story, int item, int limit)
    {
        if (item <= limit || story.IsQuote(item - 1)) return false;
        var before = story.At(item - 1);
        if (story.IsWord(item - 1, "nobody") || story.IsWord(item - 1, "somebody") || story.IsWord(item - 1, "everybody") || story.IsWord(item - 1, "everyone") || story.IsWord(item - 1, "someone")) return true;
        return before.Kind is LexemeKind.Word or LexemeKind.Number or LexemeKind.CloseBracket && !before.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Preposition | WordClass.Subordinator);
    }

    private static bool StopsPhrase(StoryReading story, int item, int limit)
    {
        var lexeme = story.At(item);
        if (lexeme.Is(WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Auxiliary | WordClass.Negation | WordClass.Subordinator | WordClass.Coordinator)) return true;
        if (lexeme.Is(WordClass.Role | WordClass.RolePlural | WordClass.Title | WordClass.Organisation | WordClass.Document | WordClass.Collective)) return false;
        var adjective = item > limit && story.Is(item - 1, WordClass.Determiner | WordClass.Possessive) || item > limit && story.IsWord(item - 1) && story.At(item - 1).IsPossessive;
        if (lexeme.Is(WordClass.VerbPast) && !adjective) return true;
        return lexeme.Is(WordClass.VerbGerund) && !adjective && !lexeme.Is(WordClass.VerbBase) && item > limit;
    }

    /// <summary>"A memorandum obtained by the paper", "auditors called in by the trust": a participle with its agent, behind a noun.</summary>
    private static bool IsReduced(StoryReading story, int item, int next, int limit)
    {
        if (!story.Is(item, WordClass.VerbPast) || item <= limit || !story.IsWord(next, "by")) return false;
        return story.Is(item - 1, WordClass.Document | WordClass.Role | WordClass.RolePlural | WordClass.Collective | WordClass.Organisation);
    }

    private static bool StartsPhrase(StoryReading story, int item)
    {
        if (!story.IsWord(item)) return story.Kind(item) == LexemeKind.Number;
        var lexeme = story.At(item);
        if (lexeme.Is(WordClass.Determiner | WordClass.Possessive)) return true;
        if (story.IsWord(item, "early") || story.IsWord(item, "late")) return true;
        return !lexeme.Is(WordClass.Closed | WordClass.Time) || lexeme.IsCapital && lexeme.Is(WordClass.FirstName | WordClass.Title);
    }

    /// <summary>Drops what stands before the phrase: introductory words, and a prepositional phrase that opens the clause.</summary>
    private static int StripFront(StoryReading story, int first, int last)
    {
        while (first <= last && (story.Is(first, WordClass.Adverb | WordClass.Coordinator) || IsOpeningWord(story, first)) &&
            !story.Is(first, WordClass.Role | WordClass.Collective) && !IsNameStart(story, first, last)) first++;
        if (first > last || !story.Is(first, WordClass.Preposition) || IsNameStart(story, first, last)) return first;
        if (IsNameWord(story, last) || story.Is(last, WordClass.Pronoun))
        {
            var name = last;
            while (name > first + 1 && IsNameWord(story, name - 1) && !(story.At(name - 1).Is(WordClass.Time | WordClass.Place) && story.Is(name - 2, WordClass.Preposition))) name--;
            return name;
        }

        for (var i = last; i > first + 1; i--)
        {
            if (story.Is(i, WordClass.Determiner | WordClass.Possessive)) return i;
        }

        return last + 1;
    }

    private static bool IsNameStart(StoryReading story, int first, int last) =>
        first < last && story.At(first).IsCapital && story.Is(first, WordClass.FirstName) && IsNameWord(story, first + 1) && !story.Is(first, WordClass.Preposition | WordClass.Coordinator);

    private static bool IsOpeningWord(StoryReading story, int item) => story.Is(item, WordClass.Time) && !story.Is(item, WordClass.FirstName);
}
