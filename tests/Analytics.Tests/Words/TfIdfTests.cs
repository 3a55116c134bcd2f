using Analytics.Tests.Articles;

namespace Analytics.Tests.Words;

/// <summary>Expected values are what scikit-learn 1.2's TfidfVectorizer makes of the same four texts.</summary>
public class TfIdfTests
{
    private static readonly Corpus News = SampleDocuments.Corpus(
        "the ferry is late", "the harbor ferry sails past the harbor", "taxes rise and the council votes on taxes", "the council closes the harbor");

    private static readonly TfIdf Weights = News.TfIdf();

    [Theory]
    [InlineData(0, "ferry", 0.4634579560648343)]
    [InlineData(0, "late", 0.5878376510497553)]
    [InlineData(1, "harbor", 0.633408472855764)]
    [InlineData(1, "the", 0.41924657809078275)]
    [InlineData(2, "taxes", 0.6706309631672134)]
    [InlineData(3, "council", 0.4318873700522941)]
    [InlineData(3, "late", 0)]
    public void Weights_are_those_of_scikit_learn(int document, string term, double weight) => Assert.Equal(weight, Weights.WeightOf(document, term), 1e-9);

    [Fact]
    public void The_heaviest_terms_of_a_story_come_first()
    {
        Assert.Equal(["is", "late"], Weights.Top(2).Where(row => row.Story == "story-1").Select(row => row.Term));
        Assert.Equal(("harbor", 2, 2), (Weights.Top(1)[1].Term, Weights.Top(1)[1].Count, Weights.Top(1)[1].Documents));
    }

    [Fact]
    public void Similar_stories_are_those_of_scikit_learn()
    {
        var similar = Weights.SimilarTo(News[1]);

        Assert.Equal(["story-4", "story-1", "story-3"], similar.Select(pair => pair.Other));
        Assert.Equal(0.5132543033786987, similar[0].Similarity, 1e-9);
        Assert.Equal(0.27538637024343865, similar[1].Similarity, 1e-9);
        Assert.Equal([("story-2", "story-4")], Weights.Similar(0.5).Select(pair => (pair.Story, pair.Other)));
    }

    [Fact]
    public void Rare_terms_can_be_left_out() => Assert.Equal(["council", "ferry", "harbor", "the"], News.TfIdf(minDocuments: 2).Terms);

    [Fact]
    public void A_story_of_another_corpus_is_refused() => Assert.Throws<ArgumentException>(() => Weights.SimilarTo(SampleDocuments.Of("the ferry")));

    [Fact]
    public void A_vocabulary_of_any_size_is_weighed_in_order()
    {
        var words = Enumerable.Range(0, 9000).Select(number => string.Concat($"{number:0000}".Select(digit => (char)('a' + digit - '0')))).ToArray();
        var shuffled = words.ToArray();
        new Random(1).Shuffle(shuffled);

        var weights = SampleDocuments.Corpus(string.Join(' ', shuffled), string.Join(' ', shuffled[..100]) + " " + words[^1]).TfIdf();

        Assert.Equal(words, weights.Terms);
        Assert.Equal(shuffled[..100].Append(words[^1]).Distinct().Order(StringComparer.Ordinal), weights.Top(200).Where(row => row.Story == "story-2").Select(row => row.Term).Order(StringComparer.Ordinal));
        Assert.All(shuffled[100..200].Except([words[^1]]), word => Assert.Equal((1, 0), (Math.Sign(weights.WeightOf(0, word)), weights.WeightOf(1, word))));
    }

    [Fact]
    public void An_empty_corpus_weighs_nothing()
    {
        Assert.Empty(new Corpus([]).TfIdf().Terms);
        Assert.Equal(0, new Corpus([]).TfIdf().ToDataFrame().Rows.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    public void A_file_of_lines_has_the_weights_of_a_corpus_of_its_texts(int threads, int minDocuments)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(2);
        var texts = Enumerable.Range(0, 900).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(5) == 0 ? "The “" + random.Next(300) + "” Łódź’s" : "w" + (char)('a' + random.Next(26)) + (char)('a' + random.Next(26))))).ToArray();
        var path = Path.Combine(folder.Path, "stories.jsonl");
        File.WriteAllLines(path, texts.Select((text, number) => System.Text.Json.JsonSerializer.Serialize(new { tags = new[] { "text" }, id = "story-" + (number + 1), text })));

        var expected = SampleDocuments.Corpus(texts).TfIdf(minDocuments);
        var weighed = TfIdf.OfFile(path, minDocuments, threads: threads);

        Assert.Equal(expected.Terms, weighed.Terms);
        Assert.Equal(expected.Top(int.MaxValue), weighed.Top(int.MaxValue));
    }

    [Theory]
    [InlineData("{\"text\": \"a\"}\n\n[1]\n{\"text\": 3}", "Line 3 of")]
    [InlineData("{\"text\": \"a\"}\n{\"body\": \"b\"}", "Line 2 of")]
    [InlineData("{\"text\": \"a", "Line 1 of")]
    [InlineData("{\"text\": \"\\ud800\"}", "Line 1 of")]
    public void A_line_without_a_story_is_named(string lines, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "stories.jsonl");
        File.WriteAllText(path, lines);

        Assert.StartsWith(expected, Assert.Throws<InvalidDataException>(() => TfIdf.OfFile(path, threads: 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_lines_has_no_stories()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "stories.jsonl");
        File.WriteAllText(path, "");

        Assert.Equal(0, TfIdf.OfFile(path).Documents);
    }
}
