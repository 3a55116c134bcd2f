namespace Analytics.Words.Reading;

/// <summary>Counts syllables by rules of English spelling: groups of vowels, without those that are not spoken.</summary>
internal static class EnglishSyllables
{
    // Vowels that stand side by side and belong to two syllables: cre-ate, vi-olence, sci-ence, tru-ant.
    private static readonly string[] Parted = ["ia", "io", "iu", "ua", "uo", "eo", "iet", "ien", "riat", "creat", "scien"];

    // And their usual exceptions, in which one is spoken: na-tion, spe-cial, cou-rageous, guard, quo-ta, peo-ple.
    private static readonly string[] Joined = ["tio", "sio", "cio", "xio", "gio", "cia", "tia", "gia", "geo", "gua", "qua", "quo", "peo", "cien", "tien", "frien"];

    /// <summary>How many syllables a word has, at least 1.</summary>
    public static int Count(string printed)
    {
        var count = printed.ToLowerInvariant().Split('-', '.', '&', '_').Sum(part => part.Length == 0 ? 0 : OfPart(part));
        return Math.Max(1, count);
    }

    private static int OfPart(string word)
    {
        var end = word.IndexOfAny(['\'', '’']) is > 0 and var apostrophe ? apostrophe : word.Length;
        var stem = word[..end];
        var (groups, wasVowel) = (0, false);
        for (var i = 0; i < stem.Length; i++)
        {
            var isVowel = IsVowel(stem, i);
            if (isVowel && !wasVowel) groups++;
            wasVowel = isVowel;
        }

        return Math.Max(1, groups + Occurrences(stem, Parted) - Occurrences(stem, Joined) - Silent(stem));
    }

    private static bool IsVowel(string word, int index) =>
        word[index] is 'a' or 'e' or 'i' or 'o' or 'u' or 'á' or 'é' or 'í' or 'ó' or 'ú' or 'ü' or 'ö' or 'ä' or 'è' or 'à' ||
        word[index] == 'y' && index > 0 && !(index + 1 < word.Length && word[index + 1] is 'a' or 'e' or 'i' or 'o' or 'u');

    /// <summary>1 where the last e of a word is not spoken: late, lates, voted is not one, walked is.</summary>
    private static int Silent(string word)
    {
        if (word.Length < 4 && !(word.Length == 3 && word[^1] == 'e' && !IsVowel(word, 1))) return 0;
        if (word.EndsWith("ed", StringComparison.Ordinal)) return IsVowel(word, word.Length - 3) || word[^3] is 't' or 'd' || word.EndsWith("led", StringComparison.Ordinal) && !IsVowel(word, word.Length - 4) && word[^4] != 'l' ? 0 : 1;
        if (word.EndsWith("es", StringComparison.Ordinal)) return IsVowel(word, word.Length - 3) || word[^3] is 's' or 'z' or 'x' or 'c' or 'g' || word[^4..^2] is "ch" or "sh" || EndsInSpokenLe(word[..^1]) ? 0 : 1;
        return word[^1] == 'e' && !IsVowel(word, word.Length - 2) && !EndsInSpokenLe(word) ? 1 : 0;
    }

    private static bool EndsInSpokenLe(string word) => word.Length > 2 && word[^1] == 'e' && word[^2] == 'l' && !IsVowel(word, word.Length - 3);

    private static int Occurrences(string word, string[] parts)
    {
        var count = 0;
        foreach (var part in parts) if (word.Contains(part, StringComparison.Ordinal)) count++;
        return count;
    }
}
