using Analytics.Tests.Articles;

namespace Analytics.Tests.Words;

public sealed class FileCountsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("")]
    [InlineData("The ferry is late. The ferry’s captain: 3.5% of $5.2bn (or so) in the U.S., said J. Lee.")]
    [InlineData("See http://tide.example/a?b=1, desk@packet.example; Well-known “quotes” a.b.c ... end.Start HTTP: now")]
    [InlineData("東京 naïve Łukasz\r\nтекст 👍🏽\tword\vword\fword")]
    public void A_file_has_the_counts_of_its_text(string text) => SameAsCorpus(text, TermOptions.Forms);

    [Fact]
    public void Whatever_is_in_a_file_it_has_the_counts_of_its_text()
    {
        const string Alphabet = "aaabcHhtpw.. ,,:/’'“”-@#$%9é東\n (!)";
        var random = new Random(7);
        for (var round = 0; round < 60; round++) SameAsCorpus(string.Concat(Enumerable.Range(0, 400).Select(_ => Alphabet[random.Next(Alphabet.Length)])), TermOptions.Lemmas);
    }

    [Fact]
    public void No_token_is_lost_or_counted_twice_where_blocks_meet()
    {
        var random = new Random(3);
        var text = string.Concat(Enumerable.Range(0, 1_500_000).Select(i => new string((char)('a' + random.Next(26)), 1 + random.Next(9)) + (i % 1000 == 0 ? "-é. " : " ")));
        var path = Written(text);

        var one = WordFrequencies.OfFile(path, threads: 1);

        Assert.Equal(1_500_000, one.Tokens);
        Assert.Equal(one, WordFrequencies.OfFile(path, threads: 3));
    }

    [Fact]
    public void A_token_may_be_longer_than_a_block()
    {
        var path = Written("start " + new string('é', 5_000_000) + " end");

        Assert.Equal(3, WordFrequencies.OfFile(path, threads: 2).Tokens);
    }

    [Fact]
    public void Phrases_are_refused() => Assert.Throws<ArgumentException>(() => WordFrequencies.OfFile("any.txt", TermOptions.Forms.With("prime minister")));

    public void Dispose() => _folder.Dispose();

    private void SameAsCorpus(string text, TermOptions options)
    {
        var expected = SampleDocuments.Corpus(text).WordFrequencies(options);
        var counted = WordFrequencies.OfFile(Written(text), options);

        Assert.Equal(expected.Tokens, counted.Tokens);
        Assert.Equal(expected.Select(word => (word.Term, word.Count)), counted.Select(word => (word.Term, word.Count)));
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder.Path, Guid.NewGuid() + ".txt");
        File.WriteAllText(path, text);
        return path;
    }
}
