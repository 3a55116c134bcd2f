using Analytics.Quoting.Cues;
using Analytics.Quoting.Reading;
using Analytics.Quoting.Sources;

namespace Analytics.Quoting.Attributing;

/// <summary>Finds what somebody is called: "called him a “hero”", where him belongs to what is said.</summary>
internal sealed partial class ContentFinder
{
    private const int LongestObject = 8;

    /// <summary>From what is called so to the end of the quoted words, and of those that "and" joins to them; empty where there is nothing between.</summary>
    private Stretch Named(Frame frame, Sentence sentence)
    {
        var none = new Stretch(0, -1);
        if (frame.Kind == FrameKind.CueSource || !NamingVerbs.Has(frame.Verb)) return none;
        var first = frame.CueLast + 1;
        var quote = first;
        while (quote < sentence.End && quote <= first + LongestObject && !story.IsQuote(quote))
        {
            if (story.Kind(quote) is not (LexemeKind.Word or LexemeKind.Number) || !IsInObject(quote, first)) return none;
            quote++;
        }

        if (quote == first || quote >= sentence.End || !story.IsQuote(quote)) return none;
        if (!story.Is(first, WordClass.ObjectPronoun) && !story.IsWord(first, "it") && !story.IsWord(first, "that") && !story.IsWord(first, "this") && !NounPhrases.IsNameWord(story, first)) return none;
        if (quote == first + 1 && story.Is(first, WordClass.Determiner) && !story.Is(first, WordClass.ObjectPronoun) && !story.IsWord(first, "that") && !story.IsWord(first, "this")) return none;
        return new Stretch(first, WithJoined(quote, sentence));
    }

    private bool IsInObject(int item, int first)
    {
        if (story.IsWord(item, "as")) return item > first;
        if (story.IsWord(item, "that") || story.IsWord(item, "it")) return item == first;
        return !story.Is(item, WordClass.Pronoun | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Coordinator | WordClass.Negation) &&
            (!story.Is(item, WordClass.Preposition) || story.IsWord(item, "of")) && !(story.At(item).Cue >= 0 && story.Is(item, WordClass.VerbPast));
    }

    private int WithJoined(int quote, Sentence sentence)
    {
        while (quote + 2 < sentence.End && story.IsWord(quote + 1, "and"))
        {
            var next = story.Is(quote + 2, WordClass.Determiner) ? quote + 3 : quote + 2;
            if (next >= sentence.End || !story.IsQuote(next)) break;
            quote = next;
        }

        return quote;
    }
}
