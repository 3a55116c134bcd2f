namespace Analytics.Tests.Words;

public class DiversityTests
{
    private const string Text =
        "the cat sat on the mat and the dog sat on the cat while the rain fell on the roof of the house and the wind blew through the trees " +
        "as the night came and the dog barked at the moon that hung over the house of the old man who fed the cat";

    private static readonly DiversityMeasures Measures = SampleDocuments.Corpus(Text).LexicalDiversity(window: 10)[0];

    [Fact]
    public void Types_and_tokens_are_counted() => Assert.Equal((54, 30, 30 / 54.0), (Measures.Tokens, Measures.Types, Measures.Ttr));

    /// <summary>HD-D with SciPy 1.10's hypergeom.pmf(0, 54, count, 42) as the chance of no draw.</summary>
    [Fact]
    public void Hd_d_equals_scipys_hypergeometric_chances() => Assert.Equal(0.5928575268197905, Measures.HdD!.Value, 1e-9);

    [Fact]
    public void Yules_k_follows_its_formula()
    {
        // the: 14, cat and and: 3 and 3, on: 3, six words twice, the others once.
        var counts = Text.Split(' ').GroupBy(word => word).Select(word => word.Count());
        Assert.Equal(1e4 * (counts.Sum(count => count * count) - 54) / (54 * 54.0), Measures.YuleK, 1e-9);
        Assert.Equal(809.3278463648834, Measures.YuleK, 1e-9);
    }

    [Fact]
    public void Moving_averages_are_means_of_all_windows()
    {
        var words = Text.Split(' ');
        var ratios = Enumerable.Range(0, 45).Select(start => words.Skip(start).Take(10).Distinct().Count() / 10.0);
        Assert.Equal(ratios.Average(), Measures.Mattr, 1e-12);
    }

    /// <summary>By hand: "a b a b" falls to 0.5 at its fourth word and to 2/3 at its third, so a factor ends at three; the fourth word alone is no part of one.</summary>
    [Fact]
    public void Mtld_counts_factors_in_both_directions()
    {
        Assert.Equal(4.0, SampleDocuments.Corpus("a b a b").LexicalDiversity()[0].Mtld, 1e-12);
        Assert.Equal(16.509933774834437, Measures.Mtld, 1e-9);
        Assert.Equal(3.0, SampleDocuments.Corpus("all words differ").LexicalDiversity()[0].Mtld);
    }

    [Fact]
    public void Groups_are_measured_apart()
    {
        var corpus = new Corpus([SampleDocuments.Of("a a a a", "1", outlet: "Post"), SampleDocuments.Of("a b c d", "2", outlet: "Herald"), SampleDocuments.Of("x", "3")]);
        Assert.Equal([("Herald", 1.0), ("Post", 0.25)], corpus.LexicalDiversity(story => story.Outlet).Select(row => (row.Group, row.Ttr)));
    }

    [Fact]
    public void An_empty_corpus_has_no_row() => Assert.Empty(new Corpus([]).LexicalDiversity());
}
