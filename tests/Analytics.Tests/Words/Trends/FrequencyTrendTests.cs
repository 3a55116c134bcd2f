namespace Analytics.Tests.Words.Trends;

public class FrequencyTrendTests
{
    private static readonly Corpus Harbor = new([
        SampleDocuments.Of("Dockers strike. A strike is a strike.", "a", day: "2025-01-10"),
        SampleDocuments.Of("They were striking again; the ferry sailed.", "b", day: "2025-03-02"),
        SampleDocuments.Of("An undated strike.", "c"),
    ]);

    [Fact]
    public void Each_period_has_a_point_for_each_term_in_the_order_asked_for()
    {
        var points = Harbor.FrequencyOver(Period.Month, "ferry", "Strike").Select(point => (point.Group, point.Term, point.Count));

        Assert.Equal(
            [("2025-01", "ferry", 0), ("2025-01", "Strike", 3), ("2025-02", "ferry", 0), ("2025-02", "Strike", 0), ("2025-03", "ferry", 1), ("2025-03", "Strike", 1)],
            points);
    }

    [Fact]
    public void Rates_are_relative_to_the_tokens_of_the_period()
    {
        var march = Harbor.FrequencyOver(Period.Month, "strike")[2];

        Assert.Equal(1e6 / 7, march.PerMillion, 6);
        Assert.Equal(1, march.Documents);
    }

    [Fact]
    public void Stories_without_a_date_are_counted_as_left_out() =>
        Assert.Equal(1, Harbor.FrequencyOver(Period.Year, "strike").LeftOut);

    [Fact]
    public void An_empty_corpus_gives_no_points() =>
        Assert.Empty(new Corpus([]).FrequencyOver(Period.Month, "strike"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_word_to_follow_is_not_empty(string term) =>
        Assert.Throws<ArgumentException>(() => Harbor.FrequencyOver(Period.Month, term));

    [Fact]
    public void Terms_of_several_words_are_followed_as_one() =>
        Assert.Equal([0, 0, 1], Harbor.FrequencyOver(Period.Month, "the ferry").Select(point => point.Count));

    [Fact]
    public void A_smoothed_rate_is_that_of_the_periods_around_it_together()
    {
        var smooth = Harbor.FrequencyOver(Period.Month, "strike").Smooth(3);

        Assert.Equal([3e6 / 7, 4e6 / 14, 1e6 / 7], smooth.Select(point => point.PerMillion), (left, right) => Math.Abs(left - right) < 1e-6);
        Assert.Equal([3, 0, 1], smooth.Select(point => point.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => smooth.Smooth(2));
    }
}
