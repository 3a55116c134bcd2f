namespace Analytics.Tests.Words;

public class LawsTests
{
    [Fact]
    public void A_text_made_by_the_law_of_Zipf_has_its_exponent()
    {
        var words = Enumerable.Range(1, 6).SelectMany(rank => Enumerable.Repeat("w" + (char)('a' + rank), 60 / rank));
        var curve = SampleDocuments.Corpus(string.Join(' ', words)).ZipfCurve();

        Assert.Equal(1, curve.Exponent, 1e-9);
        Assert.Equal(60, curve.Constant, 1e-6);
        Assert.Equal(1, curve.RSquared, 1e-9);
        Assert.Equal((1, "wb", 60), (curve[0].Rank, curve[0].Term, curve[0].Count));
    }

    [Fact]
    public void The_vocabulary_grows_as_words_come_up_for_the_first_time()
    {
        var growth = SampleDocuments.Corpus("a b a c", "a d a b").VocabularyGrowth(points: 4);

        Assert.Equal([(2, 2), (4, 3), (6, 4), (8, 4)], growth.Select(row => (row.Tokens, row.Types)));
        Assert.InRange(growth.Exponent, 0.4, 0.7);
    }

    [Fact]
    public void An_empty_corpus_has_no_curve()
    {
        Assert.Empty(new Corpus([]).ZipfCurve());
        Assert.True(double.IsNaN(new Corpus([]).ZipfCurve().Exponent));
        Assert.Empty(new Corpus([]).VocabularyGrowth());
    }
}
