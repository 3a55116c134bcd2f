namespace Analytics.Tests.Words;

public class ConcordanceTests
{
    private static readonly Corpus News = new([
        SampleDocuments.Of("The council cut the budget.\n\nA budget cut hurts, the mayor said; cuts hurt.", "a") with { Url = "https://packet.example/story?id=1#top" },
        SampleDocuments.Of("No budgets were cut.", "b"),
    ]);

    [Fact]
    public void Every_hit_stands_in_its_context()
    {
        var lines = News.Concordance("budget", window: 2);

        Assert.Equal(["cut the[budget]. A budget", "budget. A[budget]cut hurts,"], lines.Select(line => $"{line.Left}[{line.Node}]{line.Right}"));
        Assert.Equal([1, 2], lines.Select(line => line.Paragraph));
        Assert.All(lines, line => Assert.Equal("budget", line.Range.In(line.Document.Text)));
    }

    [Fact]
    public void Hits_equal_the_frequency_of_every_word()
    {
        foreach (var word in News.WordFrequencies()) Assert.Equal(word.Count, News.Concordance(word.Term).Count);
        foreach (var word in News.WordFrequencies(Unit.Lemma)) Assert.Equal(word.Count, News.Concordance(word.Term, terms: TermOptions.Lemmas).Count);
    }

    [Theory]
    [InlineData("budget*", 3)]
    [InlineData("cut?", 1)]
    [InlineData("budget cut", 1)]
    [InlineData("* budget", 2)]
    [InlineData("the * said", 1)]
    [InlineData("king", 0)]
    public void Queries_have_wildcards_and_several_words(string query, int hits) => Assert.Equal(hits, News.Concordance(query).Count);

    [Fact]
    public void Patterns_match_across_words()
    {
        var line = Assert.Single(News.ConcordanceOfPattern(@"\bhurts?, the \w+", window: 1));

        Assert.Equal(("cut", "hurts, the mayor", "said;"), (line.Left, line.Node, line.Right));
    }

    [Theory]
    [InlineData("(?<=a)b")]
    [InlineData("(a")]
    public void A_pattern_that_cannot_be_used_is_refused(string pattern) => Assert.Throws<ArgumentException>(() => News.ConcordanceOfPattern(pattern));

    [Fact]
    public void A_pattern_takes_time_in_proportion_to_the_text() =>
        Assert.Empty(SampleDocuments.Corpus(new string('a', 50_000)).ConcordanceOfPattern("(a+)+b"));

    [Fact]
    public void Lines_are_sorted_by_any_position()
    {
        Assert.Equal([".", "cut hurts, the mayor said; cuts hurt.", "hurts, the mayor said; cuts hurt.", "the budget. A budget cut hurts, the mayor"], News.Concordance("cut").Concat(News.Concordance("budget").Skip(1)).Select(line => line.Right).Order(StringComparer.Ordinal));
        Assert.Equal(["", "hurts", "the"], News.Concordance("cut").SortBy(KwicSort.Right1).Select(line => line.Key(KwicSort.Right1)));
        Assert.Equal(["budget", "council", "were"], News.Concordance("cut").SortBy(KwicSort.Left1, KwicSort.Left2).Select(line => line.Key(KwicSort.Left1)));
        Assert.Equal([0, 2, 1], News.Concordance("cut").SortBy(KwicSort.Right2).SortBy(KwicSort.Place).Select((line, index) => index == 0 ? 0 : 3 - index));
    }

    [Fact]
    public void A_link_goes_to_the_hit_in_its_story()
    {
        var line = News.Concordance("council", window: 1)[0];

        Assert.Equal("https://packet.example/story?id=1#:~:text=The-,council", line.Link);
        Assert.Null(News.Concordance("were")[0].Link);
        Assert.Null((News.Concordance("were")[0] with { Document = News[1] with { Url = "javascript:alert(1)" } }).Link);
    }

    [Fact]
    public void Stories_can_be_chosen_by_the_words_they_hold()
    {
        Assert.Equal(["a"], News.Containing("budget").Select(story => story.Id));
        Assert.Equal(["a", "b"], News.Containing("budget", TermOptions.Lemmas).Select(story => story.Id));
        Assert.Empty(News.Containing("king"));
    }

    [Fact]
    public void An_empty_corpus_has_no_lines() => Assert.Empty(new Corpus([]).Concordance("budget"));

    [Fact]
    public void An_empty_query_is_refused() => Assert.Throws<ArgumentException>(() => News.Concordance(" "));
}
