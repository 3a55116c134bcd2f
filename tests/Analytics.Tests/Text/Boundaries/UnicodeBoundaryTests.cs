using System.Globalization;
using System.Text;
using Analytics.Text.Boundaries;
using Analytics.Text.Tokens;

namespace Analytics.Tests.Text.Boundaries;

public class UnicodeBoundaryTests
{
    // Where Debian's package unicode-data puts the test files of the Unicode Character Database.
    private const string Folder = "/usr/share/unicode/auxiliary";

    [Theory]
    [InlineData("WordBreakTest.txt")]
    [InlineData("SentenceBreakTest.txt")]
    public void The_test_files_of_Unicode_pass_where_they_are_installed(string name)
    {
        var file = Path.Combine(Folder, name);
        if (!File.Exists(file)) return;
        var lines = File.ReadLines(file).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).ToArray();

        Assert.True(lines.Length > 400);
        Assert.All(lines, line => Assert.Equal(line, Shown(line, name.StartsWith("Word", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("can't stop", "can't| |stop")]
    [InlineData("3.5 a.b a:b", "3.5| |a.b| |a:b")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("東京カタカナ", "東|京|カタカナ")]
    [InlineData("👩‍🚒👍🏽🇫🇷🇩🇪", "👩‍🚒|👍🏽|🇫🇷|🇩🇪")]
    [InlineData("a\r\nb", "a|\r\n|b")]
    public void Words_break_where_the_default_rules_of_Unicode_say(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Segments(text, WordBreaks.Next)));

    [Fact]
    public void Half_a_character_stands_for_itself() => Assert.Equal(["\ud800", "a"], Segments("\ud800a", WordBreaks.Next));

    [Fact]
    public void A_token_of_news_never_starts_or_ends_inside_a_letter_with_its_marks()
    {
        const string Alphabet = "aZé9 .,'’-@#$%\ud83d\ude00\u0301\u0e01\u0e34東カ\u05d0\n&:/hwt";
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            foreach (var token in WordScanner.Scan(text))
            {
                Assert.False(token.Range.End < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[token.Range.End]) == UnicodeCategory.NonSpacingMark && token.Kind == TokenKind.Word, text);
            }
        }
    }

    private static string Shown(string line, bool words)
    {
        var codePoints = line.Split(' ').Where(part => part is not ("÷" or "×")).Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        var text = string.Concat(codePoints.Select(char.ConvertFromUtf32));
        var segments = words ? Segments(text, WordBreaks.Next) : Segments(text, (all, start) => SentenceBreaks.Next(all, start, out _));
        var shown = new StringBuilder("÷");
        foreach (var segment in segments)
        {
            shown.Append(' ').AppendJoin(" × ", segment.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture))).Append(" ÷");
        }

        return shown.ToString();
    }

    private delegate int Boundary(ReadOnlySpan<char> text, int start);

    private static List<string> Segments(string text, Boundary next)
    {
        var segments = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = next(text, start);
            Assert.True(end > start);
            segments.Add(text[start..end]);
            start = end;
        }

        return segments;
    }
}
