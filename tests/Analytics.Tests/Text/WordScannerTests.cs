using Analytics.Text.Tokens;

namespace Analytics.Tests.Text;

public class WordScannerTests
{
    [Theory]
    [InlineData("The U.S. said so.", "The|U.S.|said|so")]
    [InlineData("It’s Valcourt’s plan, isn't it?", "It’s|Valcourt’s|plan|isn't|it")]
    [InlineData("a full-time, part‑time job", "a|full-time|part‑time|job")]
    [InlineData("$5.2bn, or 3.5% of 1,200 at 5:14 p.m.", "$5.2bn|3.5%|1,200|5:14|or|of|at|p.m.")]
    [InlineData("See https://www.saltbypacket.example/a?b=1, @packet and #drought.", "See|https://www.saltbypacket.example/a?b=1|@packet|and|#drought")]
    [InlineData("“Words—like these”…and (those)", "Words|like|these|and|those")]
    [InlineData("Mail desk@saltby-packet.example or visit tide.gov/maps, not the end.Start", "Mail|desk@saltby-packet.example|or|visit|tide.gov/maps|not|the|end|Start")]
    [InlineData("On 2025-03-04, 3/4/2025 at 17:14:00 it was 31°", "On|2025-03-04|3/4/2025|at|17:14:00|it|was|31°")]
    [InlineData("Well done 👍🏽 from 🇫🇷, © 2025", "Well|done|👍🏽|from|🇫🇷|2025")]
    [InlineData("naïve Łukasz São 東京 カタカナ", "naïve|Łukasz|São|東|京|カタカナ")]
    [InlineData("Съешь ещё этих булок", "Съешь|ещё|этих|булок")]
    [InlineData("نص عربي قصير", "نص|عربي|قصير")]
    [InlineData("हिन्दी में समाचार", "हिन्दी|में|समाचार")]
    [InlineData("ภาษาไทย ข่าว", "ภาษาไทย|ข่าว")]
    [InlineData("", "")]
    public void News_text_falls_into_the_tokens_a_reader_sees(string text, string expected)
    {
        var tokens = WordScanner.Scan(text).Select(token => token.Range.In(text));

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), tokens.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_the_input_tokens_are_in_order_and_never_overlap()
    {
        const string Alphabet = "aZé9 .,'’-@#$%\ud83d\ude00\n&:/hwt";
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 80).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            var tokens = WordScanner.Scan(text);

            Assert.All(tokens, token => Assert.True(token.Range.Length > 0 && token.Range.End <= text.Length));
            Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.Range.End <= pair.Second.Range.Start));
        }
    }
}
