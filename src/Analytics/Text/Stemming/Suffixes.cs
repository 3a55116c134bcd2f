namespace Analytics.Text.Stemming;

/// <summary>Steps that several of Snowball's Romance stemmers share.</summary>
internal static class Suffixes
{
    /// <summary>The endings of a list in one text.</summary>
    public static string[] Of(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Sets R1, R2 and, as for Spanish, Portuguese and Italian, RV.</summary>
    public static void FindRegions(ref StemWord word)
    {
        word.R1 = word.RegionAfter(0);
        word.R2 = word.RegionAfter(word.R1);
        word.RV = word.Length;
        if (word.Length < 3) return;
        if (!word.IsVowel(1)) word.RV = After(word, 2, vowel: true);
        else if (word.IsVowel(0)) word.RV = After(word, 2, vowel: false);
        else word.RV = 3;
    }

    /// <summary>Takes off an ending that lies in a region.</summary>
    /// <returns>Whether it did.</returns>
    public static bool Drop(ref StemWord word, int region, string ending)
    {
        if (!word.EndsIn(region, ending)) return false;
        word.Drop(ending.Length);
        return true;
    }

    /// <summary>Takes off the longest of the endings the word has, where that lies in a region.</summary>
    public static void DropLongest(ref StemWord word, int region, string[] endings)
    {
        if (word.Longest(endings) is { } ending) Drop(ref word, region, ending);
    }

    private static int After(StemWord word, int start, bool vowel)
    {
        for (var i = start; i < word.Length; i++) if (word.IsVowel(i) == vowel) return i + 1;
        return word.Length;
    }
}
