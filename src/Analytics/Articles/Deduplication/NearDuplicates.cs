namespace Analytics.Articles.Deduplication;

/// <summary>Finds the stories of a corpus that are one story: by signatures that agree in a band (locality-sensitive hashing), then by their runs of words.</summary>
internal sealed class NearDuplicates
{
    // Two versions share this much of all their runs, or the shorter is nearly all in the longer.
    private const double Shared = 0.4;
    private const double Contained = 0.75;
    private const double LeastShared = 0.2;

    // An estimate from 126 places is off by 0.045 as a rule; nothing this much below can be a pair.
    private const double Doubt = 0.13;
    private const int MostCompared = 4;

    private readonly IReadOnlyList<string> _texts;
    private readonly uint[]?[] _signatures;
    private readonly int[] _first;

    private NearDuplicates(IReadOnlyList<string> texts)
    {
        _texts = texts;
        _signatures = [.. texts.Select(text => MinHash.Of(Shingles.Of(text)))];
        _first = [.. Enumerable.Range(0, texts.Count)];
    }

    /// <summary>For each text the index of the first that is the same story: its own where it is the first or the only one.</summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<string> texts)
    {
        var duplicates = new NearDuplicates(texts);
        for (var band = 0; band < MinHash.Bands; band++) duplicates.Compare(band);
        return [.. Enumerable.Range(0, texts.Count).Select(duplicates.FirstOf)];
    }

    /// <summary>Whether two texts are versions of one story.</summary>
    public static bool IsPair(string first, string second)
    {
        var (one, other) = (Shingles.Of(first).ToHashSet(), Shingles.Of(second).ToHashSet());
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        if (small.Count == 0) return false;
        var common = small.Count(large.Contains);
        var share = (double)common / (small.Count + large.Count - common);
        return share >= Shared || (share >= LeastShared && common >= Contained * small.Count);
    }

    private void Compare(int band)
    {
        var buckets = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < _texts.Count; i++)
        {
            if (_signatures[i] is not { } signature) continue;
            var key = MinHash.Band(signature, band);
            if (!buckets.TryGetValue(key, out var others)) buckets[key] = others = [];
            foreach (var other in others)
            {
                if (FirstOf(other) != FirstOf(i) && AreOne(other, i)) Join(other, i);
            }

            if (others.Count < MostCompared) others.Add(i);
        }
    }

    private bool AreOne(int first, int second) =>
        MinHash.Agreement(_signatures[first]!, _signatures[second]!) >= LeastShared - Doubt && IsPair(_texts[first], _texts[second]);

    private int FirstOf(int index)
    {
        while (_first[index] != index) index = _first[index] = _first[_first[index]];
        return index;
    }

    private void Join(int one, int other)
    {
        var (first, second) = (FirstOf(one), FirstOf(other));
        if (first < second) _first[second] = first;
        else _first[first] = second;
    }
}
