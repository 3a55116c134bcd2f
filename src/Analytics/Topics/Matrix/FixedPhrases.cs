namespace Analytics.Topics.Matrix;

/// <summary>Neighbouring terms that count as one, such as "white house", and how strongly each pair belongs together.</summary>
internal sealed class FixedPhrases(Dictionary<long, double> strengths)
{
    /// <summary>No two terms count as one.</summary>
    public static FixedPhrases None { get; } = new([]);

    /// <summary>The pairs of words given, by the numbers that <paramref name="vocabulary"/> has for them.</summary>
    public static FixedPhrases Of(IEnumerable<FixedPhrase> phrases, TermVocabulary vocabulary) => new(phrases.ToDictionary(
        phrase => NeighbourPairs.Key(vocabulary.IdOf(phrase.First), vocabulary.IdOf(phrase.Second)), phrase => phrase.Dice));

    /// <summary>The pairs in words, in ordinal order.</summary>
    public FixedPhrase[] InWords(TermVocabulary vocabulary) =>
    [
        .. strengths
            .Select(pair => new FixedPhrase(vocabulary[NeighbourPairs.First(pair.Key)], vocabulary[NeighbourPairs.Second(pair.Key)], pair.Value))
            .OrderBy(phrase => phrase.First, StringComparer.Ordinal)
            .ThenBy(phrase => phrase.Second, StringComparer.Ordinal),
    ];

    /// <summary>The story with each phrase as one term; where two overlap, the stronger one is joined.</summary>
    public int[] Join(int[] story, TermVocabulary vocabulary)
    {
        var joined = new List<int>(story.Length);
        for (var i = 0; i < story.Length; i++)
        {
            var strength = StrengthAt(story, i);
            if (strength > 0 && strength >= StrengthAt(story, i + 1))
            {
                joined.Add(vocabulary.Join(story[i], story[i + 1]));
                i++;
            }
            else
            {
                joined.Add(story[i]);
            }
        }

        return [.. joined];
    }

    private double StrengthAt(int[] story, int index)
    {
        if (index + 1 >= story.Length || story[index] == TermVocabulary.Gap || story[index + 1] == TermVocabulary.Gap) return 0;
        return strengths.GetValueOrDefault(NeighbourPairs.Key(story[index], story[index + 1]));
    }
}

/// <summary>Two terms that count as one where they are neighbours.</summary>
/// <param name="First">The first term.</param>
/// <param name="Second">The second term.</param>
/// <param name="Dice">How much the two belong together: twice the pair's count over the sum of the terms' counts, 0 to 1.</param>
internal readonly record struct FixedPhrase(string First, string Second, double Dice);
