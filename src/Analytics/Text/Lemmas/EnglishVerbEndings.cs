namespace Analytics.Text.Lemmas;

/// <summary>
/// Puts back what English spelling takes from a verb before -ed and -ing: "abat" is <c>abate</c>, "abett" is <c>abet</c>. For verbs that no list has;
/// by the sounds that the letters stand for, so the stress, which spelling does not show, is guessed at.
/// </summary>
internal static class EnglishVerbEndings
{
    private const string Vowels = "aeiou";

    // Syllables at the end of longer stems that lost an e more often than not: "invad", "combin"; "visit" and "monitor" did not.
    private static readonly HashSet<string> LostE = new(StringComparer.Ordinal)
    {
        "ab", "eb", "ib", "ob", "ub", "ad", "id", "od", "ud", "ag", "ak", "ik", "ok", "uk", "il", "ol", "ul", "am", "im", "um", "un", "in", "ap", "yp",
        "ar", "ir", "ur", "at", "ot", "ut",
    };

    // What looks like a participle and is a compound or an adjective.
    private static readonly string[] NoVerbs =
    [
        "hearted", "headed", "handed", "minded", "sighted", "footed", "blooded", "tempered", "fisted", "eyed", "haired", "sided", "bodied", "bred",
        "string", "spring", "thing", "coming", "going",
    ];

    /// <summary>Whether a form in -ed or -ing is rather none of a verb: "unprepared", "warmhearted", "homecoming".</summary>
    public static bool IsNoVerb(string form) =>
        form.StartsWith("un", StringComparison.Ordinal) && !form.StartsWith("under", StringComparison.Ordinal) && !form.StartsWith("uni", StringComparison.Ordinal) ||
        Array.Exists(NoVerbs, ending => form.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The verb that left <paramref name="stem"/> before -ed or -ing; null where no verb can have.</summary>
    public static string? Verb(string stem)
    {
        var syllables = Syllables(stem);
        if (stem.Length < 3 || syllables == 0) return null;
        var (last, before) = (stem[^1], stem[^2]);
        if (last == before) return Undoubled(stem, syllables);
        if (last is 'v' or 'c' or 'u' || last == 'z' && before != 't') return stem + "e";
        if (last == 's') return before == 'u' && syllables > 1 && stem[^3] is ('c' or 'l' or 'n' or 'o' or 'r' or 's') ? stem : stem + "e";
        if (last is 'a' or 'e' or 'i' or 'o' or 'w' or 'y' or 'h' or 'x' or 'z') return stem;
        return LosesE(stem, syllables) ? stem + "e" : stem;
    }

    private static string Undoubled(string stem, int syllables) => stem[^1] switch
    {
        's' or 'f' or 'z' or 'a' or 'e' or 'i' or 'o' or 'u' => stem,
        'l' => syllables > 1 && (stem.EndsWith("ell", StringComparison.Ordinal) || stem.EndsWith("troll", StringComparison.Ordinal)) ? stem[..^1] : stem,
        _ => stem.Length == 3 ? stem : stem[..^1],
    };

    /// <summary>Whether an e belongs behind a stem that ends in a single consonant letter or in several.</summary>
    private static bool LosesE(string stem, int syllables)
    {
        var (last, before) = (stem[^1], stem[^2]);
        if (!IsVowel(stem, stem.Length - 2))
        {
            return last switch
            {
                'g' => before is 'd' or 'l' or 'r' || before == 'n' && (stem[^3] is ('i' or 'u') || syllables > 1),
                'l' => before is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'z',
                'r' => before is 'c' or 't',
                _ => false,
            };
        }

        // "abbreviate", "evaluate": the two vowels are two syllables.
        if (last == 't' && before == 'a' && stem[^3] is ('i' or 'u')) return true;
        var isLong = IsVowel(stem, stem.Length - 3) && !(stem[^3] == 'u' && stem.Length > 3 && stem[^4] is ('q' or 'g'));
        // A short vowel of a single syllable would have doubled the consonant.
        return !isLong && (syllables == 1 || LostE.Contains(stem[^2..]));
    }

    private static int Syllables(string stem)
    {
        var (count, wasVowel) = (0, false);
        for (var i = 0; i < stem.Length; i++)
        {
            var isVowel = IsVowel(stem, i);
            if (isVowel && !wasVowel) count++;
            wasVowel = isVowel;
        }

        return count;
    }

    private static bool IsVowel(string word, int at) =>
        Vowels.Contains(word[at], StringComparison.Ordinal) || word[at] == 'y' && at > 0 && !Vowels.Contains(word[at - 1], StringComparison.Ordinal);
}
