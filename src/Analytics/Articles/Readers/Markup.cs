using System.Text.RegularExpressions;

namespace Analytics.Articles.Readers;

/// <summary>Tells markup from text where the file's or field's name does not.</summary>
internal static partial class Markup
{
    /// <summary>Whether a text file is really the source of a saved page.</summary>
    public static bool IsPage(string text) => Document().IsMatch(text.AsSpan(0, Math.Min(text.Length, 1024)));

    /// <summary>Whether a field that may hold either holds HTML.</summary>
    public static bool IsHtml(string text) => Element().IsMatch(text);

    [GeneratedRegex("""^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex("""</(?:p|div|a|b|i|em|strong|span|ul|li|blockquote|h[1-6])\s*>|<(?:p|br)\s*/?>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
