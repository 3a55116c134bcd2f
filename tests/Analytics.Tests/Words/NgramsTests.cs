namespace Analytics.Tests.Words;

public class NgramsTests
{
    private static readonly Corpus News = SampleDocuments.Corpus("The city council met. The city council voted on the budget.", "City council members met in the city.");

    [Fact]
    public void Neighbours_of_one_sentence_are_counted()
    {
        var pairs = News.Ngrams(2);

        Assert.Equal(("city council", 3, 2), (pairs[0].Term, pairs[0].Count, pairs[0].Documents));
        Assert.DoesNotContain(pairs, pair => pair.Term == "met the");
        Assert.Equal(3e6 / 18, pairs[0].PerMillion, 6);
    }

    [Fact]
    public void Longer_sequences_are_counted_too()
    {
        var triples = News.Ngrams(3);

        Assert.Equal("the city council", triples[0].Term);
        Assert.Equal(2, triples[0].Count);
        Assert.Equal(3, triples.Length);
    }

    /// <summary>The pairs of "a b c d" with up to two passed over are all six; Guthrie et al. (2006), section 2.</summary>
    [Fact]
    public void Skip_grams_pass_over_terms()
    {
        Assert.Equal(["a b", "a c", "a d", "b c", "b d", "c d"], SampleDocuments.Corpus("a b c d").Ngrams(2, skip: 2).Select(row => row.Term));
        Assert.Equal(["a b c", "a b d", "a c d", "b c d"], SampleDocuments.Corpus("a b c d").Ngrams(3, skip: 1).Select(row => row.Term));
    }

    /// <summary>The example of Guthrie et al. (2006): 2-skip-trigrams of "Insurgents killed in ongoing fighting" are ten.</summary>
    [Fact]
    public void Skip_trigrams_are_those_of_the_published_example() =>
        Assert.Equal(10, SampleDocuments.Corpus("Insurgents killed in ongoing fighting").Ngrams(3, skip: 2).Count);

    [Fact]
    public void Stop_words_are_in_no_sequence_and_part_their_neighbours() =>
        Assert.DoesNotContain(News.Ngrams(2, terms: new TermOptions(StopWords: StopWords.English)), pair => pair.Term is "the city" or "voted budget");

    [Fact]
    public void Ranking_by_association_keeps_the_counts()
    {
        var ranked = News.Ngrams(2).RankBy(Association.LogLikelihood);

        Assert.Equal("city council", ranked[0].Term);
        Assert.Equal(News.Ngrams(2).Sum(row => row.Count), ranked.Sum(row => row.Count));
    }

    [Fact]
    public void Counts_add_up_when_a_corpus_is_split() =>
        Assert.Equal(News.Ngrams(2).Sum(row => row.Count), News.Sum(story => new Corpus([story]).Ngrams(2).Sum(row => row.Count)));

    [Fact]
    public void An_empty_corpus_has_no_sequences() => Assert.Empty(new Corpus([]).Ngrams(2));

    [Fact]
    public void A_sequence_has_two_terms_at_least() => Assert.Throws<ArgumentOutOfRangeException>(() => News.Ngrams(1));

    [Fact]
    public void Pairs_that_can_not_be_frequent_enough_are_left_out_without_a_trace()
    {
        var random = new Random(5);
        var text = string.Concat(Enumerable.Range(0, 3000).Select(_ => "w" + new string((char)('a' + (int)(26 * Math.Pow(random.NextDouble(), 2))), 1 + random.Next(2)) + (random.Next(9) == 0 ? ". The " : " ")));
        var corpus = SampleDocuments.Corpus(text, "Waa wb. " + text[..900], "");

        var all = corpus.Ngrams(2);
        var frequent = corpus.Ngrams(2, minCount: 4);

        Assert.Equal(all.Where(pair => pair.Count >= 4), frequent);
        Assert.NotEmpty(frequent);
        Assert.Equal(
            all.OrderByDescending(pair => pair.Score(Association.LogLikelihood)).ThenBy(pair => pair.Term, StringComparer.Ordinal),
            all.RankBy(Association.LogLikelihood));
    }
}
