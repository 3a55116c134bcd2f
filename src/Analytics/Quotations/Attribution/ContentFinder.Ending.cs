using Analytics.Quoting.Reading;

namespace Analytics.Quoting.Attributing;

/// <summary>Finds where what is reported ends: where the writer goes on in the same sentence.</summary>
internal sealed partial class ContentFinder
{
    /// <summary>Nouns for what somebody has said: what stands behind "a" and one of them is the writer's remark on it.</summary>
    private static readonly HashSet<string> Remarks = new(StringComparer.Ordinal)
    {
        "reference", "claim", "charge", "allegation", "accusation", "assertion", "contention", "statement", "remark", "comment", "allusion", "suggestion",
        "nod", "jab", "swipe", "dig", "stance", "position", "view", "notion", "idea", "prediction", "promise", "proposal", "line", "refrain",
    };

    /// <summary>
    /// Where the writer goes on: at a comma before "and" or "while" and another subject with its verb. A clause without a subject of its own
    /// ("which he said was wrong, was") ends at its comma.
    /// </summary>
    private int ClauseEnd(int start, int end, bool opening, bool relative)
    {
        // "Asked whether he would run, Lee said": what was asked ends at the comma.
        var bare = opening || start < end && IsFinite(start);
        for (var i = start + 1; i + 2 < end; i++)
        {
            if (story.Kind(i) == LexemeKind.Semicolon && IsClause(new Stretch(i + 1, end - 1))) return i;
            if (IsEndedQuote(i) && (GoesOn(i + 1, end) || IsWritersBehindQuote(i + 1, end))) return i + 1;
            if (story.IsQuote(i) && story.Quotes[story.Items[i].Quote].Words > 2 && IsWhen(i + 1, end)) return i + 1;
            if (i > start + 2 && story.Kind(i) == LexemeKind.Comma && IsOfWords(i + 1, end)) return i;
            if (i > start + 2 && story.Kind(i) == LexemeKind.Dash && IsLastDash(i, end) && (IsOfWords(i + 1, end) || IsWriters(i, end))) return i;
            if (story.Kind(i) != LexemeKind.Comma) continue;
            if (bare || relative && IsFinite(i + 1)) return i;
            if (i < start + 3) continue;
            if (story.IsWord(i + 1, "which") && !HasComma(i + 1, end)) return i;
            if (story.Is(i + 1, WordClass.Preposition) && (story.IsWord(i + 2, "which") || story.IsWord(i + 2, "whom")) && !HasComma(i + 1, end)) return i;
            if (story.IsWord(i + 1, "which") || story.IsWord(i + 1, "who")) continue;
            if (story.IsWord(i + 1, "while") || story.IsWord(i + 1, "though") || story.IsWord(i + 1, "compared") || story.IsWord(i + 1, "versus") || story.IsWord(i + 1, "although") || story.IsWord(i + 1, "even")) return i;
            if (story.IsWord(i + 1, "and") || story.IsWord(i + 1, "but") || story.IsWord(i + 1, "so"))
            {
                if (!story.IsWord(i + 2, "that") && StartsClause(i + 2, end)) return i;
            }
        }

        return end;
    }

    /// <summary>"…, a reference to the flood", "…, a claim that nobody checked": the writer's words on what was said.</summary>
    private bool IsOfWords(int item, int end)
    {
        if (!IsArticle(item)) return false;
        for (var i = item + 1; i < end && i < item + 4 && story.IsWord(i); i++)
        {
            if (Remarks.Contains(story.Stem(i).ToString().ToLowerInvariant())) return true;
        }

        return false;
    }

    private bool IsLastDash(int dash, int end)
    {
        for (var i = dash + 1; i < end; i++)
        {
            if (!story.IsQuote(i) && story.Kind(i) == LexemeKind.Dash) return false;
        }

        return true;
    }

    /// <summary>Behind a dash that no other follows, another clause is the writer's.</summary>
    private bool IsWriters(int dash, int end)
    {
        var item = story.Is(dash + 1, WordClass.Coordinator | WordClass.Adverb) ? dash + 2 : dash + 1;
        return item < end && StartsClause(item, end);
    }

    private bool IsArticle(int item) =>
        story.IsWord(item, "the") || story.IsWord(item, "a") || story.IsWord(item, "an") || story.IsWord(item, "no") || story.Is(item, WordClass.Possessive);

    private bool IsEndedQuote(int item) => story.IsQuote(item) && story.Quotes[story.Items[item].Quote].EndsInComma;

    /// <summary>"And when he asked again she read": another clause behind "and".</summary>
    private bool GoesOn(int item, int end) =>
        story.Is(item, WordClass.Coordinator) && (StartsClause(item + 1, end) || item + 2 < end && story.Is(item + 1, WordClass.Subordinator) && !story.IsWord(item + 1, "that") && StartsClause(item + 2, end));

    /// <summary>"He is “glad to be here” as he faces a vote", "would “keep it” before turning to": when it was said.</summary>
    private bool IsWhen(int item, int end) =>
        item + 2 < end && (story.IsWord(item, "before") || story.IsWord(item, "after") || story.IsWord(item, "while") || story.IsWord(item, "as") && StartsClause(item + 1, end));

    /// <summary>"“Wrapped up by June,” referring to", "“our way,” as she put it", "“be ready,” Roe said": behind the comma inside the marks the writer goes on.</summary>
    private bool IsWritersBehindQuote(int item, int end) =>
        story.Is(item, WordClass.VerbGerund) || story.Is(item, WordClass.Subordinator) && !story.IsWord(item, "that") && item + 1 < end || StartsClause(item, end);

    private bool IsFinite(int item) => story.Is(item, WordClass.Auxiliary) || story.Is(item, WordClass.VerbPast | WordClass.VerbThird) && !story.At(item).IsCapital;

    private bool StartsClause(int item, int end)
    {
        if (story.IsQuote(item) || !story.IsWord(item) || story.Is(item, WordClass.Preposition | WordClass.Subordinator | WordClass.Auxiliary | WordClass.VerbPast)) return false;
        for (var i = item + 1; i < Math.Min(end, item + 12); i++)
        {
            if (story.IsQuote(i) || story.Kind(i) is not (LexemeKind.Word or LexemeKind.Number) || story.IsWord(i, "that") || story.IsWord(i, "who") || story.IsWord(i, "which")) return false;
            if (IsFinite(i)) return true;
        }

        return false;
    }
}
