namespace Analytics.Text.Boundaries;

/// <summary>
/// Word boundaries of Unicode text, exactly as the default rules of Unicode Standard Annex #29 (version 15.0, rules WB1 to WB999) put them.
/// </summary>
internal static class WordBreaks
{
    private static readonly PropertyTable Table = PropertyTable.Read(
        "Analytics.Text.Boundaries.word-break.txt",
        name => name == "Extended_Pictographic"
            ? (byte)WordBreak.Pictograph
            : (byte)Enum.Parse<WordBreak>(name.Replace("_", "", StringComparison.Ordinal)));

    /// <summary>The value of a code point, with the flag of pictographs.</summary>
    public static WordBreak Of(int codePoint) => (WordBreak)Table[codePoint];

    /// <summary>Whether a code point is a pictograph.</summary>
    public static bool IsPictograph(int codePoint) => (Of(codePoint) & WordBreak.Pictograph) != 0;

    /// <summary>The end of the segment that starts at <paramref name="start"/>, which must itself be a boundary.</summary>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        var position = start;
        var kept = Read(text, ref position, out _);
        if (kept == WordBreak.CR) return position < text.Length && text[position] == '\n' ? position + 1 : position;
        if (IsLineEnd(kept)) return position;
        var last = kept;
        var flags = 1;
        while (position < text.Length)
        {
            var next = position;
            var value = Read(text, ref next, out var isPictograph);
            if (IsLineEnd(value)) return position;
            var joins = last == WordBreak.ZWJ && isPictograph || last == WordBreak.WSegSpace && value == WordBreak.WSegSpace;
            last = value;
            if (!joins && IsIgnored(value))
            {
                position = next;
                continue;
            }

            if (!joins && !Joins(kept, value, flags))
            {
                next = Bridge(text, next, kept, value);
                if (next < 0) return position;
                value = kept == WordBreak.Numeric ? WordBreak.Numeric : LetterBefore(text, next);
                last = value;
            }

            flags = value == WordBreak.RegionalIndicator && kept == WordBreak.RegionalIndicator ? flags + 1 : 1;
            kept = value;
            position = next;
        }

        return position;
    }

    private static WordBreak Read(ReadOnlySpan<char> text, ref int position, out bool isPictograph)
    {
        var codePoint = CodePoints.At(text, position);
        position += CodePoints.Length(codePoint);
        var value = Of(codePoint);
        isPictograph = (value & WordBreak.Pictograph) != 0;
        return value & ~WordBreak.Pictograph;
    }

    /// <summary>The rules that look at two neighbours only: WB5, WB7a, WB8 to WB10, WB13 to WB16.</summary>
    private static bool Joins(WordBreak left, WordBreak right, int flags) => left switch
    {
        WordBreak.HebrewLetter when right == WordBreak.SingleQuote => true,
        WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Numeric =>
            IsLetter(right) || right is WordBreak.Numeric or WordBreak.ExtendNumLet,
        WordBreak.Katakana => right is WordBreak.Katakana or WordBreak.ExtendNumLet,
        WordBreak.ExtendNumLet => IsLetter(right) || right is WordBreak.Numeric or WordBreak.Katakana or WordBreak.ExtendNumLet,
        WordBreak.RegionalIndicator => right == WordBreak.RegionalIndicator && flags % 2 == 1,
        _ => false,
    };

    /// <summary>The rules that look past a mark between letters or digits (WB6, WB7, WB7b, WB7c, WB11, WB12): where what follows ends, or -1.</summary>
    private static int Bridge(ReadOnlySpan<char> text, int afterMark, WordBreak left, WordBreak mark)
    {
        var isBetweenLetters = IsLetter(left) && (mark is WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote);
        var isHebrew = left == WordBreak.HebrewLetter && mark == WordBreak.DoubleQuote;
        var isBetweenDigits = left == WordBreak.Numeric && (mark is WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote);
        if (!isBetweenLetters && !isHebrew && !isBetweenDigits) return -1;
        while (afterMark < text.Length)
        {
            var value = Read(text, ref afterMark, out _);
            if (IsIgnored(value)) continue;
            return isBetweenDigits && value == WordBreak.Numeric || isHebrew && value == WordBreak.HebrewLetter || isBetweenLetters && IsLetter(value) ? afterMark : -1;
        }

        return -1;
    }

    private static WordBreak LetterBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end >= 2 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? end - 2 : end - 1;
        return Of(CodePoints.At(text, start)) & ~WordBreak.Pictograph;
    }

    private static bool IsLineEnd(WordBreak value) => value is WordBreak.CR or WordBreak.LF or WordBreak.Newline;

    private static bool IsIgnored(WordBreak value) => value is WordBreak.Extend or WordBreak.Format or WordBreak.ZWJ;

    private static bool IsLetter(WordBreak value) => value is WordBreak.ALetter or WordBreak.HebrewLetter;
}
