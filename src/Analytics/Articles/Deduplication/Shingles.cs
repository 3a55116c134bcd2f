using System.Numerics;

namespace Analytics.Articles.Deduplication;

/// <summary>The runs of four words that a text is made of, as hashes: letters and digits in lower case, everything else parts words.</summary>
internal static class Shingles
{
    public const int Words = 4;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>One hash for each run, in text order; none for a text of fewer than four words.</summary>
    public static List<ulong> Of(string text)
    {
        var shingles = new List<ulong>(text.Length / 6);
        Span<ulong> last = stackalloc ulong[Words];
        var count = 0;
        ulong word = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = ((word == 0 ? Prime : word) ^ char.ToLowerInvariant(text[i])) * 0x100000001B3;
                continue;
            }

            if (word == 0) continue;
            last[count++ % Words] = word;
            word = 0;
            if (count >= Words) shingles.Add(Joined(last, count));
        }

        return shingles;
    }

    private static ulong Joined(ReadOnlySpan<ulong> last, int count)
    {
        ulong hash = 0;
        for (var i = 0; i < Words; i++) hash = (BitOperations.RotateLeft(hash, 23) ^ last[(count + i) % Words]) * Prime;
        return Mixed(hash);
    }

    public static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
