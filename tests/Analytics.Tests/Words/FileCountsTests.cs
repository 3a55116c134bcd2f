using Analytics.Tests.Articles;
using Analytics.Text.Tokens;
using Analytics.Words.Indexing;

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

    [Theory]
    [InlineData("aaabcHhtpw.. ,,:/’'“”-@#$%9é東\n (!)")]
    [InlineData("abcdefghijw .,'’‘“”—– \"()[]{};:!?")]
    [InlineData("wwwaW.., ’'(—\"”")]
    [InlineData("aB \t\n\r\v\f\u00a0\u2028\u3000\u200d\u0301́’\ud83d\udc4d.,")]
    public void Whatever_is_in_a_file_it_has_the_counts_of_its_text(string alphabet)
    {
        var (random, characters) = (new Random(7), alphabet.EnumerateRunes().ToArray());
        for (var round = 0; round < 60; round++)
        {
            SameAsTokens(string.Concat(Enumerable.Range(0, 400).Select(_ => characters[random.Next(characters.Length)])));
        }
    }

    [Fact]
    public void Words_and_gaps_of_any_length_are_counted_wherever_they_stand()
    {
        var random = new Random(11);
        for (var round = 0; round < 100; round++)
        {
            SameAsTokens(string.Concat(Enumerable.Range(0, 60).Select(_ => new string((char)('a' + random.Next(3)), random.Next(90) >> random.Next(7)) + new string(random.Next(4) == 0 ? '\'' : ' ', 1 + random.Next(70) / 60 * random.Next(130)))));
        }
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

    /// <summary>Compares the fast paths of files and of corpora with the scanner that goes character by character.</summary>
    private void SameAsTokens(string text)
    {
        var tokens = WordScanner.Scan(text);
        var printed = tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Range.In(text));
        var expected = printed.GroupBy(word => Forms.Of(word), StringComparer.Ordinal)
            .Select(group => (Term: group.Key, Count: group.Count()))
            .OrderByDescending(word => word.Count).ThenBy(word => word.Term, StringComparer.Ordinal).ToArray();
        var index = TokenIndex.Of([SampleDocuments.Corpus(text)[0]]);

        Assert.Equal(expected, WordFrequencies.OfFile(Written(text)).Select(word => (word.Term, word.Count)));
        Assert.Equal(tokens.Count, WordFrequencies.OfFile(Written(text)).Tokens);
        Assert.Equal(tokens, Enumerable.Range(0, index.Count).Select(token => new TokenSpan(index.RangeOf(token), index.Kinds[index.Types[token]])));
        Assert.All(Enumerable.Range(0, index.Count), token => Assert.Equal(index.Printed[index.Types[token]], index.RangeOf(token).In(text)));
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder.Path, Guid.NewGuid() + ".txt");
        File.WriteAllText(path, text);
        return path;
    }
}
