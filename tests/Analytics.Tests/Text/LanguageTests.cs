namespace Analytics.Tests.Text;

public class LanguageTests
{
    [Theory]
    [InlineData(Language.Spanish, "Las elecciones eligen; el elector eligió.", "eleccion")]
    [InlineData(Language.French, "L’élection, les élections et d’élections.", "élect")]
    [InlineData(Language.German, "Die Wahlen, der Wahl", "wahl")]
    [InlineData(Language.Portuguese, "As cidades e a cidade", "cidad")]
    [InlineData(Language.Italian, "L’elezione, le elezioni, dell’elezione", "elezion")]
    public void Words_of_other_languages_are_counted_by_their_stems(Language language, string text, string stem)
    {
        var terms = SampleDocuments.Corpus(text).WordFrequencies(new TermOptions(Unit.Stem, Language: language)).Select(word => word.Term);

        Assert.Contains(stem, terms);
    }

    [Fact]
    public void What_is_elided_before_a_word_is_no_part_of_it() =>
        Assert.Equal(["acqua", "eau"], [
            .. SampleDocuments.Corpus("dell’acqua").WordFrequencies(new TermOptions(Language: Language.Italian)).Select(word => word.Term),
            .. SampleDocuments.Corpus("L'eau").WordFrequencies(new TermOptions(Language: Language.French)).Select(word => word.Term),
        ]);

    [Theory]
    [InlineData("spanish", "los")]
    [InlineData("french", "était")]
    [InlineData("german", "und")]
    [InlineData("portuguese", "não")]
    [InlineData("italian", "della")]
    public void Each_language_has_its_stop_words(string language, string word)
    {
        var list = language switch
        {
            "spanish" => StopWords.Spanish,
            "french" => StopWords.French,
            "german" => StopWords.German,
            "portuguese" => StopWords.Portuguese,
            _ => StopWords.Italian,
        };

        Assert.True(list.Count > 150);
        Assert.Contains(word, list);
    }

    [Theory]
    [InlineData("Съешь ещё этих мягких французских булок.", 6)]
    [InlineData("القطار يتأخر كثيرا", 3)]
    [InlineData("मंत्री ने कहा कि बारिश होगी।", 6)]
    [InlineData("ข่าววันนี้ ฝนตก", 2)]
    [InlineData("市议会通过了预算。", 8)]
    public void Other_scripts_lose_no_letter(string text, int tokens)
    {
        var found = SampleDocuments.Of(text).Tokens();

        Assert.Equal(tokens, found.Count);
        Assert.Equal(text.Where(char.IsLetter), string.Concat(found.Select(token => token.Text)).Where(char.IsLetter));
    }
}
