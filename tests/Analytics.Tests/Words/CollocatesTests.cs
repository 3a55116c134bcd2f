namespace Analytics.Tests.Words;

public class CollocatesTests
{
    private static readonly Corpus News = SampleDocuments.Corpus("The prime minister met the mayor. A minister spoke.", "The minister said the minister said no.");

    [Fact]
    public void Terms_on_both_sides_of_a_word_are_counted()
    {
        var the = News.Collocates("minister", window: 2).Single(row => row.Term == "the");

        Assert.Equal((4, 2, 2), (the.Together, the.Left, the.Right));
        Assert.Equal(4, the.Count);
        Assert.Equal(2, the.Documents);
    }

    [Fact]
    public void A_token_near_two_nodes_counts_once() =>
        Assert.Equal(2, News.Collocates("minister", window: 5).Single(row => row.Term == "said").Together);

    /// <summary>Evert (2008): the expected count is the tokens near nodes times the collocate's part of all tokens that are no node.</summary>
    [Fact]
    public void Expected_counts_follow_from_the_tokens_near_nodes()
    {
        var prime = News.Collocates("minister", window: 1).Single(row => row.Term == "prime");

        // Near a node: prime, met; a, spoke; the, said, the, said. 16 tokens, 4 of them nodes.
        Assert.Equal(8.0 * 1 / 12, prime.Expected, 1e-12);
        Assert.Equal(Math.Log2(12.0 / 8), prime.Pmi, 1e-12);
        Assert.Equal(14 + Math.Log2(2.0 * 1 / (4 + 1)), prime.LogDice, 1e-12);
    }

    [Fact]
    public void Windows_end_with_the_sentence() => Assert.DoesNotContain(News.Collocates("mayor", window: 5), row => row.Term is "a" or "spoke");

    [Fact]
    public void Whole_sentences_can_be_looked_at()
    {
        var said = News.SentenceCollocates("minister").Single(row => row.Term == "the");

        Assert.Equal((2, 2.0), (said.Together, said.Expected));
    }

    [Fact]
    public void Words_of_several_parts_are_nodes_too()
    {
        Assert.Equal(1, News.Collocates("prime minister").NodeCount);
        Assert.Contains(News.Collocates("prime minister"), row => row.Term == "met");
    }

    [Fact]
    public void A_word_that_does_not_occur_has_no_collocates() => Assert.Empty(News.Collocates("king"));

    [Fact]
    public void An_empty_corpus_has_none() => Assert.Empty(new Corpus([]).Collocates("king"));
}
