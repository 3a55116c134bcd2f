namespace Analytics.Text.Stemming;

/// <summary>Stems words with the stemmer of their language.</summary>
internal static class Stemmers
{
    /// <summary>The stem of a case folded word.</summary>
    public static string Of(Language language, string form) => language switch
    {
        Language.English => EnglishStemmer.Stem(form),
        Language.Spanish => SpanishStemmer.Stem(form),
        Language.French => FrenchStemmer.Stem(form),
        Language.German => GermanStemmer.Stem(form),
        Language.Portuguese => PortugueseStemmer.Stem(form),
        Language.Italian => ItalianStemmer.Stem(form),
        _ => throw new ArgumentOutOfRangeException(
            nameof(language), language, "A language is English, Spanish, French, German, Portuguese or Italian."),
    };
}
