namespace Analytics.Text.Stemming;

/// <summary>The Spanish stemmer of Snowball.</summary>
internal static class SpanishStemmer
{
    private static readonly string[] Pronouns = Suffixes.Of("me se sela selo selas selos la le lo las les los nos");
    private static readonly string[] BeforePronouns = Suffixes.Of("iéndo ándo ár ér ír ando iendo ar er ir yendo");

    private static readonly string[] Plain = Suffixes.Of(
        "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos");

    private static readonly string[] WithIc = Suffixes.Of("adora ador ación acion adoras adores aciones ante antes ancia ancias");

    private static readonly string[] Standard =
    [
        .. Plain, .. WithIc, .. Suffixes.Of("logía logías ución ucion uciones encia encias amente mente idad idades iva ivo ivas ivos"),
    ];

    private static readonly string[] WithY = Suffixes.Of("ya ye yan yen yeron yendo yo yó yas yes yais yamos");
    private static readonly string[] WithGu = Suffixes.Of("en es éis emos");

    private static readonly string[] Verb =
    [
        .. WithGu,
        .. Suffixes.Of(
            """
            arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré
            irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran
            ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais
            aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos
            """.ReplaceLineEndings(" ")),
    ];

    /// <summary>The stem of a case folded word.</summary>
    public static string Stem(string form)
    {
        var word = new StemWord(form, "aeiouáéíóúü");
        Suffixes.FindRegions(ref word);
        DropPronoun(ref word);
        if (!DropStandard(ref word) && !DropVerbWithY(ref word)) DropVerb(ref word);
        DropResidue(ref word);
        return word.Text.Replace('á', 'a').Replace('é', 'e').Replace('í', 'i').Replace('ó', 'o').Replace('ú', 'u');
    }

    private static void DropPronoun(ref StemWord word)
    {
        if (word.Longest(Pronouns) is not { } pronoun) return;
        var before = word;
        before.Drop(pronoun.Length);
        if (before.LongestIn(word.RV, BeforePronouns) is not { } ending) return;
        if (ending == "yendo" && !before.Ends("uyendo")) return;
        before.Replace(ending, ending.Replace('á', 'a').Replace('é', 'e').Replace('í', 'i'));
        word = before;
    }

    private static bool DropStandard(ref StemWord word)
    {
        if (word.Longest(Standard) is not { } ending || !word.Lies(ending, ending == "amente" ? word.R1 : word.R2)) return false;
        word.Drop(ending.Length);
        switch (ending)
        {
            case "logía" or "logías":
                word.Text += "log";
                break;
            case "ución" or "ucion" or "uciones":
                word.Text += "u";
                break;
            case "encia" or "encias":
                word.Text += "ente";
                break;
            case "amente":
                if (Suffixes.Drop(ref word, word.R2, "iv")) Suffixes.Drop(ref word, word.R2, "at");
                else Suffixes.DropLongest(ref word, word.R2, ["os", "ic", "ad"]);
                break;
            case "mente":
                Suffixes.DropLongest(ref word, word.R2, ["ante", "able", "ible"]);
                break;
            case "idad" or "idades":
                Suffixes.DropLongest(ref word, word.R2, ["abil", "ic", "iv"]);
                break;
            case "iva" or "ivo" or "ivas" or "ivos":
                Suffixes.Drop(ref word, word.R2, "at");
                break;
            default:
                if (Array.IndexOf(WithIc, ending) >= 0) Suffixes.Drop(ref word, word.R2, "ic");
                break;
        }

        return true;
    }

    private static bool DropVerbWithY(ref StemWord word)
    {
        if (word.LongestIn(word.RV, WithY) is not { } ending || !word.Ends("u" + ending)) return false;
        word.Drop(ending.Length);
        return true;
    }

    private static void DropVerb(ref StemWord word)
    {
        if (word.LongestIn(word.RV, Verb) is not { } ending) return;
        word.Drop(ending.Length);
        if (Array.IndexOf(WithGu, ending) >= 0 && word.Ends("gu")) word.Drop(1);
    }

    private static void DropResidue(ref StemWord word)
    {
        if (word.Longest(["os", "a", "o", "á", "í", "ó", "e", "é"]) is not { } ending || !Suffixes.Drop(ref word, word.RV, ending)) return;
        if (ending is "e" or "é" && word.Ends("gu") && word.Lies("u", word.RV)) word.Drop(1);
    }
}
