using System.Buffers;

namespace Analytics.Text.Boundaries;

/// <summary>
/// Sentence boundaries of Unicode text, exactly as the default rules of Unicode Standard Annex #29 (version 15.0, rules SB1 to SB998) put them.
/// They know no abbreviations: "Gov. Lee" is two. <see cref="Sentences.SentenceScanner"/> does.
/// </summary>
internal static class SentenceBreaks
{
    private static readonly PropertyTable Table = PropertyTable.Read(
        "Analytics.Text.Boundaries.sentence-break.txt", name => (byte)Enum.Parse<SentenceBreak>(name));

    private static readonly SearchValues<char> Stops = FindStops();

    /// <summary>The value of a code point.</summary>
    public static SentenceBreak Of(int codePoint) => (SentenceBreak)Table[codePoint];

    /// <summary>The end of the sentence that starts at <paramref name="start"/>, which must itself be a boundary.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="terminator">Where the period or other mark stands that ends it; -1 where none does.</param>
    public static int Next(ReadOnlySpan<char> text, int start, out int terminator)
    {
        var position = start;
        terminator = -1;
        while (position < text.Length)
        {
            var next = text[position..].IndexOfAny(Stops);
            if (next < 0) break;
            var at = position + next;
            position = at;
            var value = Read(text, ref position);
            if (IsParagraphEnd(value)) return AfterParagraphEnd(text, value, position);
            if (value is not (SentenceBreak.ATerm or SentenceBreak.STerm) || !EndsAt(text, ref position, value, Before(text, start, at))) continue;
            terminator = at;
            return position;
        }

        return text.Length;
    }

    /// <summary>What stands before a place of the sentence, marks on letters passed over.</summary>
    private static SentenceBreak Before(ReadOnlySpan<char> text, int start, int at)
    {
        while (at > start)
        {
            at -= at - 2 >= start && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? 2 : 1;
            var value = Of(CodePoints.At(text, at));
            if (!IsIgnored(value)) return value;
        }

        return SentenceBreak.Other;
    }

    // Everything that can end a sentence, and the first halves of characters that may be such.
    private static SearchValues<char> FindStops()
    {
        var stops = Enumerable.Range(0, 0x10000).Select(value => (char)value).Where(character => char.IsHighSurrogate(character) ||
            Of(character) is var value && (IsParagraphEnd(value) || value is SentenceBreak.ATerm or SentenceBreak.STerm));
        return SearchValues.Create([.. stops]);
    }

    /// <summary>Whether the sentence ends after the terminator before <paramref name="position"/>, which is moved past what belongs to it.</summary>
    private static bool EndsAt(ReadOnlySpan<char> text, ref int position, SentenceBreak term, SentenceBreak before)
    {
        SkipIgnored(text, ref position);
        var isPeriod = term == SentenceBreak.ATerm;
        var next = Peek(text, position);
        if (isPeriod && next == SentenceBreak.Numeric) return false;
        if (isPeriod && next == SentenceBreak.Upper && (before is SentenceBreak.Upper or SentenceBreak.Lower)) return false;
        Skip(text, ref position, SentenceBreak.Close);
        Skip(text, ref position, SentenceBreak.Sp);
        if (position >= text.Length) return true;
        next = Peek(text, position);
        if (IsParagraphEnd(next))
        {
            position = AfterParagraphEnd(text, Read(text, ref position), position);
            return true;
        }

        if (next is SentenceBreak.SContinue or SentenceBreak.ATerm or SentenceBreak.STerm) return false;
        return !(isPeriod && GoesOnInSmallLetters(text, position));
    }

    private static bool GoesOnInSmallLetters(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var value = Read(text, ref position);
            if (value == SentenceBreak.Lower) return true;
            if (value is SentenceBreak.OLetter or SentenceBreak.Upper or SentenceBreak.ATerm or SentenceBreak.STerm || IsParagraphEnd(value)) return false;
        }

        return false;
    }

    private static void Skip(ReadOnlySpan<char> text, ref int position, SentenceBreak value)
    {
        while (position < text.Length && Peek(text, position) == value)
        {
            Read(text, ref position);
            SkipIgnored(text, ref position);
        }
    }

    private static void SkipIgnored(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length && IsIgnored(Peek(text, position))) Read(text, ref position);
    }

    private static SentenceBreak Peek(ReadOnlySpan<char> text, int position) => position < text.Length ? Of(CodePoints.At(text, position)) : SentenceBreak.Other;

    private static SentenceBreak Read(ReadOnlySpan<char> text, ref int position)
    {
        var codePoint = CodePoints.At(text, position);
        position += CodePoints.Length(codePoint);
        return Of(codePoint);
    }

    private static int AfterParagraphEnd(ReadOnlySpan<char> text, SentenceBreak value, int position) =>
        value == SentenceBreak.CR && position < text.Length && text[position] == '\n' ? position + 1 : position;

    private static bool IsParagraphEnd(SentenceBreak value) => value is SentenceBreak.CR or SentenceBreak.LF or SentenceBreak.Sep;

    private static bool IsIgnored(SentenceBreak value) => value is SentenceBreak.Extend or SentenceBreak.Format;
}
