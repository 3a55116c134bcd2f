using Analytics.Text.Boundaries;

namespace Analytics.Text.Tokens;

/// <summary>Finds the marks and symbols between the tokens of a text.</summary>
internal static class Marks
{
    /// <summary>The tokens with a token for each mark between them, so that only white space is left out.</summary>
    public static IEnumerable<TokenSpan> Between(string text, IEnumerable<TokenSpan> tokens)
    {
        var position = 0;
        foreach (var token in tokens)
        {
            foreach (var mark in In(text, position, token.Range.Start)) yield return mark;
            yield return token;
            position = token.Range.End;
        }

        foreach (var mark in In(text, position, text.Length)) yield return mark;
    }

    private static IEnumerable<TokenSpan> In(string text, int start, int end)
    {
        while (start < end)
        {
            var next = Math.Min(end, WordBreaks.Next(text, start));
            if (!string.IsNullOrWhiteSpace(text[start..next])) yield return new TokenSpan(new TextRange(start, next), TokenKind.Punctuation);
            start = next;
        }
    }
}
