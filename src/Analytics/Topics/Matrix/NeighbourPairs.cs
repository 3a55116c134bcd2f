using System.Runtime.InteropServices;

namespace Analytics.Topics.Matrix;

/// <summary>A pair of neighbouring terms that labels may use.</summary>
/// <param name="First">The column of the first term.</param>
/// <param name="Second">The column of the second term.</param>
/// <param name="Stories">How many stories have the pair.</param>
/// <param name="Dice">How much the two terms belong together: twice the pair's count over the sum of the terms' counts, 0 to 1.</param>
internal readonly record struct PhraseCandidate(int First, int Second, int Stories, double Dice);

/// <summary>Counts neighbouring terms and tells fixed phrases, such as "white house", from chance.</summary>
internal sealed class NeighbourPairs
{
    /// <summary>A fixed phrase: its words are seldom apart (Dice coefficient) and it is seen in several stories.</summary>
    private const double FixedDice = 0.5;
    private const double CandidateDice = 0.1;
    private const int FewestStories = 2;
    private const int FewestOccurrences = 4;

    private readonly Dictionary<long, Pair> _pairs = [];
    private readonly int[] _counts;

    private struct Pair
    {
        public int Count;
        public int Stories;
        public int LastStory;
    }

    private NeighbourPairs(int terms) => _counts = new int[terms];

    /// <summary>Counts the pairs of all stories.</summary>
    public static NeighbourPairs Of(int[][] stories, int terms)
    {
        var pairs = new NeighbourPairs(terms);
        for (var story = 0; story < stories.Length; story++) pairs.Count(stories[story], story + 1);
        return pairs;
    }

    /// <summary>The pairs whose words are seldom apart.</summary>
    public FixedPhrases Fixed() => new(_pairs
        .Where(pair => pair.Value is { Count: >= FewestOccurrences, Stories: >= FewestStories })
        .Select(pair => (pair.Key, Dice: Dice(pair.Key, pair.Value.Count)))
        .Where(pair => pair.Dice >= FixedDice)
        .ToDictionary(pair => pair.Key, pair => pair.Dice));

    /// <summary>The pairs of chosen terms that are common enough to label a topic with, strongest first.</summary>
    public IReadOnlyList<PhraseCandidate> Candidates(int[] chosen)
    {
        var columns = chosen.Select((term, column) => (term, column)).ToDictionary(entry => entry.term, entry => entry.column);
        return
        [
            .. from pair in _pairs
               where pair.Value.Count >= FewestOccurrences && pair.Value.Stories >= FewestStories
               let dice = Dice(pair.Key, pair.Value.Count)
               where dice >= CandidateDice && columns.ContainsKey(First(pair.Key)) && columns.ContainsKey(Second(pair.Key))
               let candidate = new PhraseCandidate(columns[First(pair.Key)], columns[Second(pair.Key)], pair.Value.Stories, dice)
               orderby candidate.Dice descending, candidate.First, candidate.Second
               select candidate,
        ];
    }

    private void Count(int[] story, int number)
    {
        for (var i = 0; i < story.Length; i++)
        {
            if (story[i] == TermVocabulary.Gap) continue;
            _counts[story[i]]++;
            if (i + 1 == story.Length || story[i + 1] == TermVocabulary.Gap) continue;
            ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Key(story[i], story[i + 1]), out _);
            pair.Count++;
            if (pair.LastStory == number) continue;
            pair.LastStory = number;
            pair.Stories++;
        }
    }

    private double Dice(long key, int count) => 2.0 * count / (_counts[First(key)] + _counts[Second(key)]);

    /// <summary>A pair of term numbers as one.</summary>
    public static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    /// <summary>The number of a pair's first term.</summary>
    public static int First(long key) => (int)(key >> 32);

    /// <summary>The number of a pair's second term.</summary>
    public static int Second(long key) => (int)key;
}
