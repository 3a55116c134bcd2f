using System.Text;

namespace Analytics.Text.Stemming;

/// <summary>The French stemmer of Snowball.</summary>
internal static class FrenchStemmer
{
    private const string Vowels = "aeiouyâàëéêèïîôûù";

    private static readonly string[] Plain = Suffixes.Of("ance iqUe isme able iste eux ances iqUes ismes ables istes");
    private static readonly string[] WithIc = Suffixes.Of("atrice ateur ation atrices ateurs ations");

    private static readonly string[] Standard =
    [
        .. Plain, .. WithIc,
        .. Suffixes.Of(
            """
            logie logies usion ution usions utions ence ences ement ements ité ités if ive ifs ives eaux aux euse euses issement issements amment
            emment ment ments
            """.ReplaceLineEndings(" ")),
    ];

    private static readonly string[] VerbsInI = Suffixes.Of(
        """
        îmes ît îtes i ie Ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante
        issantes issants isse issent isses issez issiez issions issons it
        """.ReplaceLineEndings(" "));

    private static readonly string[] VerbsInA = Suffixes.Of("âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions");

    private static readonly string[] Verbs =
    [
        .. VerbsInA, .. Suffixes.Of("ions é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"),
    ];

    /// <summary>The stem of a case folded word.</summary>
    public static string Stem(string form)
    {
        var word = new StemWord(Marked(form), Vowels);
        FindRegions(ref word);
        if (DropStandard(ref word) || DropVerbInI(ref word) || DropVerb(ref word))
        {
            if (word.Ends("Y")) word.Replace("Y", "i");
            else if (word.Ends("ç")) word.Replace("ç", "c");
        }
        else
        {
            DropResidue(ref word);
        }

        if (word.Longest(["enn", "onn", "ett", "ell", "eill"]) is not null) word.Drop(1);
        DropAccent(ref word);
        return word.Text.Replace('I', 'i').Replace('U', 'u').Replace('Y', 'y').Replace("He", "ë", StringComparison.Ordinal)
            .Replace("Hi", "ï", StringComparison.Ordinal).Replace("H", "", StringComparison.Ordinal);
    }

    /// <summary>Writes capitals for vowels that are spoken as consonants, and ë and ï so that they part vowels.</summary>
    private static string Marked(string form)
    {
        var marked = new StringBuilder(form.Length + 2);
        for (var i = 0; i < form.Length; i++)
        {
            var letter = form[i];
            var afterVowel = i > 0 && marked.Length > 0 && Vowels.Contains(marked[^1], StringComparison.Ordinal);
            var beforeVowel = i + 1 < form.Length && Vowels.Contains(form[i + 1], StringComparison.Ordinal);
            if (letter is 'u' or 'i' && afterVowel && beforeVowel) marked.Append(char.ToUpperInvariant(letter));
            else if (letter == 'y' && (afterVowel || beforeVowel && !StaysVowel(form, i))) marked.Append('Y');
            else if (letter == 'u' && i > 0 && form[i - 1] == 'q') marked.Append('U');
            else if (letter == 'ë') marked.Append("He");
            else if (letter == 'ï') marked.Append("Hi");
            else marked.Append(letter);
        }

        return marked.ToString();
    }

    /// <summary>Whether the y before a vowel stays one because what follows it is spoken as a consonant.</summary>
    private static bool StaysVowel(string form, int index) =>
        form[index + 1] == 'y' || form[index + 1] is 'u' or 'i' && index + 2 < form.Length && Vowels.Contains(form[index + 2], StringComparison.Ordinal);

    private static void FindRegions(ref StemWord word)
    {
        word.R1 = word.RegionAfter(0);
        word.R2 = word.RegionAfter(word.R1);
        word.RV = word.Length;
        var startsFixed = word.Text.StartsWith("par", StringComparison.Ordinal) || word.Text.StartsWith("col", StringComparison.Ordinal) || word.Text.StartsWith("tap", StringComparison.Ordinal);
        if (startsFixed || word.Length > 2 && word.IsVowel(0) && word.IsVowel(1))
        {
            word.RV = 3;
            return;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (!word.IsVowel(i)) continue;
            word.RV = i + 1;
            return;
        }
    }

    /// <returns>Whether nothing else is to be taken off; some endings are replaced and the verb endings are tried all the same.</returns>
    private static bool DropStandard(ref StemWord word)
    {
        if (word.Longest(Standard) is not { } ending) return false;
        switch (ending)
        {
            case "eaux":
                word.Replace(ending, "eau");
                return true;
            case "aux":
                return Replace(ref word, word.R1, ending, "al");
            case "euse" or "euses":
                return Suffixes.Drop(ref word, word.R2, ending) || Replace(ref word, word.R1, ending, "eux");
            case "issement" or "issements":
                if (!word.Lies(ending, word.R1) || word.Length == ending.Length || word.IsVowel(word.Length - ending.Length - 1)) return false;
                word.Drop(ending.Length);
                return true;
            case "amment" or "emment":
                Replace(ref word, word.RV, ending, ending == "amment" ? "ant" : "ent");
                return false;
            case "ment" or "ments":
                if (word.IsVowel(word.Length - ending.Length - 1) && word.Length - ending.Length - 1 >= word.RV) word.Drop(ending.Length);
                return false;
            case "ement" or "ements":
                return DropAdverb(ref word, ending);
            default:
                return DropInR2(ref word, ending);
        }
    }

    private static bool DropInR2(ref StemWord word, string ending)
    {
        if (!Suffixes.Drop(ref word, word.R2, ending)) return false;
        switch (ending)
        {
            case "logie" or "logies":
                word.Text += "log";
                break;
            case "usion" or "ution" or "usions" or "utions":
                word.Text += "u";
                break;
            case "ence" or "ences":
                word.Text += "ent";
                break;
            case "ité" or "ités":
                if (word.Ends("abil")) DropOrReplace(ref word, "abil", "abl");
                else if (word.Ends("ic")) DropOrReplace(ref word, "ic", "iqU");
                else Suffixes.Drop(ref word, word.R2, "iv");
                break;
            case "if" or "ive" or "ifs" or "ives":
                if (Suffixes.Drop(ref word, word.R2, "at") && word.Ends("ic")) DropOrReplace(ref word, "ic", "iqU");
                break;
            default:
                if (Array.IndexOf(WithIc, ending) >= 0 && word.Ends("ic")) DropOrReplace(ref word, "ic", "iqU");
                break;
        }

        return true;
    }

    private static bool DropAdverb(ref StemWord word, string ending)
    {
        if (!Suffixes.Drop(ref word, word.RV, ending)) return false;
        switch (word.Longest(["iv", "eus", "abl", "iqU", "ièr", "Ièr"]))
        {
            case "iv":
                if (Suffixes.Drop(ref word, word.R2, "iv")) Suffixes.Drop(ref word, word.R2, "at");
                break;
            case "eus":
                if (!Suffixes.Drop(ref word, word.R2, "eus")) Replace(ref word, word.R1, "eus", "eux");
                break;
            case "abl":
                Suffixes.Drop(ref word, word.R2, "abl");
                break;
            case "iqU":
                Suffixes.Drop(ref word, word.R2, "iqU");
                break;
            case { } suffix:
                Replace(ref word, word.RV, suffix, "i");
                break;
        }

        return true;
    }

    private static bool DropVerbInI(ref StemWord word)
    {
        if (word.LongestIn(word.RV, VerbsInI) is not { } ending) return false;
        var before = word.Length - ending.Length - 1;
        if (before < word.RV || word.IsVowel(before) || word.Text[before] == 'H') return false;
        word.Drop(ending.Length);
        return true;
    }

    private static bool DropVerb(ref StemWord word)
    {
        if (word.LongestIn(word.RV, Verbs) is not { } ending) return false;
        if (ending == "ions") return Suffixes.Drop(ref word, word.R2, ending);
        word.Drop(ending.Length);
        if (Array.IndexOf(VerbsInA, ending) >= 0) Suffixes.Drop(ref word, word.RV, "e");
        return true;
    }

    private static void DropResidue(ref StemWord word)
    {
        if (word.Ends("s") && word.Length > 1 && (word.Ends("His") || !"aiouès".Contains(word.Text[^2], StringComparison.Ordinal))) word.Drop(1);
        switch (word.LongestIn(word.RV, ["ion", "ier", "ière", "Ier", "Ière", "e"]))
        {
            case "ion":
                if (word.Lies("ion", word.R2) && word.Length - 4 >= word.RV && word.Text[^4] is 's' or 't') word.Drop(3);
                break;
            case "e":
                word.Drop(1);
                break;
            case { } suffix:
                word.Replace(suffix, "i");
                break;
        }
    }

    /// <summary>é and è before the consonants a word ends in become e.</summary>
    private static void DropAccent(ref StemWord word)
    {
        var at = word.Length - 1;
        while (at >= 0 && !word.IsVowel(at)) at--;
        if (at < 0 || at == word.Length - 1 || word.Text[at] is not ('é' or 'è')) return;
        word.Text = string.Concat(word.Text.AsSpan(0, at), "e", word.Text.AsSpan(at + 1));
    }

    private static void DropOrReplace(ref StemWord word, string ending, string with)
    {
        if (!Suffixes.Drop(ref word, word.R2, ending)) word.Replace(ending, with);
    }

    private static bool Replace(ref StemWord word, int region, string ending, string with)
    {
        if (!word.EndsIn(region, ending)) return false;
        word.Replace(ending, with);
        return true;
    }
}
