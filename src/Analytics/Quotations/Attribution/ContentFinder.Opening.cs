using Analytics.Quoting.Cues;
using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Attributing;

/// <summary>Finds where what is reported begins: behind the listener, the time and the place of the saying, at a "that" or at the clause itself.</summary>
internal sealed partial class ContentFinder
{
    private const int LongestIntroduction = 16;

    /// <summary>The item at which the clause behind the cue starts, or -1 where none does.</summary>
    private int Start(Frame frame, Sentence sentence)
    {
        var item = Math.Max(frame.CueLast, frame.Kind == FrameKind.CueSource ? frame.Last : 0) + 1;
        if (item >= sentence.End) return -1;
        if (frame.Verb?.Lemma == "point" && story.IsWord(item, "to")) return frame.Kind == FrameKind.SharedSubject ? -1 : item + 1;
        var listener = (frame.Verb!.Frames & CueFrames.Listener) != 0;
        if (frame.Verb.Lemma is "call" or "appeal" && (IsAppeal(item) || IsWish(item, sentence))) return Infinitive(item + 1, sentence, listener) >= 0 ? item + 1 : -1;
        var opening = Complementizer(item, sentence, listener);
        if (opening >= 0 && (frame.Allows(CueFrames.Clause | CueFrames.Listener) || story.IsWord(opening, "that") && opening - item <= 2)) return opening;
        if (frame.Allows(CueFrames.Infinitive) && Infinitive(item, sentence, listener) is >= 0 and var infinitive) return infinitive;
        if (frame.Allows(CueFrames.Phrase) && StartsPhrase(item)) return item;
        if (!frame.Allows(CueFrames.Clause) || frame.IsWeak && !IsNaturallyBare(frame) && !story.Is(item, WordClass.Auxiliary)) return -1;
        var start = SkipIntroduction(item, sentence, listener);
        if (start >= sentence.End || story.IsQuote(start) && start == item) return -1;
        if (IsComma(start, sentence)) return start == item && IsClause(Behind(start + 1, frame, sentence)) && !EndsClause(frame) ? start + 1 : -1;
        if (!story.IsQuote(start) && story.Kind(start) is not (LexemeKind.Word or LexemeKind.Number)) return -1;
        if (story.Is(start, WordClass.Coordinator | WordClass.Subordinator | WordClass.Preposition) && !story.Is(start, WordClass.Determiner)) return -1;
        return HasPredicate(start, sentence.End) ? start : -1;
    }

    /// <summary>"Who asked not to be named": why the source has no name, and nothing that it reports.</summary>
    private bool IsAnonymity(int item, Frame frame, Sentence sentence)
    {
        if (frame.Verb!.Lemma is not ("ask" or "request" or "insist" or "decline" or "demand")) return false;
        for (var i = item; i < sentence.End && i < item + 9; i++)
        {
            if (story.IsWord(i, "anonymity") || story.IsWord(i, "anonymous") || story.IsWord(i, "anonymously")) return true;
            if (story.IsWord(i, "not") && i + 2 < sentence.End && story.IsWord(i + 1, "to") && (IsNaming(i + 2) || story.IsWord(i + 2, "be") && i + 3 < sentence.End && IsNaming(i + 3))) return true;
            if (story.IsWord(i, "name") && i > item && story.Is(i - 1, WordClass.Possessive)) return true;
        }

        return false;
    }

    private bool IsNaming(int item) => story.IsWord(item) && story.Stem(item).ToString().ToLowerInvariant() is "name" or "named" or "identify" or "identified" or "quoted" or "use";

    /// <summary>"Called on both to accept", "appealed to parents to register".</summary>
    private bool IsAppeal(int item) => story.IsWord(item, "on") || story.IsWord(item, "upon") || story.IsWord(item, "to");

    /// <summary>"Called for the premier to publish it"; "called for a rise in spending to end it" names only what is wanted.</summary>
    private bool IsWish(int item, Sentence sentence)
    {
        if (!story.IsWord(item, "for")) return false;
        for (var i = item + 1; i < sentence.End && i < item + 6; i++)
        {
            if (story.IsWord(i, "to")) return i > item + 1;
            if (story.Is(i, WordClass.Preposition)) return false;
        }

        return false;
    }

    private bool EndsClause(Frame frame) => frame.First > story.Sentences[frame.Sentence].First && story.Kind(frame.First - 1) == LexemeKind.Comma;

    private static bool IsNaturallyBare(Frame frame) => frame.Verb!.Lemma is "add" or "note" or "argue" or "report" or "announce" or "explain" or "stress" or "joke" or
        "conclude" or "recall" or "testify" or "caution" or "vow" or "swear" or "lament";

    /// <summary>
    /// Whether the words from <paramref name="start"/> on have a verb of their own, as "the ban would end" has and "the ban on Tuesday, after rain
    /// fell" has not: the verb behind a "that", "who" or "after" is another clause's.
    /// </summary>
    private bool HasPredicate(int start, int end)
    {
        if (story.IsQuote(start) || story.Is(start, WordClass.Auxiliary)) return true;
        if (story.Is(start, WordClass.Pronoun) && (story.At(start).IsPossessive || start + 1 < end && story.IsWord(start + 1) && !story.Is(start + 1, WordClass.Closed))) return true;
        if (story.Is(start, WordClass.VerbGerund) || IsFinite(start) || story.IsWord(start, "that") || story.IsWord(start, "there")) return true;
        var dependent = false;
        for (var i = start + 1; i < end; i++)
        {
            if (story.IsQuote(i) || story.IsWord(i) && story.At(i).IsPossessive && story.Is(i, WordClass.Pronoun)) return true;
            if (!story.IsWord(i)) continue;
            if (story.Is(i, WordClass.Subordinator) && !story.IsWord(i, "so") && !story.IsWord(i, "as") && !story.IsWord(i, "how"))
            {
                dependent = true;
                continue;
            }

            if (!IsPredicate(i, start) && !(dependent && story.Is(i, WordClass.VerbBase) && story.Is(i - 1, WordClass.Subordinator))) continue;
            if (!dependent) return true;
            dependent = false;
            while (i + 1 < end && story.Is(i + 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.VerbPast | WordClass.Negation)) i++;
        }

        return false;
    }

    private bool IsPredicate(int item, int start)
    {
        if (story.Is(item, WordClass.Auxiliary)) return true;
        if (story.At(item).IsCapital || IsArticle(item - 1)) return false;
        if (story.Is(item, WordClass.VerbPast | WordClass.VerbThird)) return true;
        return story.Is(item, WordClass.VerbBase) && (story.Is(item - 1, WordClass.Pronoun | WordClass.Adverb | WordClass.RolePlural | WordClass.Collective) || story.Stem(item - 1) is [.., 's'] && !story.Is(item - 1, WordClass.Closed) || item == start + 1);
    }

    private bool StartsPhrase(int item) =>
        story.Is(item, WordClass.Determiner | WordClass.Possessive | WordClass.ObjectPronoun) || story.IsWord(item) && !story.Is(item, WordClass.Closed | WordClass.Time | WordClass.Adverb);

    /// <summary>The "that", "whether" or the like behind the cue, with at most a listener, a time and a place between.</summary>
    private int Complementizer(int item, Sentence sentence, bool listener)
    {
        for (var i = item; i < sentence.End && i < item + LongestIntroduction; i++)
        {
            if (story.IsQuote(i)) return -1;
            if (IsComplementizer(i)) return Introduces(i, item, sentence, listener) ? i : -1;
            if (i == item && IsQuestionWord(i) && i + 1 < sentence.End && !IsComma(i + 1, sentence) && AnswersQuestion(item - 1)) return i;
            if (i > item && listener && IsQuestionWord(i) && story.Lexicon.Cue(story.At(item - 1).Cue).Lemma == "ask") return i;
            if (i > item && IsInfinitive(i, sentence) && listener) return -1;
            var lexeme = story.At(i);
            if (lexeme.Kind is LexemeKind.Comma && i > item)
            {
                if (EndsIntroduction(i + 1, sentence)) return -1;
                continue;
            }

            if (lexeme.Cue >= 0 && lexeme.Form is VerbForm.Past && !lexeme.IsCapital && i > item + 1) return -1;
            if (lexeme.Kind == LexemeKind.SingleQuote && i + 1 < sentence.End && story.Kind(i + 1) == LexemeKind.Number) continue;
            if (lexeme.Kind is not (LexemeKind.Word or LexemeKind.Number)) return -1;
            if (lexeme.Is(WordClass.Auxiliary | WordClass.Pronoun) && !(i == item && listener && story.IsWord(i, "you"))) return -1;
            if (i == item && !listener && !lexeme.Is(WordClass.Preposition | WordClass.Time | WordClass.Adverb | WordClass.ObjectPronoun)) return -1;
        }

        return -1;
    }

    /// <summary>Whether the "that" or the like opens the clause: something follows it, and a listener or a time may stand before it.</summary>
    private bool Introduces(int item, int first, Sentence sentence, bool listener)
    {
        if (item + 2 >= sentence.End && !(item + 1 < sentence.End && story.IsQuote(item + 1)) || !story.IsQuote(item + 1) && story.Kind(item + 1) is not (LexemeKind.Word or LexemeKind.Number or LexemeKind.Comma)) return false;
        if (story.IsWord(item, "that") || item == first) return true;
        if (listener && (!story.IsWord(item, "if") || story.Lexicon.Cue(story.At(first - 1).Cue).Lemma == "ask")) return true;
        return story.IsWord(item, "whether") && AfterIntroduction(first, item) || story.Is(first, WordClass.Time) && item == first + 1;
    }

    /// <summary>"He announced on Tuesday, opening a campaign that": behind the comma the writer goes on.</summary>
    private bool EndsIntroduction(int item, Sentence sentence) =>
        item >= sentence.End || story.Is(item, WordClass.VerbGerund) || story.Is(item, WordClass.Determiner) && !story.IsWord(item, "that");

    private bool IsQuestionWord(int item) =>
        story.IsWord(item, "who") || story.IsWord(item, "when") || story.IsWord(item, "where") || story.IsWord(item, "which");

    private bool IsInfinitive(int item, Sentence sentence) => story.IsWord(item, "to") && item + 1 < sentence.End && story.Is(item + 1, WordClass.VerbBase);

    /// <summary>"Would not say who", "revealed which"; "complained when" says only the time.</summary>
    private bool AnswersQuestion(int cue) => cue >= 0 && story.At(cue).Cue >= 0 && story.Lexicon.Cue(story.At(cue).Cue).Lemma is "say" or "ask" or "reveal" or "disclose" or "specify" or "wonder";

    private bool AfterIntroduction(int first, int item) => story.Is(first, WordClass.Preposition | WordClass.Time | WordClass.Adverb) && item > first;

    private bool IsComplementizer(int item) =>
        story.IsWord(item, "that") || story.IsWord(item, "whether") || story.IsWord(item, "if") || story.IsWord(item, "how") || story.IsWord(item, "why") || story.IsWord(item, "what");

    /// <summary>A word behind "to" that no list has: a verb, where it is no name, no noun for people or bodies and no plural.</summary>
    private bool IsUnknownVerb(int item) =>
        story.IsWord(item) && story.At(item) is { IsCapital: false, IsPossessive: false, Class: WordClass.None, Cue: < 0 } && !story.Stem(item).EndsWith("s", StringComparison.Ordinal);

    private int Infinitive(int item, Sentence sentence, bool listener)
    {
        for (var i = item; i + 1 < sentence.End && i < item + 10; i++)
        {
            if (story.IsQuote(i) || story.Kind(i) is not (LexemeKind.Word or LexemeKind.Number) && !(i > item && story.Kind(i) == LexemeKind.Comma && story.Is(i + 1, WordClass.Determiner))) return -1;
            var verb = story.IsWord(i + 1, "not") && i + 2 < sentence.End ? i + 2 : i + 1;
            if (story.IsWord(i, "to") && (verb > i + 1 || story.Is(verb, WordClass.VerbBase | WordClass.Be | WordClass.Have | WordClass.Modal | WordClass.Adverb) || IsUnknownVerb(verb) || story.IsQuote(i + 1))) return story.Is(item, WordClass.Time) || story.Is(item, WordClass.Preposition) && story.Is(item + 1, WordClass.Time) ? i : item;
            if (story.Is(i, WordClass.Auxiliary | WordClass.Subordinator) || story.Is(i, WordClass.Pronoun) && i > item) return -1;
        }

        return -1;
    }

    /// <summary>Skips the listener and when and where it was said.</summary>
    private int SkipIntroduction(int item, Sentence sentence, bool listener)
    {
        var i = item;
        if (listener) i = SkipListener(i, sentence);
        while (i < sentence.End && !story.IsQuote(i) && i < item + LongestIntroduction)
        {
            if (IsLapse(i, sentence))
            {
                i += 2;
            }
            else if (story.Is(i, WordClass.Time) && !story.Is(i, WordClass.Title) || story.Is(i, WordClass.Adverb) && !story.Is(i, WordClass.Determiner) && story.At(i).End - story.At(i).Start > 3)
            {
                i++;
            }
            else if (story.Is(i, WordClass.Preposition) && !story.Is(i, WordClass.Subordinator))
            {
                i = SkipPhrase(i + 1, sentence);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>"Five minutes", "two days", before "earlier" or "later".</summary>
    private bool IsLapse(int item, Sentence sentence) =>
        item + 2 < sentence.End && (story.Kind(item) == LexemeKind.Number || story.Is(item, WordClass.Determiner)) && (story.IsWord(item + 2, "earlier") || story.IsWord(item + 2, "later") || story.IsWord(item + 2, "ago"));

    private int SkipListener(int item, Sentence sentence) =>
        item < sentence.End && story.Is(item, WordClass.ObjectPronoun) ? item + 1 : SkipPhrase(item, sentence);

    private int SkipPhrase(int item, Sentence sentence)
    {
        var i = item;
        if (i < sentence.End && story.Is(i, WordClass.Determiner | WordClass.Possessive)) i++;
        var capital = i < sentence.End && story.IsWord(i) && story.At(i).IsCapital;
        while (i < sentence.End && story.Kind(i) is LexemeKind.Word or LexemeKind.Number && !story.IsQuote(i) && !story.Is(i, WordClass.Closed))
        {
            // "told reporters Trump had won": the listener ends where capitals begin, and the other way round.
            if (i > item && story.At(i).IsCapital != capital && !story.Is(i, WordClass.Time) && !(capital && story.Is(i, WordClass.Role | WordClass.Organisation))) break;
            i++;
        }

        return i;
    }

    private int SkipApposition(int item, Sentence sentence)
    {
        if (!IsComma(item, sentence) || item + 1 >= sentence.End || !story.Is(item + 1, WordClass.Determiner | WordClass.Role) && !story.IsWord(item + 1, "who") || StartsClause(item + 1, sentence.End)) return item;
        for (var i = item + 1; i < sentence.End; i++)
        {
            if (story.IsQuote(i)) break;
            if (story.Kind(i) == LexemeKind.Comma) return i;
        }

        return sentence.End;
    }
}
