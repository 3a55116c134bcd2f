using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Sources;

/// <summary>Finds the subject of a verb to its left: past appositions, relative clauses and what stands between commas.</summary>
internal sealed class SubjectFinder(StoryReading story)
{
    private const int MostSegments = 12;

    /// <summary>The subject of the verb group that starts at <paramref name="verb"/>, or null.</summary>
    public SourceMention? Before(int verb, Sentence sentence)
    {
        if (verb <= sentence.First) return null;
        var before = verb - 1;
        if (story.IsQuote(before)) return IsInside(before, sentence) && story.Quotes[story.Items[before].Quote].EndsInComma ? BehindComma(verb, sentence) : null;
        if (story.Kind(before) is LexemeKind.Comma or LexemeKind.Dash) return BehindComma(before, sentence);
        if (story.Is(before, WordClass.Coordinator)) return Of(before, sentence);
        if (IsRelative(before)) return Relative(before, sentence);
        var mention = NounPhrases.EndingAt(story, before, sentence.First);
        if (mention is null || IsWhen(mention) && mention.First > sentence.First) return Clause(before, sentence);
        if (mention.Head == MentionHead.Pronoun && IsRelative(mention.First)) return Relative(mention.First, sentence);
        return mention.Head == MentionHead.Name ? WithRoleBefore(mention, sentence) : mention;
    }

    /// <summary>"A document filed Thursday says": a day is not who says it.</summary>
    private bool IsWhen(SourceMention mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (!story.Is(i, WordClass.Time) || story.Is(i, WordClass.FirstName)) return false;
        }

        return true;
    }

    /// <summary>The subject of the sentence's first clause that is not a relative or introductory one, or null.</summary>
    public SourceMention? OfSentence(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (!IsFinite(i, sentence)) continue;
            var before = i - 1;
            while (before > sentence.First && story.Is(before, WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation)) before--;
            if (story.IsQuote(before) || IsRelative(before) || story.Is(before, WordClass.Preposition | WordClass.Subordinator | WordClass.Determiner | WordClass.Coordinator)) continue;
            if (Before(before + 1, sentence) is { Head: not MentionHead.Relative } subject) return subject;
        }

        return null;
    }

    /// <summary>The subject of the clause that the verb at <paramref name="verb"/> continues: of the last finite verb before it.</summary>
    /// <param name="verb">The first item of the verb group.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="embedded">Whether the subject of a clause inside another will do.</param>
    public SourceMention? Of(int verb, Sentence sentence, bool embedded = false)
    {
        for (var i = verb - 1; i > sentence.First; i--)
        {
            if (!IsFinite(i, sentence)) continue;
            var group = i;
            while (group > sentence.First && story.Is(group - 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation) && story.IsWord(group - 1)) group--;
            if (group <= sentence.First || story.IsQuote(group - 1) || story.Is(group - 1, WordClass.Coordinator)) continue;
            if (IsRelative(group - 1) || story.Is(group - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Possessive | WordClass.Subordinator)) continue;
            var subject = story.Kind(group - 1) is LexemeKind.Comma or LexemeKind.Dash
                ? BehindComma(group - 1, sentence)
                : NounPhrases.EndingAt(story, group - 1, sentence.First);
            if (subject is null || subject.Head == MentionHead.Pronoun && IsRelative(subject.First) || !embedded && IsEmbedded(subject, sentence) || subject.Head == MentionHead.Nominal && story.Is(subject.Last, WordClass.Time)) continue;
            return subject;
        }

        return null;
    }

    /// <summary>The source with the name that stands in apposition to it: "a spokesman, Nick Merrill".</summary>
    public SourceMention WithApposition(SourceMention source, Sentence sentence)
    {
        var comma = source.Last + 1;
        if (source.Head != MentionHead.Nominal || comma + 1 >= sentence.End || story.Kind(comma) != LexemeKind.Comma) return source;
        if (!HasRole(source) && !story.Is(source.First, WordClass.Determiner | WordClass.Possessive)) return source;
        if (NounPhrases.StartingAt(story, comma + 1, sentence.End) is not { Head: MentionHead.Name } name) return source;
        if (EndsInOtherRole(source)) return source;
        if (name.NameFirst > comma + 2 || story.Is(name.NameLast, WordClass.Place)) return source;
        return new SourceMention(source.First, name.Last, MentionHead.Name, name.NameFirst, name.NameLast);
    }

    /// <summary>Whether the subject is that of a clause inside another: "insisted it was".</summary>
    private bool IsEmbedded(SourceMention subject, Sentence sentence)
    {
        var before = subject.First - 1;
        if (before <= sentence.First || !story.IsWord(before)) return false;
        return story.Is(before, WordClass.VerbPast | WordClass.VerbThird | WordClass.VerbGerund) && !story.At(before).IsCapital ||
            story.Is(before, WordClass.Subordinator) && !story.IsWord(before, "as") && !story.IsWord(before, "while");
    }

    /// <summary>"A spokeswoman for the secretary": a name behind it is the secretary's.</summary>
    private bool EndsInOtherRole(SourceMention source)
    {
        if (!story.Is(source.Last, WordClass.Role | WordClass.Title)) return false;
        for (var i = source.First + 1; i < source.Last; i++)
        {
            if (story.Is(i, WordClass.Preposition) && story.Is(i - 1, WordClass.Role)) return true;
        }

        return false;
    }

    private bool HasRole(SourceMention source)
    {
        for (var i = source.First; i <= source.Last; i++)
        {
            if (story.Is(i, WordClass.Role | WordClass.Title) && !story.IsQuote(i)) return true;
        }

        return false;
    }

    private bool IsRelative(int item) => story.IsWord(item, "who") || story.IsWord(item, "which");

    private bool IsFinite(int item, Sentence sentence)
    {
        if (!story.IsWord(item)) return false;
        var lexeme = story.At(item);
        if (lexeme.Is(WordClass.Auxiliary)) return true;
        if (lexeme.Is(WordClass.VerbPast)) return true;
        return lexeme.Is(WordClass.VerbThird) && !lexeme.Is(WordClass.RolePlural | WordClass.Preposition) && !lexeme.IsCapital && item > sentence.First &&
            !story.Is(item - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition);
    }

    private SourceMention? Relative(int pronoun, Sentence sentence)
    {
        var before = pronoun - 1;
        if (before >= sentence.First && story.Kind(before) == LexemeKind.Comma) before--;
        if (before < sentence.First || story.IsQuote(before)) return null;
        var antecedent = NounPhrases.EndingAt(story, before, sentence.First);
        return antecedent is null ? null : new SourceMention(pronoun, pronoun, MentionHead.Relative) { Apposed = Nearest(antecedent) };
    }

    /// <summary>The last name of a phrase: a relative clause belongs to what stands right before it.</summary>
    private SourceMention Nearest(SourceMention mention)
    {
        var tail = mention.Last;
        while (tail > mention.First && !NounPhrases.IsNameWord(story, tail) && story.Kind(tail) is LexemeKind.CloseBracket or LexemeKind.Period) tail--;
        if (!NounPhrases.IsNameWord(story, mention.Last)) return mention;
        var first = mention.Last;
        while (first > mention.First && NounPhrases.IsNameWord(story, first - 1) && !story.At(first - 1).IsPossessive) first--;
        return new SourceMention(mention.First, mention.Last, MentionHead.Name, first, mention.Last);
    }

    /// <summary>The subject behind whose apposition or relative clause the comma stands: "Ann Lee, the mayor of Salem, Ohio, said".</summary>
    private SourceMention? BehindComma(int comma, Sentence sentence)
    {
        if (!story.Passes.HasFlag(Passes.Appositions)) return NounPhrases.EndingAt(story, comma - 1, sentence.First);
        var end = comma;
        SourceMention? role = null;
        for (var segments = 0; segments < MostSegments && end > sentence.First; segments++)
        {
            var start = SegmentStart(end, sentence);
            if (start < end)
            {
                if (story.IsQuote(start)) return role;
                var mention = SegmentMention(start, end, sentence, atEnd: true);
                if (mention is { Head: MentionHead.Name } && start - 2 > sentence.First && story.Kind(start - 1) == LexemeKind.Comma && NounPhrases.EndingAt(story, start - 2, sentence.First) is { Head: MentionHead.Nominal } before && EndsInOtherRole(before)) return before;
                if (mention is { Head: MentionHead.Name } or { Head: MentionHead.Pronoun }) return mention;
                if (mention is not null) role = mention;
            }

            end = start - 1;
            if (end <= sentence.First) break;
        }

        return role;
    }

    private int SegmentStart(int end, Sentence sentence)
    {
        var start = end;
        while (start > sentence.First && (!story.IsQuote(start - 1) || IsInside(start - 1, sentence)) && story.Kind(start - 1) is not (LexemeKind.Comma or LexemeKind.Dash or LexemeKind.Semicolon or LexemeKind.Colon))
        {
            start--;
            if (story.Kind(start) == LexemeKind.CloseBracket) start = NounPhrases.OpeningBracket(story, start, sentence.First);
        }

        return start;
    }

    /// <summary>Whether a quoted string belongs to the words before it: "author of “Fields,” said".</summary>
    private bool IsInside(int item, Sentence sentence)
    {
        if (item == sentence.First || !story.IsWord(item - 1) || story.Is(item - 1, WordClass.Auxiliary) || story.At(item - 1).Cue >= 0) return false;
        return !story.Is(item - 1, WordClass.Coordinator) || !story.Quotes[story.Items[item].Quote].EndsInComma;
    }

    /// <summary>The noun phrase that a segment between commas is or starts with; null for segments that only qualify.</summary>
    private SourceMention? SegmentMention(int start, int end, Sentence sentence, bool atEnd)
    {
        while (start < end && story.IsWord(start) && (story.Is(start, WordClass.Coordinator | WordClass.Subordinator) && !IsRelative(start) || story.Is(start, WordClass.Adverb) && !story.Is(start, WordClass.Role)) &&
            !story.Is(start, WordClass.FirstName)) start++;
        if (start >= end || story.IsQuote(start)) return null;
        if (story.Is(start, WordClass.Pronoun) && !IsRelative(start) && !(story.Is(start, WordClass.Determiner) && start + 1 < end)) return new SourceMention(start, start, MentionHead.Pronoun);
        if (story.Is(start, WordClass.Closed) && !story.Is(start, WordClass.Determiner | WordClass.Possessive) && !NounPhrases.IsNameWord(story, start)) return null;
        if (!story.At(start).IsCapital && story.Is(start, WordClass.VerbPast | WordClass.VerbGerund) && !story.Is(start, WordClass.Role)) return null;
        if (!story.At(start).IsCapital && story.Is(start, WordClass.VerbThird) && !story.Is(start, WordClass.RolePlural | WordClass.Collective) && story.Is(Math.Min(start + 1, end - 1), WordClass.Determiner | WordClass.Possessive | WordClass.Preposition)) return null;
        if (story.Is(start, WordClass.Place) && start == end - 1 && start > sentence.First && !story.Is(start, WordClass.FirstName)) return null;
        if (story.Is(start, WordClass.NameSuffix) && start == end - 1) return null;
        if (atEnd && RelativeIn(start, end) is > 0 and var relative) return NounPhrases.EndingAt(story, relative - 1, start);
        var mention = atEnd ? NounPhrases.EndingAt(story, end - 1, start) : NounPhrases.StartingAt(story, start, end);
        if (mention is null) return null;
        if (mention.Head == MentionHead.Name && story.Is(mention.NameLast, WordClass.Place | WordClass.Time) && mention.NameFirst == mention.NameLast) return null;
        return mention.Head == MentionHead.Nominal && !HasRole(mention) && !story.Is(mention.First, WordClass.Determiner) && !story.Is(mention.Last, WordClass.RolePlural | WordClass.Collective) ? null : mention;
    }

    /// <summary>The "who" inside a segment, which what stands before it is the source of; 0 where there is none.</summary>
    private int RelativeIn(int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (story.IsWord(i, "who")) return i;
        }

        return 0;
    }

    /// <summary>"A Twitter spokesman, Christopher Abboud": the name, with the role before it as part of the source.</summary>
    private SourceMention WithRoleBefore(SourceMention mention, Sentence sentence) => mention.First > sentence.First + 1 && mention.First == mention.NameFirst &&
        story.Kind(mention.First - 1) == LexemeKind.Comma && !story.IsQuote(mention.First - 2) &&
        NounPhrases.EndingAt(story, mention.First - 2, sentence.First) is { Head: MentionHead.Nominal } role && story.Is(role.Last, WordClass.Role) &&
        (role.First == sentence.First || story.Kind(role.First - 1) == LexemeKind.Comma || story.IsQuote(role.First - 1))
        ? mention with { First = role.First }
        : mention;

    /// <summary>The subject where other words stand between it and the verb: the start of the clause.</summary>
    private SourceMention? Clause(int before, Sentence sentence)
    {
        while (before > sentence.First && story.Is(before, WordClass.Time) && !story.Is(before, WordClass.FirstName)) before--;
        var start = SegmentStart(before + 1, sentence);
        return start > before ? null : SegmentMention(start, before + 1, sentence, atEnd: false);
    }
}
