namespace Analytics.Tests.Words;

public class TermOptionsTests
{
    private static readonly Corpus News = SampleDocuments.Corpus("The Prime Minister met 3 prime ministers. May may win.");

    [Fact]
    public void Phrases_are_counted_as_one_term_and_one_token()
    {
        var frequencies = News.WordFrequencies(TermOptions.Lemmas.With("prime minister"));

        Assert.Equal(2, frequencies.Of("prime minister")!.Count);
        Assert.Null(frequencies.Of("minister"));
        Assert.Equal(8, frequencies.Tokens);
    }

    [Fact]
    public void Numbers_case_and_length_are_options()
    {
        Assert.Equal(1, News.WordFrequencies(new TermOptions(Numbers: true)).Of("3")!.Count);
        Assert.Equal(["May", "may"], News.WordFrequencies(new TermOptions(KeepCase: true)).Select(word => word.Term).Where(term => term is "May" or "may"));
        Assert.DoesNotContain(News.WordFrequencies(new TermOptions(MinLength: 4)), word => word.Term.Length < 4);
    }

    [Fact]
    public void Stems_bring_related_words_together() =>
        Assert.Equal(3, SampleDocuments.Corpus("Elections elect the electing.").WordFrequencies(Unit.Stem).Of("elect")!.Count);

    [Fact]
    public void Groups_are_counted_apart()
    {
        var corpus = new Corpus([
            SampleDocuments.Of("rain rain", "1", outlet: "Post", day: "2025-01-02"), SampleDocuments.Of("rain goal", "2", outlet: "Herald", day: "2025-02-02"), SampleDocuments.Of("sun", "3")]);

        Assert.Equal(
            [("Herald", "goal", 1, 0.5), ("Herald", "rain", 1, 0.5), ("Post", "rain", 2, 1.0)],
            corpus.WordFrequenciesBy(story => story.Outlet).Select(row => (row.Group, row.Term, row.Count, row.Share)));
        Assert.Equal(["2025-01", "2025-02"], corpus.WordFrequenciesBy(Period.Month).Groups);
        Assert.Equal(2, corpus.WordFrequenciesBy(story => story.Outlet).Top(1).Count);
    }
}
