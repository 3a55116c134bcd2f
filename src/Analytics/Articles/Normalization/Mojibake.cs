using System.Text;

namespace Analytics.Articles.Normalization;

/// <summary>
/// Puts right what became of letters whose UTF-8 bytes were read as windows-1252 (<c>â€™</c> for ’, <c>Ã©</c> for é), once or twice over, and the
/// marks that are control characters because windows-1252 was taken for ISO 8859-1.
/// </summary>
internal static class Mojibake
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;
    private static readonly char[] Upper = Windows.GetString([.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]).ToCharArray();
    private static readonly Dictionary<char, byte> Bytes = Upper.Select((character, index) => (character, (byte)(index + 0x80))).DistinctBy(pair => pair.character).ToDictionary(pair => pair.character, pair => pair.Item2);

    /// <summary>Whether the text has to be looked at more closely; false for nearly all.</summary>
    public static bool IsSuspect(ReadOnlySpan<char> text) => text.IndexOfAny("ÃÂâ") >= 0 || text.IndexOfAnyInRange('\u0080', '\u009F') >= 0;

    /// <summary>The text as it was meant, each character with the place of the first that stands for it, and how many were put right.</summary>
    public static (TracedText Text, int Repaired) Repair(TracedText text)
    {
        var repaired = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            if (!IsSuspect(text.Text)) break;
            var count = Once(ref text);
            if (count == 0) break;
            repaired += count;
        }

        return (text, repaired);
    }

    private static int Once(ref TracedText text)
    {
        var certain = IsCertain(text.Text);
        var builder = new TracedTextBuilder(text.Length);
        var repaired = 0;
        for (var i = 0; i < text.Length;)
        {
            var (meant, length) = Read(text.Text, i, certain);
            if (length > 0) repaired++;
            if (length > 0) builder.Append(meant, text.PositionOf(i));
            else builder.Append(text.Text[i], text.PositionOf(i));
            i += Math.Max(1, length);
        }

        if (repaired > 0) text = builder.Build();
        return repaired;
    }

    // "É’" at the end of a word in capitals has the bytes of another letter; such pairs count only beside ones that nobody would write.
    private static bool IsCertain(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Read(text, i, certain: false) is { Length: > 0 }) return true;
        }

        return false;
    }

    private static (string Meant, int Length) Read(string text, int at, bool certain)
    {
        var first = text[at];
        if (first is >= '\u0080' and <= '\u009F') return Upper[first - 0x80] is var mark && mark != first && mark != '\uFFFD' ? (mark.ToString(), 1) : ("", 0);
        var lead = ByteOf(first);
        var length = lead switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length || (!certain && lead is not (0xC2 or 0xC3 or 0xE2))) return ("", 0);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = ByteOf(text[at + i]);
            if (i > 0 && bytes[i] is < 0x80 or > 0xBF) return ("", 0);
        }

        if (!certain && length == 2 && IsAmbiguous(lead, text[at + 1])) return ("", 0);
        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) == System.Buffers.OperationStatus.Done && used == length ? (rune.ToString(), length) : ("", 0);
    }

    private static bool IsAmbiguous(int lead, char next) =>
        next is '’' or '‘' or '”' or '“' or '–' or '—' or '…' or '»' or '«' or '™' or '\u00A0' || (lead == 0xC2 && char.IsLetter(next));

    private static byte ByteOf(char character)
    {
        if (character is >= '\u0080' and <= '\u00FF') return (byte)character;
        return Bytes.GetValueOrDefault(character);
    }
}
