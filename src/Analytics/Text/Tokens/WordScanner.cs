using System.Globalization;
using System.Text;

namespace Analytics.Text.Tokens;

/// <summary>
/// Finds the words and numbers of a text, one after the other: "U.S.", "Valcourt's", "full-time", "$5.2bn" and "3.5%" are one token each;
/// punctuation and white space are none. Each character is looked at a bounded number of times.
/// </summary>
internal static class WordScanner
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public static List<Token> Scan(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(text.Length / 5);
        for (var position = 0; position < text.Length;)
        {
            if (Addresses.Length(text, position) is > 0 and var address)
            {
                tokens.Add(new Token(new TextRange(position, position + address), TokenKind.Address));
                position += address;
            }
            else if (StartsNumber(text, position))
            {
                var end = EndOfNumber(text, position);
                tokens.Add(new Token(new TextRange(position, end), TokenKind.Number));
                position = end;
            }
            else if (LengthOfLetter(text, position) is > 0 and var first)
            {
                var end = EndOfWord(text, position + first);
                tokens.Add(new Token(new TextRange(position, end), TokenKind.Word));
                position = end;
            }
            else
            {
                position++;
            }
        }

        return tokens;
    }

    /// <summary>Whether the character is an apostrophe: straight, typographic or the modifier letter.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ';

    private static int EndOfWord(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            if (LengthOfLetterOrDigit(text, position) is > 0 and var length)
            {
                position += length;
            }
            else if (Joins(text, position) && LengthOfLetterOrDigit(text, position + 1) is > 0 and var next)
            {
                position += 1 + next;
            }
            else
            {
                break;
            }
        }

        return EndsAbbreviation(text, position) ? position + 1 : position;
    }

    private static bool Joins(ReadOnlySpan<char> text, int position)
    {
        var character = text[position];
        if (IsApostrophe(character) || character is '-' or '\u2010' or '\u2011' or '&' or '_') return true;
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
        return char.GetUnicodeCategory(text[position]) == UnicodeCategory.CurrencySymbol && position + 1 < text.Length && char.IsDigit(text[position + 1]);
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int position)
    {
        position++;
        while (position < text.Length)
        {
            if (LengthOfLetterOrDigit(text, position) is > 0 and var length) position += length;
            else if (text[position] is '.' or ',' or ':' or '/' && position + 1 < text.Length && char.IsDigit(text[position + 1])) position += 2;
            else if (text[position] is '-' or '\u2011' && position + 1 < text.Length && char.IsLetterOrDigit(text[position + 1])) position += 2;
            else break;
        }

        return position < text.Length && text[position] is '%' or '°' ? position + 1 : position;
    }

    private static int LengthOfLetter(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length) return 0;
        if (char.IsLetter(text[position])) return 1;
        return Rune.DecodeFromUtf16(text[position..], out var rune, out var length) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune) ? length : 0;
    }

    private static int LengthOfLetterOrDigit(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length) return 0;
        var character = text[position];
        if (char.IsLetterOrDigit(character)) return 1;
        if (character < 0x80) return 0;
        return char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            ? 1
            : LengthOfLetter(text, position);
    }
}
