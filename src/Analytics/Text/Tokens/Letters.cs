using System.Buffers;
using System.Globalization;
using System.Text;
using Analytics.Text.Boundaries;

namespace Analytics.Text.Tokens;

/// <summary>Tells letters and digits from all else.</summary>
internal static class Letters
{
    private const int FirstOfEastAsia = 0x2E80;

    /// <summary>How many characters the letter at <paramref name="position"/> takes; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length) return 0;
        if (char.IsLetter(text[position])) return 1;
        if (text[position] < 0x80) return 0;
        return Rune.DecodeFromUtf16(text[position..], out var rune, out var length) == OperationStatus.Done && Rune.IsLetter(rune) ? length : 0;
    }

    /// <summary>How many characters the letter, digit or mark on one at <paramref name="position"/> takes; 0 where there is none.</summary>
    public static int LengthOfAnyAt(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length) return 0;
        var character = text[position];
        if (char.IsLetterOrDigit(character)) return 1;
        if (character < 0x80) return 0;
        return char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            ? 1
            : LengthAt(text, position);
    }

    /// <summary>
    /// Whether the letter at <paramref name="position"/> is a word by itself, as Unicode word boundaries have it: Chinese characters and Hiragana.
    /// Thai and other scripts of South-East Asia, also without spaces, are left in runs, because parts of them are no words.
    /// </summary>
    public static bool StandsAlone(ReadOnlySpan<char> text, int position)
    {
        if (text[position] < FirstOfEastAsia) return false;
        var codePoint = CodePoints.At(text, position);
        return codePoint is not (>= 0xA9E0 and <= 0xAADF) && WordBreaks.Of(codePoint) == WordBreak.Other;
    }
}
