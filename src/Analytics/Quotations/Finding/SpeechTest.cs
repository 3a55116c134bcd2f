using Analytics.Quoting.Cues;
using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Finding;

/// <summary>
/// Tells speech from other quoted strings: titles of works and programmes, words at a distance, names of things. Long strings and strings that
/// end a sentence are speech; short ones are where a cue stands beside them.
/// </summary>
internal static class SpeechTest
{
    private const int LongestTitle = 12;
    private const int ShortFragment = 2;

    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "so-called", "titled", "marked", "labeled", "labelled", "inscribed", "entitled", "named", "nicknamed", "headlined", "subtitled", "starring", "termed",
    };

    /// <summary>Words that titles leave in lower case are shorter: of, and, with.</summary>
    private const int ShortWord = 5;

    private const int LongestModifier = 5;

    /// <summary>Nouns for what has a title.</summary>
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
    {
        "book", "memoir", "novel", "movie", "film", "documentary", "show", "series", "sitcom", "program", "programme", "podcast", "play", "musical", "song", "album", "ad",
        "spot", "poem", "painting", "autobiography", "biography", "magazine", "video",
    };

    public static bool IsSpeech(StoryReading story, int quote, IEnumerable<Frame> frames)
    {
        var quoted = story.Quotes[quote];
        var item = story.ItemOfQuote[quote];
        var sentence = story.Sentences[story.SentenceOf[item]];
        if (quoted.Words == 0) return false;
        var beside = frames.Any(frame => frame.Allows(CueFrames.Quote) && IsBeside(story, frame, item));
        if (frames.Any(frame => frame.Kind == FrameKind.Noun && frame.Last == item - 1)) return true;
        if (IsNamed(story, item, sentence)) return false;
        if (!(beside && IsSaying(story, quoted, item)) && IsWork(story, quoted, item, sentence)) return false;
        if (!beside && quoted.Words <= LongestModifier && IsModifier(story, quoted, item, sentence)) return false;
        if (quoted.Words == 1 && quoted.StartsUpper && !quoted.EndsSentence && IsPlaced(story, item, sentence)) return false;
        if (quoted.Words <= LongestTitle && !IsSentence(quoted, item, sentence) && IsTitle(story, quoted)) return beside && !IsPlaced(story, item, sentence) && !IsSung(story, item, sentence);
        if (quoted.Words > ShortFragment) return true;
        if (beside) return true;
        if (quoted.StartsUpper && quoted.EndsSentence && (item == sentence.First || story.Kind(item - 1) is LexemeKind.Comma or LexemeKind.Colon)) return true;
        return false;
    }

    /// <summary>Whether every longer word behind the first starts with a capital, as in titles of works; a sentence has a verb or pronoun that has none.</summary>
    private static bool IsTitle(StoryReading story, QuotedString quoted)
    {
        if (quoted.Words == 1) return quoted is { EndsSentence: false, EndsInComma: false, StartsUpper: true };
        int capitals = 0, words = 0;
        for (var i = quoted.First + 2; i <= quoted.Last; i++)
        {
            var lexeme = story.Lexemes[i];
            if (!lexeme.IsCapital && lexeme.Is(WordClass.Auxiliary | WordClass.Pronoun)) return false;
            if (!lexeme.IsWord || lexeme.End - lexeme.Start < (lexeme.IsCapital ? ShortWord - 1 : ShortWord)) continue;
            words++;
            if (lexeme.IsCapital) capitals++;
        }

        return words > 0 ? capitals == words : quoted.Words <= 3 && AllCapitals(story, quoted);
    }

    /// <summary>Whether the string is a sentence of the story by itself: "Is that August?"</summary>
    private static bool IsSentence(QuotedString quoted, int item, Sentence sentence) =>
        quoted is { Words: > 1, StartsUpper: true, EndsSentence: true } && sentence.First == item && sentence.End == item + 1;

    /// <summary>"Said in the video, “Stop.”": one word that is a sentence behind a comma, and so no title.</summary>
    private static bool IsSaying(StoryReading story, QuotedString quoted, int item) =>
        quoted is { Words: 1, EndsSentence: true } && item > 0 && story.Kind(item - 1) is LexemeKind.Comma or LexemeKind.Colon;

    /// <summary>"In her memoir, “Tough Choices,”", "the movie “Bridge of Spies”": a title behind the noun for what it is the title of.</summary>
    private static bool IsWork(StoryReading story, QuotedString quoted, int item, Sentence sentence)
    {
        var noun = item - 1;
        if (noun > sentence.First && story.Kind(noun) == LexemeKind.Comma) noun--;
        return noun >= sentence.First && story.IsWord(noun) && quoted.Words <= LongestTitle && quoted.StartsUpper && (quoted.Words == 1 || IsTitle(story, quoted)) && Works.Contains(story.Stem(noun).ToString().ToLowerInvariant());
    }

    /// <summary>"The “Fight for 15” movement": between an article and a noun stands what sort of thing it is.</summary>
    private static bool IsModifier(StoryReading story, QuotedString quoted, int item, Sentence sentence)
    {
        if (item == sentence.First || item + 1 >= sentence.End || quoted.EndsInComma || quoted.EndsSentence) return false;
        if (!story.IsWord(item - 1) || !story.Is(item - 1, WordClass.Determiner | WordClass.Possessive) && !story.At(item - 1).IsPossessive) return false;
        return story.IsWord(item + 1) && !story.At(item + 1).IsCapital && !story.Is(item + 1, WordClass.Closed | WordClass.Adverb | WordClass.VerbPast | WordClass.VerbGerund | WordClass.Time) && story.At(item + 1).End > story.At(item + 1).Start + 2;
    }

    private static bool AllCapitals(StoryReading story, QuotedString quoted)
    {
        for (var i = quoted.First + 1; i <= quoted.Last; i++)
        {
            if (story.Lexemes[i].IsWord && !story.Lexemes[i].IsCapital) return false;
        }

        return true;
    }

    private static bool IsSung(StoryReading story, int item, Sentence sentence) =>
        item > sentence.First && story.IsWord(item - 1) && story.At(item - 1).Cue >= 0 && story.Lexicon.Cue(story.At(item - 1).Cue).Lemma == "sing";

    /// <summary>Whether a preposition, a possessive or a word for a work stands before the string: on ABC's "Good Morning".</summary>
    private static bool IsPlaced(StoryReading story, int item, Sentence sentence)
    {
        if (item == sentence.First || story.IsQuote(item - 1) || !story.IsWord(item - 1)) return false;
        var before = story.At(item - 1);
        if (before.Cue >= 0 && (story.Lexicon.Cue(before.Cue).Frames & CueFrames.Listener) != 0) return true;
        return before.IsPossessive || before.Cue < 0 && before.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Possessive | WordClass.Document | WordClass.Role | WordClass.Organisation);
    }

    /// <summary>Whether the words before the string say that it is a name or a term.</summary>
    private static bool IsNamed(StoryReading story, int item, Sentence sentence)
    {
        var before = item - 1;
        if (before >= sentence.First && story.Kind(before) == LexemeKind.Comma) before--;
        if (before < sentence.First) return false;
        if (!story.IsWord(before)) return false;
        if (story.IsWord(before, "as")) return before > sentence.First && story.IsWord(before - 1, "known");
        if (story.IsWord(before, "called")) return before > sentence.First + 1 && IsPlainNoun(story, before - 1) && story.Is(before - 2, WordClass.Determiner);
        return Naming.Contains(story.Stem(before).ToString().ToLowerInvariant());
    }

    /// <summary>"A piece called “Farewell”": a thing, where "the mayor called" has a person.</summary>
    private static bool IsPlainNoun(StoryReading story, int item) =>
        story.IsWord(item) && !story.At(item).IsCapital && !story.Is(item, WordClass.Closed | WordClass.Role | WordClass.RolePlural | WordClass.Title | WordClass.Adverb);

    /// <summary>Whether the frame stands right before or right behind the string.</summary>
    private static bool IsBeside(StoryReading story, Frame frame, int item)
    {
        const int Gap = 8;
        if (frame.First > item) return frame.First - item <= 2 && (story.Quotes[story.Items[item].Quote] is { EndsInComma: true } or { EndsSentence: true } || frame.First == item + 2 && !story.IsWord(item + 1));
        if (frame.Last >= item || item - frame.Last > Gap) return false;
        return item - frame.Last <= 3 || NamingVerbs.Has(frame.Verb) || story.Kind(item - 1) is LexemeKind.Comma or LexemeKind.Colon;
    }
}
