namespace Analytics.Tests.Words;

public class DispersionTests
{
    /// <summary>
    /// The corpus of five parts that Gries measures the word a in (2008, "Dispersions and adjusted frequencies in corpora", and 2020): DP = 0.18,
    /// DPnorm = 0.18 / (1 - 0.18), Juilland's D = 0.785.
    /// </summary>
    private static readonly Corpus Gries = SampleDocuments.Corpus(
        "b a m n i b e u p", "b a s a t b e w q n", "b c a g a b e s t a", "b a g h a b e a a t", "b a h a a b e a x a t");

    [Fact]
    public void Measures_are_those_of_the_published_example()
    {
        var a = Gries.Dispersion("a")[0];

        Assert.Equal((15, 5, 1.0), (a.Count, a.Range, a.RangeShare));
        Assert.Equal(0.18, a.Dp, 1e-9);
        Assert.Equal(0.18 / 0.82, a.DpNorm, 1e-9);
        Assert.Equal(0.785, a.JuillandD, 0.0005);
    }

    [Fact]
    public void A_word_of_one_part_is_as_concentrated_as_can_be()
    {
        var m = Gries.Dispersion("m")[0];

        Assert.Equal(1, m.DpNorm, 1e-9);
        Assert.Equal(0, m.JuillandD, 1e-9);
    }

    [Fact]
    public void One_long_text_is_measured_over_equal_parts_of_it()
    {
        var (first, second) = ("flood rain river rain flood town rain", "rain town road rain flood town road");
        var asParts = SampleDocuments.Corpus($"{first} {second}").DispersionOver(2, "rain", "river", "flood");
        var asStories = SampleDocuments.Corpus(first, second).Dispersion("rain", "river", "flood");

        Assert.Equal(asStories.Select(row => (row.Term, row.Range, row.Dp, row.DpNorm, row.JuillandD)), asParts.Select(row => (row.Term, row.Range, row.Dp, row.DpNorm, row.JuillandD)));
        Assert.Equal([2, 1, 2], asParts.Select(row => row.Range));
    }

    [Fact]
    public void More_parts_than_words_are_as_many_as_there_are_words() =>
        Assert.Equal((1, 1.0 / 3), (SampleDocuments.Corpus("rain and wind").DispersionOver(10, "rain")[0].Range, SampleDocuments.Corpus("rain and wind").DispersionOver(int.MaxValue, "rain")[0].RangeShare));

    [Fact]
    public void All_terms_can_be_measured_and_ordered()
    {
        var all = Gries.DispersionOfAll(minCount: 5);

        Assert.Equal(["a", "b", "e"], all.Select(row => row.Term).Take(3));
        Assert.Equal(Gries.Dispersion("a")[0].Dp, all[0].Dp, 1e-12);
        Assert.True(all.FromConcentrated()[0].DpNorm >= all.FromEven()[0].DpNorm);
    }

    [Fact]
    public void A_word_that_does_not_occur_has_a_row_of_zeros()
    {
        var row = Gries.Dispersion("zebra")[0];

        Assert.Equal((0, 0), (row.Count, row.Range));
        Assert.True(double.IsNaN(row.Dp));
        Assert.True(double.IsNaN(new Corpus([]).Dispersion("a")[0].Dp));
    }
}
