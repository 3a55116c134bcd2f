using System.Globalization;

namespace Analytics.Scripting.Syntax;

/// <summary>Which characters the language counts as what.</summary>
internal static class Characters
{
    public static bool IsNewLine(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsWhitespace(char c) =>
        c is ' ' or '\t' or '\v' or '\f' or '\u001A' or '\uFEFF' or '\u00A0'
        || (c > 255 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    public static bool IsHexDigit(char c) => char.IsAsciiHexDigit(c);

    public static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    public static bool IsIdentifierStart(char c) =>
        c < 128
            ? char.IsAsciiLetter(c) || c == '_'
            : IsLetter(CharUnicodeInfo.GetUnicodeCategory(c));

    public static bool IsIdentifierPart(char c) =>
        c < 128
            ? char.IsAsciiLetterOrDigit(c) || c == '_'
            : IsPart(CharUnicodeInfo.GetUnicodeCategory(c));

    /// <summary>Formatting characters may stand in an identifier but are not part of its name.</summary>
    public static bool IsFormatting(char c) => c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsLetter(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(UnicodeCategory category) =>
        IsLetter(category)
        || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
