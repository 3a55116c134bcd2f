using Analytics.Words.Statistics;

namespace Analytics.Tests.Words;

/// <summary>
/// The pairs that NLTK's documentation scores (its guide to collocations), among them "new companies" of Manning and Schütze (1999, table 5.6);
/// the expected values are what NLTK 3.8's BigramAssocMeasures and gensim 4.2's npmi_scorer return.
/// </summary>
public class AssociationScoresTests
{
    [Theory]
    [InlineData(110, 2552, 221, 31777, 270.721876936225, 2.631739849216604, 8.795841659679926, 0.07933645870897944, 2.3599625526603214)]
    [InlineData(8, 13, 32, 31777, 95.28575894093737, 9.255255590707156, 2.8237986761674443, 0.35555555555555557, 1.2307692307692308)]
    [InlineData(8, 15828, 4675, 14307668, 1.3253893963471581, 0.6293432116236843, 0.9999319894802036, 0.0007803736038628494, 6.919302285667179e-06)]
    [InlineData(20, 42, 20, 14307668, 521.0938390653544, 18.377967788479985, 4.472122827094311, 0.6451612903225806, 9.523809523809524)]
    public void Scores_are_those_of_nltk(double both, double first, double second, double all, double likelihood, double pmi, double t, double dice, double miLike)
    {
        var pair = new PairTable(both, first, second, all);

        Assert.Equal(likelihood, AssociationScores.LogLikelihood(pair), 1e-9 * Math.Max(1, likelihood));
        Assert.Equal(pmi, AssociationScores.Pmi(pair), 1e-9);
        Assert.Equal(t, AssociationScores.TScore(pair), 1e-9);
        Assert.Equal(14 + Math.Log2(dice), AssociationScores.LogDice(pair), 1e-9);
        Assert.Equal(Math.Log2(miLike * all), AssociationScores.Mi3(pair), 1e-9);
    }

    [Theory]
    [InlineData(110, 2552, 221, 31777, 0.32195152970257124)]
    [InlineData(8, 13, 32, 31777, 0.7741294296666683)]
    public void Normalized_pmi_is_that_of_gensim(double both, double first, double second, double all, double expected) =>
        Assert.Equal(expected, AssociationScores.Npmi(new PairTable(both, first, second, all)), 1e-9);

    [Fact]
    public void Normalized_pmi_has_its_ends()
    {
        Assert.Equal(1, AssociationScores.Npmi(new PairTable(5, 5, 5, 100)), 1e-12);
        Assert.Equal(-1, AssociationScores.Npmi(new PairTable(0, 5, 5, 100)));
        Assert.Equal(0, AssociationScores.LogLikelihood(new PairTable(1, 10, 10, 100)), 1e-12);
    }
}
