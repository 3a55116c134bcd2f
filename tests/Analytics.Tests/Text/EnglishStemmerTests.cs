using Analytics.Text.Stemming;

namespace Analytics.Tests.Text;

/// <summary>Words of Snowball's description of the algorithm, with the stems its own implementation (libstemmer 2.2) gives.</summary>
public class EnglishStemmerTests
{
    [Theory]
    [InlineData("consistency", "consist")]
    [InlineData("consigned", "consign")]
    [InlineData("knightly", "knight")]
    [InlineData("knots", "knot")]
    [InlineData("generously", "generous")]
    [InlineData("communities", "communiti")]
    [InlineData("hoping", "hope")]
    [InlineData("hopping", "hop")]
    [InlineData("agreed", "agre")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("skies", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("election", "elect")]
    [InlineData("happiness", "happi")]
    [InlineData("youth", "youth")]
    [InlineData("saying", "say")]
    [InlineData("by", "by")]
    public void A_form_has_the_stem_of_snowball(string form, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(form));
}
