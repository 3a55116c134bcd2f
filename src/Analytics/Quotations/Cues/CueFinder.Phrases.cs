using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Cues;

/// <summary>Finds the cues that are no verbs: according to, per, by her account, a name with a colon or a dash.</summary>
internal sealed partial class CueFinder
{
    /// <summary>Nouns for what many say at once: of these the words are known and not the speakers.</summary>
    private static readonly HashSet<string> Chants = new(StringComparer.OrdinalIgnoreCase) { "chant", "chants", "cry", "cries", "shout", "shouts", "yells" };

    /// <summary>Nouns for what somebody says: "Lee's answer was".</summary>
    private static readonly HashSet<string> Utterances = new(StringComparer.OrdinalIgnoreCase)
    {
        "motto", "refrain", "mantra", "answer", "response", "reply", "verdict", "advice", "conclusion", "explanation", "reaction", "message", "warning",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ChantLookup = Chants.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UtteranceLookup = Utterances.GetAlternateLookup<ReadOnlySpan<char>>();

    private Frame? AccordingTo(int item, int number, Sentence sentence)
    {
        var first = item;
        int last;
        if (story.IsWord(item, "according") && item + 1 < sentence.End && story.IsWord(item + 1, "to")) last = item + 1;
        else if (story.IsWord(item, "per") && item > sentence.First && story.Kind(item - 1) == LexemeKind.Comma) last = item;
        else if (story.IsWord(item, "words") && item + 1 < sentence.End && story.IsWord(item + 1, "of") && item > sentence.First && story.IsWord(item - 1, "the")) last = item + 1;
        else if (story.IsWord(item, "as") && item + 2 < sentence.End && story.IsWord(item + 1) && story.At(item + 1).Cue >= 0 && story.At(item + 1).Form is VerbForm.Past or VerbForm.Participle && story.IsWord(item + 2, "by")) last = item + 2;
        else return ByAccount(item, number, sentence) ?? Noun(item, number, sentence);
        if (last + 1 < sentence.End && story.Is(last + 1, WordClass.ObjectPronoun)) return AccordingToPronoun(first, last, number);
        if (NounPhrases.StartingAt(story, last + 1, sentence.End) is not { } source) return null;
        source = _subjects.WithApposition(source, sentence);
        return new Frame { Kind = FrameKind.AccordingTo, Sentence = number, First = first, Last = source.Last, CueFirst = first, CueLast = last, Source = source };
    }

    private static Frame AccordingToPronoun(int first, int last, int number) => new()
    {
        Kind = FrameKind.AccordingTo,
        Sentence = number,
        First = first,
        Last = last + 1,
        CueFirst = first,
        CueLast = last,
        Source = new SourceMention(last + 1, last + 1, MentionHead.Pronoun),
    };

    /// <summary>"By Lee's estimate", "by her reckoning", "in his telling".</summary>
    private Frame? ByAccount(int item, int number, Sentence sentence)
    {
        if (!story.IsWord(item, "by") && !story.IsWord(item, "in")) return null;
        for (var i = item + 2; i < sentence.End && i < item + 7; i++)
        {
            if (!story.IsWord(i)) return null;
            if (!IsAccount(i) || story.IsWord(item, "in") != story.IsWord(i, "telling")) continue;
            var owner = i - 1;
            if (!story.Is(owner, WordClass.Possessive) && !story.At(owner).IsPossessive) return null;
            var source = story.Is(owner, WordClass.Possessive) ? new SourceMention(owner, owner, MentionHead.Pronoun) : NounPhrases.EndingAt(story, owner, item + 1);
            return source is null ? null : new Frame { Kind = FrameKind.AccordingTo, Sentence = number, First = item, Last = i, CueFirst = item, CueLast = i, Source = source };
        }

        return null;
    }

    /// <summary>"Chants of “No more,”", "Lee's answer was: “No.”": a noun for what is said, with the words right behind it.</summary>
    private Frame? Noun(int item, int number, Sentence sentence)
    {
        var isChant = ChantLookup.Contains(story.Stem(item));
        if (!isChant && !UtteranceLookup.Contains(story.Stem(item))) return null;
        var quote = item + 1;
        if (quote < sentence.End && (story.IsWord(quote, "of") || story.Is(quote, WordClass.Be))) quote++;
        if (quote < sentence.End && story.Kind(quote) is LexemeKind.Colon or LexemeKind.Comma) quote++;
        if (quote == item + 1 || quote >= sentence.End || !story.IsQuote(quote)) return null;
        var owner = item - 1;
        while (owner > sentence.First && story.IsWord(owner) && !story.At(owner).IsPossessive && !story.Is(owner, WordClass.Closed | WordClass.VerbPast)) owner--;
        SourceMention? source = null;
        if (owner >= sentence.First && story.Is(owner, WordClass.Possessive)) source = new SourceMention(owner, owner, MentionHead.Pronoun);
        else if (owner >= sentence.First && story.IsWord(owner) && story.At(owner).IsPossessive) source = NounPhrases.EndingAt(story, owner, sentence.First);
        if (source is null && !isChant) return null;
        return new Frame { Kind = FrameKind.Noun, Sentence = number, First = source?.First ?? item, Last = quote - 1, CueFirst = item, CueLast = item, Source = source };
    }

    private bool IsAccount(int item) => story.Stem(item).ToString() is "estimate" or "reckoning" or "account" or "calculation" or "count" or "telling";

    private Frame? Colon(int item, int number, Sentence sentence)
    {
        if (item == sentence.First) return null;
        var quoted = item + 1 < sentence.End && story.IsQuote(item + 1);
        var source = NounPhrases.EndingAt(story, item - 1, sentence.First);
        if (source is null || source.First != sentence.First) return null;
        if (source.Head != MentionHead.Name && (sentence.Paragraph > 0 || item - source.First > 2 || !story.Is(item - 1, WordClass.Document | WordClass.RolePlural | WordClass.Collective | WordClass.Organisation))) return null;
        if (!quoted && (sentence.Paragraph > 0 || sentence.End - item < 4 || source.Head == MentionHead.Name && !story.Is(item - 1, WordClass.Document | WordClass.RolePlural) && !IsNamedAgain(source))) return null;
        return new Frame { Kind = FrameKind.Colon, Sentence = number, First = source.First, Last = item, CueFirst = item, CueLast = item, Source = source };
    }

    /// <summary>"Lee: Taxes will rise" opens a headline as "Breaking: Taxes will rise" does; only who is named in the story too has said it.</summary>
    private bool IsNamedAgain(SourceMention source)
    {
        if (story.Is(source.First, WordClass.Determiner | WordClass.Possessive)) return false;
        for (var i = source.Last + 1; i < story.Items.Count; i++)
        {
            if (!story.IsQuote(i) && story.IsWord(i) && story.At(i).IsCapital && story.Stem(i).Equals(story.Stem(source.NameLast), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>A name behind a dash after a quotation, in the same sentence or alone in the next paragraph.</summary>
    private Frame? Dash(int item, int number, Sentence sentence)
    {
        var opens = item == sentence.First;
        if (!opens && !story.IsQuote(item - 1)) return null;
        var source = NounPhrases.StartingAt(story, item + 1, sentence.End);
        if (source is not { Head: MentionHead.Name } || source.NameFirst > item + 4) return null;
        var next = source.Last + 1;
        if (next < sentence.End && story.IsWord(next)) return null;
        return new Frame { Kind = FrameKind.Dash, Sentence = number, First = item, Last = source.Last, CueFirst = item, CueLast = item, Source = source };
    }
}
