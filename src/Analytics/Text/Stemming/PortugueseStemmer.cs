namespace Analytics.Text.Stemming;

/// <summary>The Portuguese stemmer of Snowball.</summary>
internal static class PortugueseStemmer
{
    private static readonly string[] Standard = Suffixes.Of(
        """
        eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento amentos imento imentos adora ador aça~o adoras adores
        aço~es ante antes ância logia logias uça~o uço~es ência ências amente mente idade idades iva ivo ivas ivos ira iras
        """.ReplaceLineEndings(" "));

    private static readonly string[] Verb = Suffixes.Of(
        """
        ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei arei erei irei am iam ariam eriam iriam aram eram iram
        avam em arem erem irem assem essem issem ado ido ando endo indo ara~o era~o ira~o ar er ir as adas idas ias arias erias irias arás aras
        erás eras irás avas es ardes erdes irdes ares eres ires asses esses isses astes estes istes is ais eis íeis aríeis eríeis iríeis áreis
        areis éreis ereis íreis ireis ásseis ésseis ísseis áveis ados idos ámos amos íamos aríamos eríamos iríamos áramos éramos íramos ávamos
        emos aremos eremos iremos ássemos êssemos íssemos imos armos ermos irmos eu iu ou ira iras
        """.ReplaceLineEndings(" "));

    /// <summary>The stem of a case folded word.</summary>
    public static string Stem(string form)
    {
        var word = new StemWord(form.Replace("ã", "a~", StringComparison.Ordinal).Replace("õ", "o~", StringComparison.Ordinal), "aeiouáéíóúâêô");
        Suffixes.FindRegions(ref word);
        if (DropStandard(ref word) || DropVerb(ref word))
        {
            if (word.Ends("ci") && word.Lies("i", word.RV)) word.Drop(1);
        }
        else
        {
            Suffixes.DropLongest(ref word, word.RV, ["os", "a", "i", "o", "á", "í", "ó"]);
        }

        DropResidue(ref word);
        return word.Text.Replace("a~", "ã", StringComparison.Ordinal).Replace("o~", "õ", StringComparison.Ordinal);
    }

    private static bool DropStandard(ref StemWord word)
    {
        if (word.Longest(Standard) is not { } ending) return false;
        if (ending is "ira" or "iras")
        {
            if (!word.Lies(ending, word.RV) || !word.Ends("e" + ending)) return false;
            word.Replace(ending, "ir");
            return true;
        }

        if (!word.Lies(ending, ending == "amente" ? word.R1 : word.R2)) return false;
        word.Drop(ending.Length);
        switch (ending)
        {
            case "logia" or "logias":
                word.Text += "log";
                break;
            case "uça~o" or "uço~es":
                word.Text += "u";
                break;
            case "ência" or "ências":
                word.Text += "ente";
                break;
            case "amente":
                if (Suffixes.Drop(ref word, word.R2, "iv")) Suffixes.Drop(ref word, word.R2, "at");
                else Suffixes.DropLongest(ref word, word.R2, ["os", "ic", "ad"]);
                break;
            case "mente":
                Suffixes.DropLongest(ref word, word.R2, ["ante", "avel", "ível"]);
                break;
            case "idade" or "idades":
                Suffixes.DropLongest(ref word, word.R2, ["abil", "ic", "iv"]);
                break;
            case "iva" or "ivo" or "ivas" or "ivos":
                Suffixes.Drop(ref word, word.R2, "at");
                break;
        }

        return true;
    }

    private static bool DropVerb(ref StemWord word)
    {
        if (word.LongestIn(word.RV, Verb) is not { } ending) return false;
        word.Drop(ending.Length);
        return true;
    }

    private static void DropResidue(ref StemWord word)
    {
        if (word.Ends("ç"))
        {
            word.Replace("ç", "c");
            return;
        }

        if (word.Longest(["e", "é", "ê"]) is not { } ending || !Suffixes.Drop(ref word, word.RV, ending)) return;
        if ((word.Ends("gu") || word.Ends("ci")) && word.Lies("u", word.RV)) word.Drop(1);
    }
}
