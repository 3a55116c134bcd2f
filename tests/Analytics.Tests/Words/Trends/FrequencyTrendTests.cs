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
    [InlineData("two words")]
    public void Only_single_words_can_be_followed(string term) =>
        Assert.Throws<ArgumentException>(() => Harbor.FrequencyOver(Period.Month, term));
}
