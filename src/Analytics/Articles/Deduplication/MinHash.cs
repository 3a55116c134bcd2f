namespace Analytics.Articles.Deduplication;

/// <summary>
/// A short signature of a text: two texts agree in about as many places of it as they share of their runs of words (Broder 1997), in the
/// form that needs one hash a run, with empty places filled from their neighbours (Shrivastava and Li 2014).
/// </summary>
internal static class MinHash
{
    public const int Bands = 42;
    public const int Rows = 3;
    public const int Places = Bands * Rows;

    /// <summary>The signature; null for a text too short to be told apart from others.</summary>
    public static uint[]? Of(IReadOnlyList<ulong> shingles)
    {
        const int Fewest = 12;
        if (shingles.Count < Fewest) return null;
        var signature = new uint[Places];
        Array.Fill(signature, uint.MaxValue);
        foreach (var shingle in shingles)
        {
            var place = (int)(((shingle >> 32) * Places) >> 32);
            var value = (uint)shingle;
            if (value < signature[place]) signature[place] = value;
        }

        Fill(signature);
        return signature;
    }

    /// <summary>The share of places in which the two agree, 0 to 1: an estimate of the share of runs they have in common.</summary>
    public static double Agreement(uint[] first, uint[] second)
    {
        var same = 0;
        for (var i = 0; i < Places; i++)
        {
            if (first[i] == second[i]) same++;
        }

        return (double)same / Places;
    }

    /// <summary>What two signatures must agree in to be compared: the places of one band.</summary>
    public static ulong Band(uint[] signature, int band)
    {
        var hash = (ulong)band;
        for (var i = 0; i < Rows; i++) hash = Shingles.Mixed((hash * 31) + signature[(band * Rows) + i]);
        return hash;
    }

    private static void Fill(uint[] signature)
    {
        var full = (uint[])signature.Clone();
        for (var i = 0; i < Places; i++)
        {
            if (full[i] != uint.MaxValue) continue;
            var distance = 1;
            while (full[(i + distance) % Places] == uint.MaxValue) distance++;
            signature[i] = full[(i + distance) % Places] + ((uint)distance * 0x9E3779B1);
        }
    }
}
