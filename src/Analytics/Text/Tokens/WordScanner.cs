using System.Globalization;

namespace Analytics.Text.Tokens;

/// <summary>
/// Finds the words and numbers of a text, one after the other: "U.S.", "Valcourt's", "full-time", "$5.2bn" and "3.5%" are one token each;
/// punctuation and white space are none. Tokens are segments of Unicode Standard Annex #29, joined where news has one word, and parted
/// at a period or colon between letters, where a space is missing. Each character is looked at a bounded number of times.
/// </summary>
internal static class WordScanner
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static List<TokenSpan> Scan(ReadOnlySpan<char> text)
    {
        var tokens = new List<TokenSpan>(text.Length / 5);
        var sink = new TokenListSink(tokens);
        Scan(text, ref sink);
        return tokens;
    }

    /// <summary>Gives the tokens of <paramref name="text"/> to a sink, in order.</summary>
    public static void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, ITokenSink, allows ref struct
    {
        for (var position = 0; position < text.Length;)
        {
            if (text[position] == ' ')
            {
                position++;
                continue;
            }

            if (EndOfPlainWord(text, position) is > 0 and var plain)
            {
                sink.Add(position, plain, TokenKind.Word);
                position = plain;
                continue;
            }

            var end = EndOfToken(text, position, out var kind);
            if (end > position) sink.Add(position, end, kind);
            position = Math.Max(end, position + 1);
        }
    }

    /// <summary>Whether the character is an apostrophe: straight, typographic or the modifier letter.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ';

    /// <summary>
    /// The end of a word of ASCII letters before a mark or space that no token holds, which eight in ten are; 0 where all rules must be asked.
    /// </summary>
    private static int EndOfPlainWord(ReadOnlySpan<char> text, int position)
    {
        var end = position;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == position || end == text.Length) return end == position ? 0 : end;
        return text[end] switch
        {
            ' ' or '\n' or ',' or ';' or '!' or '?' or ')' or '"' or '”' => end,
            '.' when end > position + 1 && (end + 1 == text.Length || text[end + 1] is ' ' or '\n') => end,
            _ => 0,
        };
    }

    /// <summary>The end of the token that starts at <paramref name="position"/>; no more than the position where none starts.</summary>
    private static int EndOfToken(ReadOnlySpan<char> text, int position, out TokenKind kind)
    {
        kind = TokenKind.Address;
        if (Addresses.Length(text, position) is > 0 and var address) return position + address;
        if (StartsNumber(text, position))
        {
            kind = TokenKind.Number;
            return EndOfNumber(text, position);
        }

        if (Letters.LengthAt(text, position) is > 0 and var first)
        {
            var end = EndOfWord(text, position, position + first);
            if (Addresses.LengthFrom(text, position, end) is > 0 and var length) return position + length;
            kind = TokenKind.Word;
            return end;
        }

        kind = TokenKind.Emoji;
        return position + Emojis.Length(text, position);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, int position)
    {
        if (Letters.StandsAlone(text, start)) return EndOfMarks(text, position);
        while (position < text.Length)
        {
            if (char.IsAsciiLetter(text[position])) position++;
            else if (Letters.LengthOfAnyAt(text, position) is > 0 and var length && !Letters.StandsAlone(text, position)) position += length;
            else if (Joins(text, position) && Letters.LengthOfAnyAt(text, position + 1) is > 0 and var next && !Letters.StandsAlone(text, position + 1)) position += 1 + next;
            else break;
        }

        return EndsAbbreviation(text, position) ? position + 1 : position;
    }

    private static int EndOfMarks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]) && Letters.LengthAt(text, position) == 0 && Letters.LengthOfAnyAt(text, position) is > 0 and var length) position += length;
        return position;
    }

    private static bool Joins(ReadOnlySpan<char> text, int position)
    {
        var character = text[position];
        if (IsApostrophe(character) || character is '-' or '\u2010' or '\u2011' or '&' or '_' or '·' or '‧' or '\u05f3' or '\u05f4' or '\u200c' or '\u200d') return true;
        return character == '.' && IsInitial(text, position - 1) && position + 2 <= text.Length && char.IsLetter(text[position + 1]) &&
            (position + 2 == text.Length || !char.IsLetter(text[position + 2]));
    }

    /// <summary>Whether a period at this position ends an abbreviation of single letters: the last one of "U.S." or "p.m.".</summary>
    private static bool EndsAbbreviation(ReadOnlySpan<char> text, int position) =>
        position < text.Length && text[position] == '.' && position >= 3 && IsInitial(text, position - 1) &&
        text[position - 2] == '.' && IsInitial(text, position - 3);

    private static bool IsInitial(ReadOnlySpan<char> text, int position) =>
        position >= 0 && char.IsLetter(text[position]) && (position == 0 || !char.IsLetterOrDigit(text[position - 1]));

    private static bool StartsNumber(ReadOnlySpan<char> text, int position)
    {
        if (char.IsDigit(text[position])) return true;
        return text[position] is '$' or > '\u00a1' && char.GetUnicodeCategory(text[position]) == UnicodeCategory.CurrencySymbol &&
            position + 1 < text.Length && char.IsDigit(text[position + 1]);
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int position)
    {
        position++;
        while (position < text.Length)
        {
            if (Letters.LengthOfAnyAt(text, position) is > 0 and var length && !Letters.StandsAlone(text, position)) position += length;
            else if (text[position] is '.' or ',' or ':' or '/' && position + 1 < text.Length && char.IsDigit(text[position + 1])) position += 2;
            else if (text[position] is '-' or '\u2011' && position + 1 < text.Length && char.IsLetterOrDigit(text[position + 1])) position += 2;
            else break;
        }

        return position < text.Length && text[position] is '%' or '°' ? position + 1 : position;
    }
}
