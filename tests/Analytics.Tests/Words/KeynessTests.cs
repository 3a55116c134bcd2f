using Analytics.Words.Statistics;

namespace Analytics.Tests.Words;

public class KeynessTests
{
    private static readonly Corpus Target = SampleDocuments.Corpus("drought drought drought rain rain town", "drought town farm");
    private static readonly Corpus Reference = SampleDocuments.Corpus("rain town town town goal goal goal goal", "goal town rain");

    /// <summary>27 of 10,000 words against 9 of 20,000: the ratio of risks with its interval, and χ², as SciPy 1.10 computes them.</summary>
    [Fact]
    public void Scores_equal_those_of_scipy()
    {
        Assert.Equal(28.15879054865839, KeynessScores.ChiSquared(27, 10000, 9, 20000), 1e-9);
        Assert.Equal(2.5849625007211565, KeynessScores.LogRatio(27, 10000, 9, 20000), 1e-9);
        var margin = KeynessScores.LogRatioMargin(27, 10000, 9, 20000);
        Assert.Equal(1.497158202260667, 2.5849625007211565 - margin, 1e-9);
        Assert.Equal(3.6727667991816455, 2.5849625007211565 + margin, 1e-9);
    }

    /// <summary>The formula of Rayson and Garside (2000), by hand: E1 = 12, E2 = 24; 2(27 ln(27/12) + 9 ln(9/24)).</summary>
    [Fact]
    public void Log_likelihood_compares_both_counts_with_what_one_rate_would_give()
    {
        Assert.Equal(2 * (27 * Math.Log(27 / 12.0) + 9 * Math.Log(9 / 24.0)), KeynessScores.LogLikelihood(27, 10000, 9, 20000), 1e-9);
        Assert.Equal(10.536051565782635, KeynessScores.LogLikelihood(0, 1000, 50, 9000), 1e-9);
        Assert.Equal(15.826352460826387, KeynessScores.BayesFactor(KeynessScores.LogLikelihood(27, 10000, 9, 20000), 10000, 20000), 1e-9);
    }

    [Fact]
    public void What_the_target_says_more_stands_first_and_what_it_says_less_last()
    {
        var keyness = Target.KeynessAgainst(Reference);

        Assert.Equal("drought", keyness[0].Term);
        Assert.Equal("goal", keyness[^1].Term);
        Assert.Equal(["drought"], keyness.Top(1).Select(row => row.Term));
        Assert.Equal(["goal"], keyness.Bottom(1).Select(row => row.Term));
        Assert.Equal(["drought", "goal"], keyness.Extremes(1).Select(row => row.Term));
        Assert.Equal((4, 0, 2, 0), (keyness[0].Count, keyness[0].ReferenceCount, keyness[0].Documents, keyness[0].ReferenceDocuments));
        Assert.Equal(double.PositiveInfinity, keyness[0].PercentDifference);
        Assert.Equal(Math.Log2(4.0 / 9 / (0.5 / 11)), keyness[0].LogRatio, 1e-9);
    }

    [Fact]
    public void Two_sides_of_a_comparison_mirror_each_other()
    {
        var there = Target.KeynessAgainst(Reference).Select(row => (row.Term, Math.Round(row.LogLikelihood, 9))).Order();
        var back = Reference.KeynessAgainst(Target).Select(row => (row.Term, Math.Round(row.LogLikelihood, 9))).Order();

        Assert.Equal(there, back);
    }

    [Fact]
    public void Percent_differences_are_of_the_rate_in_the_reference()
    {
        var rain = Target.KeynessAgainst(Reference).Single(row => row.Term == "rain");

        Assert.Equal((2 / 9.0 - 2 / 11.0) / (2 / 11.0) * 100, rain.PercentDifference, 1e-9);
    }

    [Fact]
    public void A_cautious_ranking_puts_unsure_differences_in_the_middle()
    {
        var ranked = Target.KeynessAgainst(Reference).RankBy(KeynessMeasure.CautiousLogRatio);

        Assert.Equal(0, ranked.Single(row => row.Term == "rain").Score(KeynessMeasure.CautiousLogRatio));
    }

    [Fact]
    public void Without_a_reference_there_is_no_comparison()
    {
        Assert.Empty(Target.KeynessAgainst(new Corpus([])));
        Assert.Empty(new Corpus([]).KeynessAgainst(Target));
        Assert.Equal(0, new Corpus([]).KeynessAgainst(Target).ToDataFrame().Rows.Count);
    }
}
