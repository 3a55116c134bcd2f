namespace Analytics.Text.Stemming;

/// <summary>Stems words with the stemmer of their language.</summary>
internal static class Stemmers
{
    /// <summary>The stem of a case folded word.</summary>
    public static string Of(Language language, string form) => language switch
    {
        Language.English => EnglishStemmer.Stem(form),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "There is no stemmer for this language."),
    };
}
