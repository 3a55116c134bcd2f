using Analytics.Text.Lemmas;

namespace Analytics.Tests.Text;

public class EnglishLemmasTests
{
    [Theory]
    [InlineData("cuts", "cut")]
    [InlineData("cutting", "cut")]
    [InlineData("says", "say")]
    [InlineData("said", "say")]
    [InlineData("cities", "city")]
    [InlineData("classes", "class")]
    [InlineData("houses", "house")]
    [InlineData("uses", "use")]
    [InlineData("accuses", "accuse")]
    [InlineData("viruses", "virus")]
    [InlineData("votes", "vote")]
    [InlineData("voting", "vote")]
    [InlineData("planned", "plan")]
    [InlineData("carried", "carry")]
    [InlineData("women", "woman")]
    [InlineData("heroes", "hero")]
    [InlineData("news", "news")]
    [InlineData("politics", "politics")]
    [InlineData("during", "during")]
    [InlineData("wedding", "wedding")]
    [InlineData("hundred", "hundred")]
    [InlineData("hospital", "hospital")]
    [InlineData("bus", "bus")]
    public void A_form_has_the_lemma_a_dictionary_gives(string form, string lemma) => Assert.Equal(lemma, EnglishLemmas.Of(form));
}
