namespace Analytics.Quoting.Reading;

/// <summary>Inflects regular English verbs.</summary>
internal static class VerbForms
{
    public static string Third(string lemma)
    {
        if (EndsInConsonantY(lemma)) return lemma[..^1] + "ies";
        var hisses = lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("ch", StringComparison.Ordinal) ||
            lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith('o');
        return hisses ? lemma + "es" : lemma + "s";
    }

    public static string Past(string lemma, bool doubles)
    {
        if (lemma.EndsWith('e')) return lemma + "d";
        if (EndsInConsonantY(lemma)) return lemma[..^1] + "ied";
        return doubles ? lemma + lemma[^1] + "ed" : lemma + "ed";
    }

    public static string Gerund(string lemma, bool doubles)
    {
        if (lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal)) return lemma[..^1] + "ing";
        return doubles ? lemma + lemma[^1] + "ing" : lemma + "ing";
    }

    private static bool EndsInConsonantY(string lemma) => lemma.Length > 1 && lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);
}
