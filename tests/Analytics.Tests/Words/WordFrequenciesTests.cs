namespace Analytics.Tests.Words;

public class WordFrequenciesTests
{
    private static readonly Corpus Harbor = SampleDocuments.Corpus(
        "The ferry is late. Ferries were late on 3 days.",
        "The ferry’s captain blamed the harbor, not the FERRY.");

    [Fact]
    public void Words_are_counted_across_case_and_possessives()
    {
        var ferry = Harbor.WordFrequencies().Of("Ferry");

        Assert.Equal(3, ferry!.Count);
        Assert.Equal(2, ferry.Documents);
        Assert.Equal(3 / 19.0, ferry.Share, 12);
        Assert.Equal(3e6 / 19, ferry.PerMillion, 6);
    }

    [Fact]
    public void Lemmas_bring_the_forms_of_a_word_together() =>
        Assert.Equal(4, Harbor.WordFrequencies(unit: Unit.Lemma).Of("ferry")!.Count);

    [Fact]
    public void Stop_words_are_left_out_but_still_count_as_tokens()
    {
        var frequencies = Harbor.WordFrequencies(stopWords: StopWords.English);

        Assert.Null(frequencies.Of("the"));
        Assert.Equal(19, frequencies.Tokens);
    }

    [Fact]
    public void Equal_counts_stand_in_ordinal_order()
    {
        var terms = SampleDocuments.Corpus("pear apple pear fig apple zebra").WordFrequencies().Select(frequency => frequency.Term);

        Assert.Equal(["apple", "pear", "fig", "zebra"], terms);
    }

    [Fact]
    public void A_minimum_count_leaves_rare_words_out() =>
        Assert.All(Harbor.WordFrequencies(minCount: 2), frequency => Assert.True(frequency.Count >= 2));

    [Fact]
    public void An_empty_corpus_has_no_words()
    {
        var frequencies = new Corpus([]).WordFrequencies();

        Assert.Empty(frequencies);
        Assert.Equal(0, frequencies.Tokens);
        Assert.Equal(0, frequencies.ToDataFrame().Rows.Count);
    }

    [Fact]
    public void Counts_add_up_when_a_corpus_is_split()
    {
        var parts = Harbor.Select(document => new Corpus([document]).WordFrequencies());

        Assert.Equal(Harbor.WordFrequencies().Sum(frequency => frequency.Count), parts.Sum(part => part.Sum(frequency => frequency.Count)));
    }
}
