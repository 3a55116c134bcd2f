using System.Globalization;
using System.Text;

namespace Analytics.Articles.Normalization;

/// <summary>
/// Makes printed text comparable without changing what it says: NFC, one space between words, no invisible characters. Letters,
/// accents, typographic quotation marks and dashes stay as printed.
/// </summary>
internal static class TextNormalizer
{
    /// <summary>One line of text: every run of white space, line ends included, becomes one space; the ends are trimmed.</summary>
    public static TracedText Line(TracedText input) => Line(input, 0, input.Length);

    public static TracedText Line(TracedText input, int start, int end)
    {
        var repaired = 0;
        if (Mojibake.IsSuspect(input.Text.AsSpan(start, end - start)))
        {
            (input, repaired) = Mojibake.Repair(input.Slice(start, end));
            (start, end) = (0, input.Length);
        }

        var line = Spaced(input, start, end, out var composed);
        line = composed || line.Text.IsNormalized(NormalizationForm.FormC) ? line : Compose(line);
        return repaired == 0 ? line : line.WithRepaired(repaired);
    }

    private static TracedText Spaced(TracedText input, int start, int end, out bool composed)
    {
        var builder = new TracedTextBuilder(end - start);
        composed = true;
        var pendingSpace = -1;
        for (var i = start; i < end; i++)
        {
            var character = input.Text[i];
            if (IsInvisible(character)) continue;
            if (IsSpace(character))
            {
                if (builder.Length > 0 && pendingSpace < 0) pendingSpace = input.PositionOf(i);
                continue;
            }

            if (pendingSpace >= 0) builder.Append(' ', pendingSpace);
            pendingSpace = -1;
            builder.Append(Mended(input.Text, i), input.PositionOf(i));
            composed &= character < '\u0300';
        }

        var line = builder.Build();
        builder.Release();
        return line;
    }

    /// <summary>Whether a reader sees nothing at this character, so that words that differ by it alone are the same word.</summary>
    /// <remarks>Zero-width joiner and non-joiner stay: scripts such as Persian spell with them, and emoji are built from them.</remarks>
    public static bool IsInvisible(char character) => character switch
    {
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u034F' or '\u061C' or '\u180E' => true,
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => IsControl(character),
    };

    /// <summary>Whether the character separates words: any Unicode space, no-break and typographic ones included, or a line end.</summary>
    public static bool IsSpace(char character) => char.IsWhiteSpace(character);

    private static bool IsControl(char character) => character < ' ' ? !char.IsWhiteSpace(character) : character is >= '\u007F' and <= '\u009F' and not '\u0085';

    // Half a surrogate pair cannot be normalized, printed or written as UTF-8; the replacement character can.
    private static char Mended(string text, int index)
    {
        var character = text[index];
        if (!char.IsSurrogate(character)) return character;
        var whole = char.IsHighSurrogate(character)
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]);
        return whole ? character : '\uFFFD';
    }

    private static TracedText Compose(TracedText line)
    {
        var builder = new TracedTextBuilder(line.Length);
        for (var start = 0; start < line.Length;)
        {
            var end = start + 1;
            while (end < line.Length && Continues(line.Text, end)) end++;
            var composed = line.Text[start..end].Normalize(NormalizationForm.FormC);
            for (var i = 0; i < composed.Length; i++)
            {
                builder.Append(composed[i], line.PositionOf(Math.Min(start + i, end - 1)));
            }

            start = end;
        }

        return builder.Build();
    }

    private static bool Continues(string text, int index)
    {
        if (text[index] < '\u0300') return false;
        if (char.IsLowSurrogate(text[index])) return true;
        if (text[index] is >= '\u1160' and <= '\u11FF') return true;
        return CharUnicodeInfo.GetUnicodeCategory(text, index)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }
}
