using Analytics.Words.Indexing;

namespace Analytics.Words.Reading;

/// <summary>What formulas of readability count.</summary>
internal readonly record struct ReadingCounts(int Words, int Sentences, int Syllables, int Letters, int LongWords, int ManySyllabled)
{
    private const int LongestShortWord = 6;
    private const int ManySyllables = 3;

    public static ReadingCounts operator +(ReadingCounts left, ReadingCounts right) => new(
        left.Words + right.Words, left.Sentences + right.Sentences, left.Syllables + right.Syllables, left.Letters + right.Letters,
        left.LongWords + right.LongWords, left.ManySyllabled + right.ManySyllabled);

    /// <summary>The counts of one document; of sentences, those that hold a word.</summary>
    public static ReadingCounts Of(TokenIndex index, int document)
    {
        var counts = default(ReadingCounts);
        var last = -1;
        for (var token = index.DocumentStarts[document]; token < index.DocumentStarts[document + 1]; token++)
        {
            if (index.Kinds[index.Types[token]] != TokenKind.Word) continue;
            counts += OfWord(index.Printed[index.Types[token]], index.Sentences[token] != last);
            last = index.Sentences[token];
        }

        return counts;
    }

    /// <summary>The formulas; null where there are no words.</summary>
    public ReadabilityScores? Scores(string group)
    {
        if (Words == 0) return null;
        var perSentence = (double)Words / Sentences;
        var syllables = (double)Syllables / Words;
        var letters = (double)Letters / Words;
        return new ReadabilityScores(
            group, Words, Sentences, perSentence, syllables,
            206.835 - 1.015 * perSentence - 84.6 * syllables,
            0.39 * perSentence + 11.8 * syllables - 15.59,
            0.4 * (perSentence + 100.0 * ManySyllabled / Words),
            1.0430 * Math.Sqrt(30.0 * ManySyllabled / Sentences) + 3.1291,
            4.71 * letters + 0.5 * perSentence - 21.43,
            5.88 * letters - 29.6 / perSentence - 15.8,
            perSentence + 100.0 * LongWords / Words);
    }

    private static ReadingCounts OfWord(string printed, bool startsSentence)
    {
        var letters = printed.Count(char.IsLetterOrDigit);
        var syllables = EnglishSyllables.Count(printed);
        return new ReadingCounts(1, startsSentence ? 1 : 0, syllables, letters, letters > LongestShortWord ? 1 : 0, syllables >= ManySyllables ? 1 : 0);
    }
}
