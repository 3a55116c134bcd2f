using Analytics.Notebooks.Rendering;

namespace Analytics.Notebooks.Tests.Rendering;

public class TerminalTextTests
{
    [Theory]
    [InlineData("\u001b[1;31mred\u001b[0m plain", "red plain")]
    [InlineData("\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007", "link")]
    [InlineData("10 %\r50 %\r100 %\ndone\r\n", "100 %\ndone\n")]
    [InlineData("[31m is only text", "[31m is only text")]
    public void Commands_to_terminals_are_left_out(string text, string expected) => Assert.Equal(expected, TerminalText.Plain(text));
}
