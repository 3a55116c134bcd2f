using Analytics.Quoting.Cues;
using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Attributing;

/// <summary>A stretch of items, both ends included.</summary>
internal readonly record struct Stretch(int First, int Last)
{
    public bool IsEmpty => Last < First;
}

/// <summary>Finds what a frame reports: the clause behind the cue, before it, or both.</summary>
internal sealed partial class ContentFinder(StoryReading story, ILookup<int, Frame> frames)
{
    private const int LongestSubject = 5;

    /// <summary>The parts of the reported clause, in order; empty where the frame reports none.</summary>
    public List<Stretch> Of(Frame frame)
    {
        var sentence = story.Sentences[frame.Sentence];
        return frame.Kind switch
        {
            FrameKind.Dash or FrameKind.Noun => [],
            FrameKind.Colon => Kept(Behind(frame.Last + 1, frame, sentence)),
            FrameKind.AccordingTo => Around(frame, sentence),
            _ => Reported(frame, sentence),
        };
    }

    /// <summary>"As the crowd cheered": a clause that opens a sentence and is not what is reported.</summary>
    private bool IsIntroduction(Stretch stretch) =>
        story.Is(stretch.First, WordClass.Subordinator | WordClass.Preposition) && !story.IsWord(stretch.First, "that") && !story.IsWord(stretch.First, "if") && !HasComma(stretch.First, stretch.Last + 1);

    /// <summary>"Asked whether she would run", "when asked by a host": what was asked before the answer, and not the answer.</summary>
    private bool IsQuestionPut(Stretch stretch)
    {
        for (var i = stretch.First; i <= stretch.Last && i < stretch.First + 4; i++)
        {
            if (story.IsWord(i, "asked") || story.IsWord(i, "pressed") || story.IsWord(i, "questioned")) return true;
            if (!story.Is(i, WordClass.Subordinator | WordClass.Adverb | WordClass.Coordinator | WordClass.Time)) return false;
        }

        return false;
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (story.Kind(i) == LexemeKind.Comma) return true;
        }

        return false;
    }

    private static List<Stretch> Kept(params Stretch[] stretches) => [.. stretches.Where(stretch => !stretch.IsEmpty)];

    private List<Stretch> Around(Frame frame, Sentence sentence)
    {
        var before = Before(frame, sentence);
        var after = Behind(before.IsEmpty || !HasWords(before) ? SkipSource(frame.Last + 1, sentence) : SkipApposition(frame.Last + 1, sentence), frame, sentence);
        if (before.IsEmpty || !HasWords(before)) return Kept(after);
        return IsClause(after) && IsComma(frame.Last + 1, sentence) ? Kept(before, after) : Kept(before);
    }

    /// <summary>"According to polls conducted for the Times by a firm in Salem, taxes": behind the comma that a clause follows.</summary>
    private int SkipSource(int item, Sentence sentence)
    {
        for (var i = item; i + 1 < sentence.End && !story.IsQuote(i); i++)
        {
            if (story.Kind(i) == LexemeKind.Comma && (i == item || StartsClause(i + 1, sentence.End))) return SkipApposition(i, sentence);
        }

        return SkipApposition(item, sentence);
    }

    private List<Stretch> Reported(Frame frame, Sentence sentence)
    {
        if (IsAnonymity(frame.CueLast + 1, frame, sentence)) return [];
        if (frame.Kind == FrameKind.CueSource && frame.CueFirst == sentence.First && frame.Verb!.Lemma != "ask") return [];
        if (Named(frame, sentence) is { IsEmpty: false } named) return [named];
        var start = Start(frame, sentence);
        if (start >= 0) return Kept(Behind(start, frame, sentence));
        if (!CanFollow(frame)) return [];
        var before = Before(frame, sentence);
        if (before.IsEmpty || IsQuestionPut(before) || !HasWords(before) && !IsComma(frame.Last + 1, sentence)) return [];
        var next = SkipIntroduction(frame.Last + 1, sentence, listener: false);
        if (!IsComma(next, sentence) && IsIntroduction(before) && HasWords(new Stretch(next, sentence.End - 1))) return [];
        var after = IsComma(next, sentence) && !IsRemark(next + 1, before, sentence) ? Behind(next + 1, frame, sentence, interrupted: true) : new Stretch(0, -1);
        if (!after.IsEmpty && after.First == after.Last && story.IsQuote(after.First) && !story.Quotes[story.Items[after.First].Quote].IsSpeech) after = new Stretch(0, -1);
        if (!after.IsEmpty && story.IsQuote(after.First) && !IsClause(before)) return [];
        if (!after.IsEmpty && (frame.Kind == FrameKind.SourceCue ? IsClause(after) : IsFinite(after.First))) return Kept(before, after);
        return IsClause(before) ? Kept(before) : [];
    }

    /// <summary>"Roe will run, he said, opening a race": what follows is the writer's.</summary>
    private bool IsRemark(int item, Stretch before, Sentence sentence) =>
        item >= sentence.End || story.Is(item, WordClass.VerbGerund) || IsClause(before) && story.Is(item, WordClass.Determiner) && !StartsClause(item, sentence.End);

    /// <summary>Whether the frame can stand behind or inside what it reports: "Taxes will rise, Lee said".</summary>
    private bool CanFollow(Frame frame)
    {
        if (!frame.Allows(CueFrames.Clause) || frame.Kind == FrameKind.SharedSubject || frame.Source is null) return false;
        var before = frame.First - 1;
        return before > story.Sentences[frame.Sentence].First && (story.Kind(before) is LexemeKind.Comma or LexemeKind.Dash || story.IsWord(before, "as") && story.Kind(before - 1) is LexemeKind.Comma or LexemeKind.Dash || EndsInFragment(before, story.Sentences[frame.Sentence]));
    }

    /// <summary>"They will discuss “ways to grow,” Lee said": quoted words that end the writer's clause.</summary>
    private bool EndsInFragment(int item, Sentence sentence) =>
        story.IsQuote(item) && story.Quotes[story.Items[item].Quote] is { StartsUpper: false, EndsInComma: true } && story.IsWord(item - 1) && (IsClause(new Stretch(sentence.First, item - 1)) || HoldsVerb(item, sentence));

    /// <summary>"They “actually had a plan,” Lee said": the quoted words hold the verb of the subject before them.</summary>
    private bool HoldsVerb(int item, Sentence sentence)
    {
        if (item - sentence.First > LongestSubject) return false;
        var quote = story.Quotes[story.Items[item].Quote];
        for (var i = sentence.First; i < item; i++)
        {
            if (story.IsQuote(i) || !story.IsWord(i) || story.Is(i, WordClass.Subordinator) && !story.IsWord(i, "that")) return false;
        }

        for (var lexeme = quote.First + 1; lexeme < quote.Last && lexeme < quote.First + 3; lexeme++)
        {
            if (story.Lexemes[lexeme].Is(WordClass.Auxiliary | WordClass.VerbPast | WordClass.VerbThird)) return true;
            if (!story.Lexemes[lexeme].Is(WordClass.Adverb)) return false;
        }

        return false;
    }

    private Stretch Before(Frame frame, Sentence sentence)
    {
        var last = frame.First - 1;
        if (last >= sentence.First && story.IsWord(last, "as")) last--;
        while (last >= sentence.First && story.Kind(last) is LexemeKind.Comma or LexemeKind.Dash) last--;
        var first = ClauseStart(sentence, last);
        foreach (var other in frames[frame.Sentence])
        {
            // Behind another report in the sentence, only its own clause is this one's.
            if (other != frame && other.Last < last && other.Kind == FrameKind.SharedSubject && story.Kind(other.First - 1) == LexemeKind.Comma && frame.Kind != FrameKind.AccordingTo) first = other.First;
        }

        return new Stretch(first, last);
    }

    /// <summary>Where the clause before the cue starts: behind a semicolon, and behind the place that an agency's story opens with.</summary>
    private int ClauseStart(Sentence sentence, int last)
    {
        for (var i = last; i > sentence.First; i--)
        {
            if (story.Kind(i) == LexemeKind.Semicolon && frames[story.SentenceOf[i]].Any(frame => frame.Last < i) || story.Kind(i) == LexemeKind.Dash && IsDateline(sentence.First, i)) return i + 1;
        }

        return sentence.First;
    }

    private bool IsDateline(int first, int dash)
    {
        if (dash - first > 8 || !story.IsWord(first) || !story.At(first).IsShouted) return false;
        for (var i = first; i < dash; i++)
        {
            if (story.IsWord(i) && !story.At(i).IsCapital) return false;
        }

        return true;
    }

    /// <summary>From <paramref name="start"/> to the end of the clause: of the sentence, or to where another report begins.</summary>
    private Stretch Behind(int start, Frame frame, Sentence sentence, bool interrupted = false)
    {
        while (start < sentence.End && story.Kind(start) is LexemeKind.Comma or LexemeKind.Colon) start++;
        var end = sentence.End;
        foreach (var other in frames[frame.Sentence])
        {
            if (other == frame || other.CueFirst <= start || IsReducedRelative(other, sentence)) continue;
            var cut = Cut(other, start, frame);
            if (cut > start && cut < end) end = cut;
        }

        if (!interrupted) end = ClauseEnd(start, end, frame.Source is null || frame.IsFronted || story.Kind(Math.Max(0, start - 1)) != LexemeKind.Comma && IsInOpeningClause(frame, sentence), frame.Source?.Head == MentionHead.Relative);
        var last = end - 1;
        while (last >= start && !story.IsQuote(last) && (story.At(last).Kind is LexemeKind.Period or LexemeKind.Comma or LexemeKind.Semicolon or LexemeKind.Dash || ClosesOuter(last, start))) last--;
        return new Stretch(start, last);
    }

    /// <summary>Whether a bracket closes what was opened before the clause.</summary>
    private bool ClosesOuter(int item, int start)
    {
        if (story.Kind(item) != LexemeKind.CloseBracket) return false;
        for (var i = item - 1; i >= start; i--)
        {
            if (story.Kind(i) == LexemeKind.OpenBracket) return false;
        }

        return true;
    }

    /// <summary>"The cost, put at a million, would fall": a participle that says more of the noun before it.</summary>
    private bool IsReducedRelative(Frame other, Sentence sentence) =>
        !other.HasQuote && !other.Allows(CueFrames.Clause) && other.Last == other.CueLast && other.CueLast + 1 < sentence.End && other.CueFirst > sentence.First &&
        story.Kind(other.CueFirst - 1) == LexemeKind.Comma && story.Is(other.CueLast + 1, WordClass.Preposition);

    private bool IsOpener(int item) => story.IsWord(item, "while") || story.IsWord(item, "after") || story.IsWord(item, "although") || story.IsWord(item, "though");

    /// <summary>"While Lee said taxes would rise, Roe did not": the clause that opens the sentence ends at its comma.</summary>
    private bool IsInOpeningClause(Frame frame, Sentence sentence)
    {
        var first = story.Is(sentence.First, WordClass.Coordinator) ? sentence.First + 1 : sentence.First;
        if (frame.Kind == FrameKind.SourceCue && frame.First - 1 > sentence.First && IsOpener(frame.First - 1)) return true;
        if (!story.Is(first, WordClass.Subordinator) && !story.IsWord(first, "even")) return false;
        for (var i = first; i < frame.First; i++)
        {
            if (story.Kind(i) == LexemeKind.Comma) return false;
        }

        return true;
    }

    /// <summary>Where a report that is joined to this one begins, or -1 where it is part of this one.</summary>
    private int Cut(Frame other, int start, Frame frame)
    {
        var before = other.First - 1;
        if (other.Kind != FrameKind.SourceCue && before <= start) return -1;
        var comma = before > start && story.Kind(before) is LexemeKind.Comma or LexemeKind.Dash;
        if (comma && other.Kind == FrameKind.SourceCue && EndsSentence(other)) return before;
        switch (other.Kind)
        {
            case FrameKind.AccordingTo:
                return comma ? before : other.First;
            case FrameKind.SharedSubject:
                if (comma && story.IsWord(other.First, "to")) return -1;
                if (comma) return before;
                return story.Is(before, WordClass.Coordinator) ? (story.Kind(before - 1) == LexemeKind.Comma ? before - 1 : before) : -1;
            case FrameKind.SourceCue:
                var group = other.CueFirst - 1;
                while (group > start && story.Is(group, WordClass.Auxiliary | WordClass.Adverb)) group--;
                if (story.Is(group, WordClass.Coordinator) && group > start) return HelpsAlone(other, group, frame) ? -1 : story.Kind(group - 1) == LexemeKind.Comma ? group - 1 : group;
                if (before <= start) return story.Kind(group) == LexemeKind.Comma && group > start ? group : -1;
                if (story.Is(before, WordClass.Coordinator) || story.IsWord(before, "while")) return story.Kind(before - 1) == LexemeKind.Comma ? before - 1 : other.Source!.Head == MentionHead.Pronoun ? before : -1;
                return -1;
            default:
                return -1;
        }
    }

    /// <summary>"The firm asked for more, a memo shows.": the other report is of all that stands before it.</summary>
    private bool EndsSentence(Frame other)
    {
        var end = story.Sentences[other.Sentence].End;
        return other.Last + 1 >= end || other.Last + 2 >= end && story.Kind(other.Last + 1) is LexemeKind.Period;
    }

    /// <summary>"Said she had read it and would answer": a helping verb that the cue has none of belongs to what is reported.</summary>
    private bool HelpsAlone(Frame other, int coordinator, Frame frame)
    {
        if (other.CueFirst == coordinator + 1 || !story.Is(coordinator + 1, WordClass.Auxiliary)) return false;
        return frame.CueFirst > 0 && !story.Is(frame.CueFirst - 1, WordClass.Auxiliary | WordClass.Adverb);
    }

    private bool IsComma(int item, Sentence sentence) => item < sentence.End && story.Kind(item) == LexemeKind.Comma;

    private bool HasWords(Stretch stretch)
    {
        for (var i = stretch.First; i <= stretch.Last; i++)
        {
            if (story.IsWord(i) && !story.Is(i, WordClass.Adverb | WordClass.Coordinator | WordClass.Time)) return true;
        }

        return false;
    }

    /// <summary>Whether the stretch has a finite verb, or quoted words that may hold it.</summary>
    private bool IsClause(Stretch stretch)
    {
        for (var i = stretch.First; i <= stretch.Last; i++)
        {
            if (story.IsQuote(i)) return true;
            if (i == stretch.First && (IsFinite(i) || i < stretch.Last && story.Is(i, WordClass.Pronoun) && story.IsWord(i + 1) && !story.Is(i + 1, WordClass.Closed))) return true;
            if (i > stretch.First && (story.Is(i, WordClass.Auxiliary | WordClass.VerbPast) || story.Is(i, WordClass.VerbThird | WordClass.VerbBase) && !IsArticle(i - 1))) return true;
            if (story.IsWord(i) && story.At(i).IsPossessive && story.Is(i, WordClass.Pronoun)) return true;
        }

        return false;
    }
}
