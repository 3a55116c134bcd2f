namespace Analytics.Cli.Terminals;

/// <summary>
/// Takes out of texts what a terminal would obey instead of show: file names and stories come from anywhere, and escape codes in them
/// must not reach the screen.
/// </summary>
internal static class Printable
{
    private const char Shown = '\uFFFD';

    /// <summary>The text with its line ends kept.</summary>
    public static string Lines(string text) => Replace(text, character => character is not ('\n' or '\t'));

    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Replace(text.ReplaceLineEndings(" "), _ => true);

    private static string Replace(string text, Func<char, bool> replaces) => text.Any(char.IsControl)
        ? string.Create(text.Length, (text, replaces), static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var character = source.text[i];
                span[i] = char.IsControl(character) && source.replaces(character) ? Shown : character;
            }
        })
        : text;
}
