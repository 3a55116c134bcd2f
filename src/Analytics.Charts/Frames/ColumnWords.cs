using System.Text;
using Analytics.Charts.Figures;

namespace Analytics.Charts.Frames;

/// <summary>What the columns of results are called on screen, and how their numbers are written.</summary>
internal static class ColumnWords
{
    // With units, which names in code leave out.
    private static readonly Dictionary<string, Measure> Known = new(StringComparer.Ordinal)
    {
        ["count"] = Measure.Count("Occurrences"),
        ["perMillion"] = Measure.PerMillion("Per million words"),
        ["documents"] = Measure.Count("Stories"),
        ["share"] = Measure.Share("Share"),
        ["weight"] = Measure.Share("Weight"),
        ["confidence"] = Measure.Share("Confidence"),
        ["group"] = Measure.Number("Period or group"),
        ["start"] = Measure.Number("Start"),
        ["main"] = Measure.Number("Main topic"),
        ["topic"] = Measure.Count("Topic"),
        ["rangeShare"] = Measure.Share("Part of stories"),
        ["range"] = Measure.Count("Stories"),
        ["juillandD"] = Measure.Index("Juilland’s D"),
        ["dp"] = Measure.Index("DP"),
        ["dpNorm"] = Measure.Index("DPnorm"),
        ["logLikelihood"] = Measure.Score("Log-likelihood"),
        ["chiSquared"] = Measure.Score("χ²"),
        ["logRatio"] = Measure.Score("Log ratio"),
        ["logRatioLow"] = Measure.Score("at least"),
        ["logRatioHigh"] = Measure.Score("at most"),
        ["percentDifference"] = Measure.PerMillion("Difference, %"),
        ["bayesFactor"] = Measure.Score("Bayes factor (BIC)"),
        ["referenceCount"] = Measure.Count("In the reference"),
        ["referencePerMillion"] = Measure.PerMillion("Per million there"),
        ["referenceDocuments"] = Measure.Count("Stories there"),
        ["pmi"] = Measure.Score("PMI"),
        ["npmi"] = Measure.Index("NPMI"),
        ["tScore"] = Measure.Score("t-score"),
        ["logDice"] = Measure.Score("log-Dice"),
        ["mi3"] = Measure.Score("MI³"),
        ["together"] = Measure.Count("Together"),
        ["expected"] = Measure.PerMillion("Expected"),
        ["ttr"] = Measure.Index("TTR"),
        ["mattr"] = Measure.Index("MATTR"),
        ["mtld"] = Measure.PerMillion("MTLD (words)"),
        ["hdD"] = Measure.Index("HD-D"),
        ["yuleK"] = Measure.PerMillion("Yule’s K"),
        ["wordsPerSentence"] = Measure.PerMillion("Words per sentence"),
        ["syllablesPerWord"] = Measure.Score("Syllables per word"),
        ["fleschReadingEase"] = Measure.PerMillion("Flesch reading ease"),
        ["fleschKincaidGrade"] = Measure.PerMillion("Flesch-Kincaid grade"),
        ["gunningFog"] = Measure.PerMillion("Gunning fog"),
        ["smog"] = Measure.PerMillion("SMOG"),
        ["ari"] = Measure.PerMillion("ARI"),
        ["colemanLiau"] = Measure.PerMillion("Coleman-Liau"),
        ["lix"] = Measure.PerMillion("LIX"),
        ["shareOfSpeaker"] = Measure.Share("Share of the speaker’s quotations"),
        ["shareOfTopic"] = Measure.Share("Share of the quotations on it"),
        ["coherence"] = Measure.Index("Coherence (NPMI)"),
        ["stability"] = Measure.Index("Stability"),
        ["score"] = Measure.Index("Score"),
        ["strength"] = Measure.Index("Strength"),
        ["topics"] = Measure.Count("Topics"),
        ["similarity"] = Measure.Index("Similarity"),
        ["before"] = Measure.PerMillion("Per million before"),
        ["after"] = Measure.PerMillion("Per million after"),
        ["inputCharacters"] = Measure.Count("Characters read"),
        ["textCharacters"] = Measure.Count("Characters kept"),
        ["furnitureLines"] = Measure.Count("Furniture lines"),
        ["text"] = Measure.Number("What was said"),
        ["url"] = Measure.Number("Address"),
    };

    /// <summary>The heading in words and the number format of a result's column; whole numbers where <paramref name="isWhole"/> and nothing else is known.</summary>
    public static Measure Of(string column, bool isWhole) =>
        Known.TryGetValue(column, out var known) ? known : isWhole ? Measure.Count(Words(column)) : Measure.Number(Words(column));

    /// <summary>A name in camel case as words: <c>wordsQuoted</c> is Words quoted.</summary>
    public static string Words(string column)
    {
        var words = new StringBuilder();
        for (var i = 0; i < column.Length; i++)
        {
            var character = column[i];
            if (i > 0 && char.IsUpper(character) && char.IsLower(column[i - 1])) words.Append(' ').Append(char.ToLowerInvariant(character));
            else words.Append(i == 0 ? char.ToUpperInvariant(character) : character == '_' ? ' ' : character);
        }

        return words.ToString();
    }
}
