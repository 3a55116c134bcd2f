namespace Analytics.Text.Stemming;

/// <summary>The Italian stemmer of Snowball.</summary>
internal static class ItalianStemmer
{
    private const string Vowels = "aeiouàèìòù";

    private static readonly string[] Pronouns = Suffixes.Of(
        "ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo mene tela tele teli telo tene cela cele celi celo cene vela vele veli velo vene");

    private static readonly string[] WithIc = Suffixes.Of("azione azioni atore atori");

    private static readonly string[] Standard =
    [
        .. WithIc,
        .. Suffixes.Of(
            """
            anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti istà istè istì oso osi osa ose mente atrice atrici
            ante anti logia logie uzione uzioni usione usioni enza enze amento amenti imento imenti amente ità ivo ivi iva ive
            """.ReplaceLineEndings(" ")),
    ];

    private static readonly string[] Verb = Suffixes.Of(
        """
        ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano avate avi avo emmo enda ende endi endo erà erai eranno ere
        erebbe erebbero erei eremmo eremo ereste eresti erete erò erono essero ete eva evamo evano evate evi evo Yamo iamo immo irà irai iranno
        ire irebbe irebbero irei iremmo iremo ireste iresti irete irò irono isca iscano isce isci isco iscono issero ita ite iti ito iva ivamo
        ivano ivate ivi ivo ono uta ute uti uto ar ir
        """.ReplaceLineEndings(" "));

    /// <summary>The stem of a case folded word.</summary>
    public static string Stem(string form)
    {
        var word = new StemWord(Marked(form), Vowels);
        Suffixes.FindRegions(ref word);
        DropPronoun(ref word);
        if (!DropStandard(ref word) && word.LongestIn(word.RV, Verb) is { } verb) word.Drop(verb.Length);
        DropVowels(ref word);
        return word.Text.Replace('I', 'i').Replace('U', 'u');
    }

    /// <summary>Writes I and U for the vowels that are spoken as consonants: between vowels, and u after q.</summary>
    private static string Marked(string form)
    {
        var letters = form.Replace('á', 'à').Replace('é', 'è').Replace('í', 'ì').Replace('ó', 'ò').Replace('ú', 'ù').ToCharArray();
        for (var i = 1; i < letters.Length; i++) if (letters[i] == 'u' && letters[i - 1] == 'q') letters[i] = 'U';
        for (var i = 1; i + 1 < letters.Length; i++)
        {
            if (letters[i] is 'i' or 'u' && Vowels.Contains(letters[i - 1], StringComparison.Ordinal) && Vowels.Contains(letters[i + 1], StringComparison.Ordinal)) letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static void DropPronoun(ref StemWord word)
    {
        if (word.Longest(Pronouns) is not { } pronoun) return;
        var before = word;
        before.Drop(pronoun.Length);
        if (before.Longest(["ando", "endo", "ar", "er", "ir"]) is not { } ending || !before.Lies(ending, word.RV)) return;
        if (ending.Length == 2) before.Text += "e";
        word = before;
    }

    private static bool DropStandard(ref StemWord word)
    {
        if (word.Longest(Standard) is not { } ending) return false;
        var region = ending switch { "amente" => word.R1, "amento" or "amenti" or "imento" or "imenti" => word.RV, _ => word.R2 };
        if (!Suffixes.Drop(ref word, region, ending)) return false;
        switch (ending)
        {
            case "logia" or "logie":
                word.Text += "log";
                break;
            case "uzione" or "uzioni" or "usione" or "usioni":
                word.Text += "u";
                break;
            case "enza" or "enze":
                word.Text += "ente";
                break;
            case "amente":
                if (Suffixes.Drop(ref word, word.R2, "iv")) Suffixes.Drop(ref word, word.R2, "at");
                else Suffixes.DropLongest(ref word, word.R2, ["os", "ic", "abil"]);
                break;
            case "ità":
                Suffixes.DropLongest(ref word, word.R2, ["abil", "ic", "iv"]);
                break;
            case "ivo" or "ivi" or "iva" or "ive":
                if (Suffixes.Drop(ref word, word.R2, "at")) Suffixes.Drop(ref word, word.R2, "ic");
                break;
            default:
                if (Array.IndexOf(WithIc, ending) >= 0) Suffixes.Drop(ref word, word.R2, "ic");
                break;
        }

        return true;
    }

    private static void DropVowels(ref StemWord word)
    {
        if (word.Length > word.RV && (word.Text[^1] is 'a' or 'e' or 'i' or 'o' or 'à' or 'è' or 'ì' or 'ò'))
        {
            word.Drop(1);
            Suffixes.Drop(ref word, word.RV, "i");
        }

        if ((word.Ends("ch") || word.Ends("gh")) && word.Lies("ch", word.RV)) word.Drop(1);
    }
}
