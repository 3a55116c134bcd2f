namespace Analytics.Text.Stemming;

/// <summary>The English stemmer of Snowball ("Porter2", M. F. Porter 2001).</summary>
internal static class EnglishStemmer
{
    private const string Vowels = "aeiouy";

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly HashSet<string> KeptAfterPlural = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    private static readonly string[] Step1b = ["eed", "eedly", "ed", "edly", "ing", "ingly"];
    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    private static readonly (string Ending, string With)[] Step2 =
    [
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"), ("ization", "ize"), ("ational", "ate"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"),
        ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("fulli", "ful"), ("lessli", "less"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string With)[] Step3 =
    [
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""), ("ative", ""),
    ];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion"];

    private static readonly string[] Step2Endings = [.. Step2.Select(rule => rule.Ending)];
    private static readonly string[] Step3Endings = [.. Step3.Select(rule => rule.Ending)];

    /// <summary>The stem of a case folded word.</summary>
    public static string Stem(string form)
    {
        if (Exceptions.TryGetValue(form, out var known)) return known;
        if (form.Length < 3) return form;
        var word = new StemWord(MarkConsonants(form.StartsWith('\'') ? form[1..] : form), Vowels);
        FindRegions(ref word);
        DropApostrophe(ref word);
        DropPlural(ref word);
        if (KeptAfterPlural.Contains(word.Text)) return word.Text;
        DropVerbEnding(ref word);
        if (word.Length > 2 && word.Text[^1] is ('y' or 'Y') && !word.IsVowel(word.Length - 2)) word.Replace("y", "i");
        ReplaceSuffix(ref word);
        ReplaceSecondSuffix(ref word);
        DropSuffix(ref word);
        DropFinalLetter(ref word);
        return word.Text.Replace('Y', 'y');
    }

    /// <summary>Writes Y for a y that is a consonant: at the beginning and after a vowel.</summary>
    private static string MarkConsonants(string form)
    {
        if (!form.Contains('y', StringComparison.Ordinal)) return form;
        var letters = form.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || Vowels.Contains(letters[i - 1], StringComparison.Ordinal))) letters[i] = 'Y';
        }

        return new string(letters);
    }

    private static void FindRegions(ref StemWord word)
    {
        string[] starts = ["gener", "commun", "arsen"];
        var text = word.Text;
        var start = Array.Find(starts, prefix => text.StartsWith(prefix, StringComparison.Ordinal));
        word.R1 = start?.Length ?? word.RegionAfter(0);
        word.R2 = word.RegionAfter(word.R1);
    }

    private static void DropApostrophe(ref StemWord word)
    {
        if (word.Longest(["'", "'s", "'s'"]) is { } ending) word.Drop(ending.Length);
    }

    private static void DropPlural(ref StemWord word)
    {
        if (word.Ends("sses")) word.Drop(2);
        else if (word.Ends("ied") || word.Ends("ies")) word.Drop(word.Length > 4 ? 2 : 1);
        else if (word.Ends("us") || word.Ends("ss")) return;
        else if (word.Ends("s") && HasVowelBefore(word, word.Length - 2)) word.Drop(1);
    }

    private static void DropVerbEnding(ref StemWord word)
    {
        if (word.Longest(Step1b) is not { } ending) return;
        if (ending is "eed" or "eedly")
        {
            if (word.Lies(ending, word.R1)) word.Replace(ending, "ee");
            return;
        }

        if (!HasVowelBefore(word, word.Length - ending.Length)) return;
        word.Drop(ending.Length);
        if (word.Ends("at") || word.Ends("bl") || word.Ends("iz")) word.Text += "e";
        else if (word.Longest(Doubles) is not null) word.Drop(1);
        else if (word.R1 >= word.Length && EndsInShortSyllable(word)) word.Text += "e";
    }

    private static void ReplaceSuffix(ref StemWord word)
    {
        if (word.Longest(Step2Endings) is not { } ending || !word.Lies(ending, word.R1)) return;
        if (ending == "ogi" && (word.Length < 4 || word.Text[^4] != 'l')) return;
        if (ending == "li" && (word.Length < 3 || word.Text[^3] is not ('c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'))) return;
        word.Replace(ending, Array.Find(Step2, rule => rule.Ending == ending).With);
    }

    private static void ReplaceSecondSuffix(ref StemWord word)
    {
        if (word.Longest(Step3Endings) is not { } ending || !word.Lies(ending, word.R1)) return;
        if (ending == "ative" && !word.Lies(ending, word.R2)) return;
        word.Replace(ending, Array.Find(Step3, rule => rule.Ending == ending).With);
    }

    private static void DropSuffix(ref StemWord word)
    {
        if (word.Longest(Step4) is not { } ending || !word.Lies(ending, word.R2)) return;
        if (ending == "ion" && (word.Length < 4 || word.Text[^4] is not ('s' or 't'))) return;
        word.Drop(ending.Length);
    }

    private static void DropFinalLetter(ref StemWord word)
    {
        if (word.Ends("e"))
        {
            var inR2 = word.Lies("e", word.R2);
            var shortened = word;
            shortened.Drop(1);
            if (inR2 || word.Lies("e", word.R1) && !EndsInShortSyllable(shortened)) word = shortened;
        }
        else if (word.Ends("ll") && word.Lies("l", word.R2))
        {
            word.Drop(1);
        }
    }

    /// <summary>Whether the word ends in a vowel between consonants, the last none of w, x and Y; or is a vowel and a consonant.</summary>
    private static bool EndsInShortSyllable(StemWord word)
    {
        var last = word.Length - 1;
        if (last < 1 || word.IsVowel(last) || !word.IsVowel(last - 1)) return false;
        return last == 1 || !word.IsVowel(last - 2) && word.Text[last] is not ('w' or 'x' or 'Y');
    }

    private static bool HasVowelBefore(StemWord word, int end)
    {
        for (var i = 0; i < end; i++) if (word.IsVowel(i)) return true;
        return false;
    }
}
