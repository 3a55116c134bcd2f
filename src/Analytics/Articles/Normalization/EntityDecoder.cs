using System.Globalization;
using AngleSharp.Html;

namespace Analytics.Articles.Normalization;

/// <summary>Decodes HTML character references while keeping, for each decoded character, where its reference began.</summary>
internal static class EntityDecoder
{
    private const int LongestName = 33;

    /// <summary>Appends <paramref name="source"/> from <paramref name="start"/> to <paramref name="end"/>, decoded, with its positions.</summary>
    /// <param name="source">The text with its references.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="into">What is appended to.</param>
    /// <param name="shift">How much further on the characters' places are than in <paramref name="source"/>.</param>
    public static void Decode(string source, int start, int end, TracedTextBuilder into, int shift = 0)
    {
        for (var i = start; i < end;)
        {
            if (source[i] == '&' && Read(source, i, end) is var (text, length) && length > 0)
            {
                // "&amp;nbsp;": a publishing system escaped what was escaped already. The signs of a tag stay as they were written: they are what a page shows.
                var (inner, more) = text == "&" && source[i + length - 1] == ';' ? ReadWhole(source, i + length, end) : ("", 0);
                into.Append(more > 0 ? inner : text, i + shift);
                i += length + more;
            }
            else
            {
                into.Append(source[i], i + shift);
                i++;
            }
        }
    }

    /// <summary>The decoded form of an attribute value or a piece of text whose positions do not matter.</summary>
    public static string Decode(string source)
    {
        if (!source.Contains('&', StringComparison.Ordinal)) return source;
        var builder = new TracedTextBuilder(source.Length);
        Decode(source, 0, source.Length, builder);
        return builder.Characters.ToString();
    }

    private static (string Text, int Length) Read(string source, int start, int end)
    {
        if (start + 2 >= end) return ("", 0);
        return source[start + 1] == '#' ? ReadNumber(source, start, end) : ReadName(source, start, end);
    }

    // The reference whose sign has been read: all of it, to its semicolon.
    private static (string Text, int Length) ReadWhole(string source, int start, int end)
    {
        var stop = start;
        while (stop < end && stop - start <= LongestName && (char.IsAsciiLetterOrDigit(source[stop]) || (stop == start && source[stop] == '#'))) stop++;
        if (stop - start < 2 || stop >= end || source[stop] != ';') return ("", 0);
        var reference = "&" + source[start..(stop + 1)];
        var (text, length) = Read(reference, 0, reference.Length);
        return length == reference.Length && !IsMarkup(text) ? (text, length - 1) : ("", 0);
    }

    private static bool IsMarkup(string text) => text is "<" or ">";

    private static (string Text, int Length) ReadName(string source, int start, int end)
    {
        var stop = start + 1;
        while (stop < end && stop - start <= LongestName && char.IsAsciiLetterOrDigit(source[stop])) stop++;
        if (stop < end && source[stop] == ';')
        {
            var text = HtmlEntityProvider.Resolver.GetSymbol(source[(start + 1)..(stop + 1)]);
            if (text is not null) return (text, stop + 1 - start);
        }

        // The old names ("&nbsp", "&amp") also count without their semicolon; the longest of them that fits wins.
        for (var length = Math.Min(stop - start - 1, 6); length >= 2; length--)
        {
            var text = HtmlEntityProvider.Resolver.GetSymbol(source.Substring(start + 1, length));
            if (text is not null) return (text, length + 1);
        }

        return ("", 0);
    }

    private static (string Text, int Length) ReadNumber(string source, int start, int end)
    {
        var hexadecimal = source[start + 2] is 'x' or 'X';
        var first = start + (hexadecimal ? 3 : 2);
        var stop = first;
        while (stop < end && stop - first < 8 && (hexadecimal ? char.IsAsciiHexDigit(source[stop]) : char.IsAsciiDigit(source[stop]))) stop++;
        if (stop == first) return ("", 0);
        var number = int.Parse(source.AsSpan(first, stop - first), hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        var length = (stop < end && source[stop] == ';' ? stop + 1 : stop) - start;
        return (FromNumber(number), length);
    }

    private static string FromNumber(int number)
    {
        // Pages written on Windows number the typographic marks as windows-1252 does; browsers read them that way too.
        if (HtmlEntityProvider.IsInCharacterTable(number)) return HtmlEntityProvider.GetSymbolFromTable(number) ?? "\uFFFD";
        return number is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(number);
    }
}
