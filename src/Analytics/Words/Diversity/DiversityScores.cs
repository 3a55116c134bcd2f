namespace Analytics.Words.Diversities;

/// <summary>Measures the variety of a sequence of words, given as numbers.</summary>
internal static class DiversityScores
{
    private const double FactorRatio = 0.72;
    private const int Drawn = 42;

    public static DiversityMeasures? Of(string group, IReadOnlyList<int> words, int window)
    {
        if (words.Count == 0) return null;
        var counts = words.GroupBy(word => word).Select(word => word.Count()).ToArray();
        return new DiversityMeasures(
            group, words.Count, counts.Length, (double)counts.Length / words.Count, Mattr(words, window), Mtld(words), HdD(counts, words.Count), YuleK(counts, words.Count));
    }

    /// <summary>The mean type-token ratio of all windows of a length.</summary>
    public static double Mattr(IReadOnlyList<int> words, int window)
    {
        var length = Math.Min(window, words.Count);
        var inside = new Dictionary<int, int>();
        var sum = 0L;
        for (var end = 0; end < words.Count; end++)
        {
            inside[words[end]] = inside.GetValueOrDefault(words[end]) + 1;
            if (end >= length && --inside[words[end - length]] == 0) inside.Remove(words[end - length]);
            if (end + 1 >= length) sum += inside.Count;
        }

        return (double)sum / length / (words.Count - length + 1);
    }

    /// <summary>The mean of the lengths of factors forwards and backwards.</summary>
    public static double Mtld(IReadOnlyList<int> words) => (FactorLength(words) + FactorLength([.. words.Reverse()])) / 2;

    /// <summary>The sum over all types of the chance to draw one at least once, over the number drawn; null for fewer words than are drawn.</summary>
    public static double? HdD(IEnumerable<int> counts, int words)
    {
        if (words < Drawn) return null;
        return counts.Sum(count => (1 - ChanceOfNone(count, words)) / Drawn);
    }

    /// <summary>10,000 (Σ i² V(i) - N) / N².</summary>
    public static double YuleK(IEnumerable<int> counts, int words) => 1e4 * (counts.Sum(count => (double)count * count) - words) / words / words;

    private static double FactorLength(IReadOnlyList<int> words)
    {
        var types = new HashSet<int>();
        double factors = 0, ratio = 1;
        var length = 0;
        foreach (var word in words)
        {
            types.Add(word);
            ratio = (double)types.Count / ++length;
            if (ratio > FactorRatio) continue;
            factors++;
            types.Clear();
            (length, ratio) = (0, 1);
        }

        // What is left at the end is the part of a factor that its ratio has come down to.
        factors += (1 - ratio) / (1 - FactorRatio);
        return factors > 0 ? words.Count / factors : words.Count;
    }

    // Drawing without replacement: the product of the chances that each of the draws misses.
    private static double ChanceOfNone(int count, int words)
    {
        var chance = 1.0;
        for (var draw = 0; draw < Drawn; draw++) chance *= Math.Max(0, words - count - draw) / (double)(words - draw);
        return chance;
    }
}
