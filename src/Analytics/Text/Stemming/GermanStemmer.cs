namespace Analytics.Text.Stemming;

/// <summary>The German stemmer of Snowball.</summary>
internal static class GermanStemmer
{
    private const string Vowels = "aeiouyäöü";
    private const string BeforeS = "bdfghklmnrt";
    private const string BeforeSt = "bdfghklmnt";
    private const int ShortestStem = 3;

    /// <summary>The stem of a case folded word.</summary>
    public static string Stem(string form)
    {
        var word = new StemWord(Marked(form.Replace("ß", "ss", StringComparison.Ordinal)), Vowels);
        FindRegions(ref word);
        DropInflection(ref word);
        DropComparison(ref word);
        DropDerivation(ref word);
        return word.Text.Replace('Y', 'y').Replace('U', 'u').Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u');
    }

    /// <summary>Writes U and Y for the letters that are spoken as consonants: between vowels.</summary>
    private static string Marked(string form)
    {
        var letters = form.ToCharArray();
        for (var i = 1; i + 1 < letters.Length; i++)
        {
            if (letters[i] is 'u' or 'y' && Vowels.Contains(letters[i - 1], StringComparison.Ordinal) && Vowels.Contains(letters[i + 1], StringComparison.Ordinal)) letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static void FindRegions(ref StemWord word)
    {
        (word.R1, word.R2) = (word.Length, word.Length);
        if (word.Length < ShortestStem) return;
        var first = word.RegionAfter(0);
        word.R1 = Math.Max(first, ShortestStem);
        word.R2 = word.RegionAfter(first);
    }

    private static void DropInflection(ref StemWord word)
    {
        if (word.Longest(["em", "ern", "er", "e", "en", "es", "s"]) is not { } ending || !word.Lies(ending, word.R1)) return;
        if (ending == "s" && (word.Length < 2 || !BeforeS.Contains(word.Text[^2], StringComparison.Ordinal))) return;
        word.Drop(ending.Length);
        if (ending is "e" or "en" or "es" && word.Ends("niss")) word.Drop(1);
    }

    private static void DropComparison(ref StemWord word)
    {
        if (word.Longest(["en", "er", "est", "st"]) is not { } ending || !word.Lies(ending, word.R1)) return;
        if (ending == "st" && (word.Length < ShortestStem + 3 || !BeforeSt.Contains(word.Text[^3], StringComparison.Ordinal))) return;
        word.Drop(ending.Length);
    }

    private static void DropDerivation(ref StemWord word)
    {
        if (word.Longest(["end", "ung", "ig", "ik", "isch", "lich", "heit", "keit"]) is not { } ending || !word.Lies(ending, word.R2)) return;
        if (ending is "ig" or "ik" or "isch" && word.Ends("e" + ending)) return;
        word.Drop(ending.Length);
        if (ending is "end" or "ung")
        {
            if (word.EndsIn(word.R2, "ig") && !word.Ends("eig")) word.Drop(2);
        }
        else if (ending is "lich" or "heit")
        {
            Suffixes.DropLongest(ref word, word.R1, ["er", "en"]);
        }
        else if (ending == "keit")
        {
            Suffixes.DropLongest(ref word, word.R2, ["lich", "ig"]);
        }
    }
}
