using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Cues;

/// <summary>Finds the cues of each sentence and the noun phrases that are their sources.</summary>
internal sealed partial class CueFinder(StoryReading story)
{
    /// <summary>"Wanted to know whether" asks.</summary>
    private static readonly CueVerb Wondering = new("ask", CueFrames.Quote | CueFrames.Clause | CueFrames.Weak);

    private readonly SubjectFinder _subjects = new(story);

    /// <summary>The frames of the story, in the order of their cues.</summary>
    public static List<Frame> Find(StoryReading story)
    {
        var finder = new CueFinder(story);
        var frames = new List<Frame>();
        for (var sentence = 0; sentence < story.Sentences.Count; sentence++) finder.Read(sentence, frames);
        return frames;
    }

    private void Read(int number, List<Frame> frames)
    {
        var sentence = story.Sentences[number];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (story.IsQuote(i)) continue;
            var frame = story.At(i).Kind switch
            {
                LexemeKind.Word when story.At(i).Cue >= 0 => Verb(i, number, sentence) ?? Noun(i, number, sentence),
                LexemeKind.Word => AccordingTo(i, number, sentence),
                LexemeKind.Colon => Colon(i, number, sentence),
                LexemeKind.Dash => Dash(i, number, sentence),
                _ => null,
            };
            if (frame is not null) frames.Add(frame);
        }
    }

    private Frame? Verb(int item, int number, Sentence sentence)
    {
        if (!IsVerb(item, sentence)) return null;
        var form = story.At(item).Form;
        var group = GroupStart(item, sentence, out var passive, out var infinitive);
        var verb = story.Lexicon.Cue(story.At(item).Cue);
        var last = item;
        if (item + 1 < sentence.End && IsParticle(item + 1) && (verb.Lemma is "point" || (verb.Frames & CueFrames.Particle) != 0)) last = item + 1;
        else if ((verb.Frames & CueFrames.Particle) != 0) return null;
        if (form == VerbForm.Past && group == item && group > sentence.First && story.Is(group - 1, WordClass.Preposition) && !story.Is(group - 1, WordClass.Subordinator | WordClass.Adverb | WordClass.Determiner)) return null;
        if (form == VerbForm.Past && group < item && group > sentence.First && story.Is(group - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Possessive) && !story.Is(group - 1, WordClass.Pronoun)) return null;
        if (form == VerbForm.Participle && !HasAuxiliary(group, item)) return null;
        if (item == sentence.First && verb.Lemma == "ask" && form == VerbForm.Past) return ByAgent(item, last, group, number, sentence, verb);
        if (form == VerbForm.Gerund && item == group && item > sentence.First && (story.IsWord(item - 1, "without") || IsPhaseVerb(item - 1) || verb.Lemma == "write" && story.IsWord(item - 1, "in"))) return null;
        if (passive) return Reputed(item, last, group, number, sentence, verb) ?? ByAgent(item, last, group, number, sentence, verb);
        var kind = FrameKind.SourceCue;
        var fronted = false;
        SourceMention? source;
        if (infinitive && group > sentence.First && story.IsWord(group - 1, "yet")) return null;
        if (infinitive && verb.Lemma == "know" && group > sentence.First && story.IsWord(group - 1) && story.Stem(group - 1).ToString() is "want" or "wanted" or "wants" or "wish" or "wished" or "wishes" or "demanded" or "demands" or "demand")
        {
            group--;
            verb = Wondering;
            source = _subjects.Before(group, sentence);
        }
        else if (form == VerbForm.Gerund && !HasBe(group, item) || infinitive)
        {
            kind = FrameKind.SharedSubject;
            source = _subjects.Of(group, sentence, embedded: infinitive);
            if (source is null && form == VerbForm.Gerund && IsOpening(group, sentence))
            {
                source = BehindOpening(last, sentence);
                fronted = source is not null;
            }

            if ((verb.Frames & CueFrames.Written) != 0 && !IsWritten(source)) return null;
        }
        else
        {
            source = Inverts(group, item, sentence) ? NounPhrases.StartingAt(story, last + 1, sentence.End) : null;
            if (source is not null && !IsInvertedSource(source, sentence)) source = null;
            if (source is not null)
            {
                kind = FrameKind.CueSource;
                source = _subjects.WithApposition(source, sentence);
            }
            else
            {
                source = _subjects.Before(group, sentence);
                if ((verb.Frames & CueFrames.Written) != 0 && !IsWritten(source)) return null;
                if (source is null && (form == VerbForm.Base || group > sentence.First && story.Is(group - 1, WordClass.Preposition))) return null;
            }
        }

        if (source is not null && (story.IsWord(source.First, "nobody") || story.IsWord(source.First, "no") && story.IsWord(source.First + 1, "one")) || source is { Head: MentionHead.Pronoun } && (story.IsWord(source.First, "nothing") || infinitive && story.IsWord(source.First, "it"))) return null;
        if (source is null) return form is VerbForm.Past or VerbForm.Third && group == sentence.First ? null : Bare(item, last, group, number, verb);
        return new Frame
        {
            Kind = kind,
            Sentence = number,
            First = kind == FrameKind.SourceCue ? Math.Min(source.First, group) : group,
            Last = kind == FrameKind.CueSource ? Math.Max(source.Last, last) : last,
            CueFirst = item,
            CueLast = last,
            Verb = verb,
            Source = source,
            IsFronted = fronted,
        };
    }

    /// <summary>Whether nothing but "while", "after initially" or the like stands before the verb in its sentence.</summary>
    private bool IsOpening(int group, Sentence sentence)
    {
        for (var i = sentence.First; i < group; i++)
        {
            if (!story.Is(i, WordClass.Subordinator | WordClass.Preposition | WordClass.Adverb | WordClass.Coordinator)) return false;
        }

        return true;
    }

    private SourceMention? BehindOpening(int verb, Sentence sentence)
    {
        for (var i = verb + 1; i + 1 < sentence.End; i++)
        {
            if (story.Kind(i) == LexemeKind.Comma) return NounPhrases.StartingAt(story, i + 1, sentence.End);
        }

        return null;
    }

    /// <summary>"Stopped admitting children": what follows is what was stopped.</summary>
    private bool IsPhaseVerb(int item) => story.IsWord(item, "stopped") || story.IsWord(item, "stop") || story.IsWord(item, "stops");

    private bool IsWritten(SourceMention? source)
    {
        for (var i = source?.First ?? 0; source is not null && i <= source.Last; i++)
        {
            if (story.Is(i, WordClass.Document)) return true;
        }

        return false;
    }

    private static Frame Bare(int item, int last, int group, int number, CueVerb verb) => new()
    {
        Kind = FrameKind.SourceCue,
        Sentence = number,
        First = group,
        Last = last,
        CueFirst = item,
        CueLast = last,
        Verb = verb,
    };

    private bool IsInvertedSource(SourceMention source, Sentence sentence)
    {
        if (source.Head == MentionHead.Pronoun) return source.Last + 1 >= sentence.End || !story.Is(source.Last + 1, WordClass.Auxiliary | WordClass.VerbPast);
        return source.Last + 1 >= sentence.End || !story.Is(source.Last + 1, WordClass.Auxiliary);
    }

    /// <summary>Whether the word is a verb here: "reports" behind "the" and "States" behind "United" are none.</summary>
    private bool IsVerb(int item, Sentence sentence)
    {
        var lexeme = story.At(item);
        if (lexeme.IsCapital && item > sentence.First && sentence.Paragraph > 0) return false;
        if (lexeme.IsPossessive || lexeme.IsCapital && item > sentence.First && story.Is(item - 1, WordClass.Place)) return false;
        if (lexeme.Is(WordClass.Preposition | WordClass.Modal)) return false;
        if (item == sentence.First) return lexeme.Form is VerbForm.Past or VerbForm.Gerund or VerbForm.Participle or VerbForm.Third;
        if (story.IsQuote(item - 1)) return lexeme.Form is not VerbForm.Base;
        var before = story.At(item - 1);
        if (lexeme.Form == VerbForm.Base)
        {
            // "They say", "officials say", "would say", "to say"; not "a note" or "press".
            if (before.Is(WordClass.Modal | WordClass.Negation) || story.IsWord(item - 1, "to")) return true;
            if (before.Is(WordClass.Pronoun) && !story.IsWord(item - 1, "he") && !story.IsWord(item - 1, "she") && !story.IsWord(item - 1, "it")) return true;
            if (before.Is(WordClass.RolePlural | WordClass.Collective | WordClass.Adverb)) return true;
            if (before.IsWord && !before.IsCapital && !before.Is(WordClass.Closed) && item + 1 < sentence.End && story.IsWord(item + 1, "that") && story.Stem(item - 1).EndsWith("s", StringComparison.Ordinal)) return true;
            if (before.Kind is LexemeKind.Comma or LexemeKind.Dash && item + 1 < sentence.End && story.IsWord(item + 1, "that")) return true;
            return story.Lexicon.Cue(lexeme.Cue).Lemma is "say" or "tell" or "argue" or "insist" or "agree" or "believe" or "suggest" or "acknowledge" or "describe";
        }

        if (lexeme.Form is VerbForm.Third or VerbForm.Gerund && lexeme.Form is not VerbForm.None)
        {
            if (before.Is(WordClass.Possessive | WordClass.Preposition) && !before.Is(WordClass.Adverb | WordClass.Pronoun) || IsArticle(item - 1)) return lexeme.Form == VerbForm.Gerund && before.Is(WordClass.Preposition);
            if (before.IsPossessive && lexeme.Form == VerbForm.Third) return false;
        }

        if (lexeme.Form == VerbForm.Past && before.Kind == LexemeKind.Number && item + 1 < sentence.End && story.IsWord(item + 1) && !story.Is(item + 1, WordClass.Closed)) return false;
        if (lexeme.Form == VerbForm.Third && (before.Kind == LexemeKind.Number || IsNounAfterAdjective(item, sentence) || IsNoun(item))) return false;
        if (before.IsPossessive && !before.Is(WordClass.Pronoun)) return false;
        if (before.Is(WordClass.Possessive) && !before.Is(WordClass.Pronoun)) return false;
        return !IsArticle(item - 1);
    }

    private bool IsArticle(int item) =>
        story.IsWord(item, "the") || story.IsWord(item, "a") || story.IsWord(item, "an") || story.IsWord(item, "no") || story.IsWord(item, "every");

    /// <summary>A form that is a plural noun too, with nothing before it that could be its subject: "not enough states".</summary>
    private bool IsNoun(int item)
    {
        if ((story.Lexicon.Cue(story.At(item).Cue).Frames & CueFrames.Noun) == 0 || story.Kind(item - 1) != LexemeKind.Word) return false;
        if (story.Is(item - 1, WordClass.Coordinator) && item + 1 < story.Items.Count && (story.IsQuote(item + 1) || story.Is(item + 1, WordClass.ObjectPronoun | WordClass.Determiner))) return false;
        return !NounPhrases.IsNameWord(story, item - 1) && !story.Is(item - 1, WordClass.Pronoun | WordClass.Role | WordClass.Organisation | WordClass.Document | WordClass.Collective | WordClass.Adverb | WordClass.Time | WordClass.Title);
    }

    /// <summary>"Their old shows", "a string of charges": the word may be a noun, and a determiner stands before an adjective.</summary>
    private bool IsNounAfterAdjective(int item, Sentence sentence)
    {
        if (item < sentence.First + 2 || story.Kind(item - 2) != LexemeKind.Word || !story.Is(item - 2, WordClass.Determiner | WordClass.Possessive)) return false;
        var before = story.At(item - 1);
        var noun = before.Is(WordClass.Role | WordClass.RolePlural | WordClass.Collective | WordClass.Organisation | WordClass.Document | WordClass.Title) || before.IsCapital;
        var next = item + 1;
        return !noun && (next >= sentence.End || story.Kind(next) != LexemeKind.Word || story.Is(next, WordClass.Preposition | WordClass.Coordinator | WordClass.Auxiliary));
    }

    /// <summary>The first item of the verb group: the verb with the helping verbs and adverbs before it.</summary>
    private int GroupStart(int item, Sentence sentence, out bool passive, out bool infinitive)
    {
        var form = story.At(item).Form;
        passive = infinitive = false;
        var group = item;
        var first = true;
        while (group > sentence.First && (story.IsWord(group - 1) || IsInset(group - 1, sentence)))
        {
            if (!story.IsWord(group - 1)) group -= 3;
            var before = story.At(group - 1);
            if (before.Is(WordClass.Auxiliary | WordClass.Negation) && !(before.IsCapital && story.IsWord(group - 1, "may")))
            {
                if (first && form is VerbForm.Past or VerbForm.Participle && before.Is(WordClass.Be)) passive = true;
                first = false;
                group--;
            }
            else if (before.Is(WordClass.Adverb) && !before.IsCapital || EndsInLy(group - 1) || story.IsWord(group - 1, "since") && group - 2 > sentence.First && story.Is(group - 2, WordClass.Have))
            {
                group--;
            }
            else if (form == VerbForm.Base && first && story.IsWord(group - 1, "to"))
            {
                infinitive = true;
                group--;
                break;
            }
            else
            {
                break;
            }
        }

        return group;
    }

    /// <summary>"Has, however, said": an adverb between commas, behind a helping verb.</summary>
    private bool IsInset(int comma, Sentence sentence) =>
        comma - 3 > sentence.First && story.Kind(comma) == LexemeKind.Comma && story.Kind(comma - 2) == LexemeKind.Comma && story.Is(comma - 1, WordClass.Adverb) && story.Is(comma - 3, WordClass.Auxiliary);

    private bool EndsInLy(int item)
    {
        var stem = story.Stem(item);
        return stem.Length > 4 && stem.EndsWith("ly", StringComparison.Ordinal) && !story.At(item).IsCapital && !story.Is(item, WordClass.FirstName);
    }

    private bool HasBe(int group, int item)
    {
        for (var i = group; i < item; i++)
        {
            if (story.Is(i, WordClass.Be)) return true;
        }

        return group > 0 && story.IsWord(group - 1) && story.At(group - 1).IsPossessive && story.Is(group - 1, WordClass.Pronoun);
    }

    /// <summary>Whether the source can stand behind the verb: only directly after what is said.</summary>
    private bool Inverts(int group, int item, Sentence sentence)
    {
        if (group != item || story.At(item).Form is VerbForm.Base or VerbForm.Gerund) return false;
        if (group == sentence.First) return !story.At(item).IsCapital || OpensWithCue(item, sentence);
        if (story.IsQuote(group - 1)) return true;
        if (story.Kind(group - 1) is LexemeKind.Comma or LexemeKind.Dash) return group - 1 > sentence.First && (story.IsQuote(group - 2) || LooksInverted(item, sentence));
        return false;
    }

    /// <summary>"Said Ann Lee, who grew up there, “We were proud.”"</summary>
    private bool OpensWithCue(int item, Sentence sentence) =>
        item + 1 < sentence.End && NounPhrases.IsNameWord(story, item + 1) && !story.Is(item + 1, WordClass.Time) && story.Lexicon.Cue(story.At(item).Cue).Lemma is "say" or "write" or "add" or "tweet" or "recall" or "explain";

    /// <summary>Behind a reported clause: "taxes will rise, said Lee", not "Lee, the mayor, said taxes".</summary>
    private bool LooksInverted(int item, Sentence sentence)
    {
        var source = NounPhrases.StartingAt(story, item + 1, sentence.End);
        if (source is null || source.Head == MentionHead.Pronoun || (story.Lexicon.Cue(story.At(item).Cue).Frames & CueFrames.Listener) != 0) return false;
        var next = source.Last + 1;
        if (next < sentence.End && story.IsWord(next) && !story.Is(next, WordClass.Preposition | WordClass.Subordinator | WordClass.Time)) return false;
        if (_subjects.Before(item, sentence) is null) return true;
        return source.Head == MentionHead.Name && (next >= sentence.End || !story.IsQuote(next) && (!story.IsWord(next) || story.Is(next, WordClass.Preposition | WordClass.Time))) && HasClause(sentence.First, item - 1);
    }

    /// <summary>Whether what stands before a comma is a clause: it has a finite verb that no relative pronoun opens, and nothing quoted.</summary>
    private bool HasClause(int first, int end)
    {
        var found = false;
        for (var i = first; i < end; i++)
        {
            if (story.IsQuote(i) || story.IsWord(i, "who") || story.IsWord(i, "which")) return false;
            if (i > first && story.Is(i, WordClass.Auxiliary | WordClass.VerbPast | WordClass.VerbThird)) found = true;
        }

        return found;
    }

    private bool IsParticle(int item) =>
        story.IsWord(item, "out") || story.IsWord(item, "back") || story.IsWord(item, "in") || story.IsWord(item, "on") || story.IsWord(item, "up");

    /// <summary>"“How is it?” she is reported to have asked": the subject is the speaker where its words stand right before it.</summary>
    private Frame? Reputed(int item, int last, int group, int number, Sentence sentence, CueVerb verb)
    {
        if (item + 1 >= sentence.End || !story.IsWord(item + 1, "to") || _subjects.Before(group, sentence) is not { } source) return null;
        if (source.First <= sentence.First || !story.IsQuote(source.First - 1)) return null;
        return new Frame { Kind = FrameKind.SourceCue, Sentence = number, First = source.First, Last = last, CueFirst = item, CueLast = last, Verb = verb, Source = source };
    }

    private bool IsQuestion(int item, Sentence sentence) => item < sentence.End && story.IsWord(item) && story.Stem(item).ToString() is "whether" or "if" or "what" or "why" or "how" or "who" or "when" or "where" or "which";

    private bool HasAuxiliary(int group, int item)
    {
        for (var i = group; i < item; i++)
        {
            if (story.Is(i, WordClass.Auxiliary)) return true;
        }

        return group > 0 && story.IsWord(group - 1) && story.At(group - 1).IsPossessive;
    }

    private Frame? ByAgent(int item, int last, int group, int number, Sentence sentence, CueVerb verb)
    {
        for (var i = last + 1; i < sentence.End && i < last + 4; i++)
        {
            if (!story.IsWord(i, "by")) continue;
            if (NounPhrases.StartingAt(story, i + 1, sentence.End) is not { } source) return null;
            return new Frame { Kind = FrameKind.CueSource, Sentence = number, First = group, Last = source.Last, CueFirst = item, CueLast = last, Verb = verb, Source = source, IsFronted = item == sentence.First };
        }

        // "Asked whether", "was asked what": who asked is not said, and need not be.
        return verb.Lemma == "ask" && (item == sentence.First || group < item && IsQuestion(last + 1, sentence)) ? Bare(item, last, group, number, verb) : null;
    }
}
