using System.Net;
using System.Text.RegularExpressions;

namespace Analytics.Charts.Reading;

/// <summary>Reads the texts of figures back: without tags, with entities resolved, line breaks as line ends.</summary>
internal static partial class PlainText
{
    public static string Of(string text) =>
        WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(text, "\n"), ""));

    public static string OneLine(string text) => Of(text).Replace('\n', ' ');

    [GeneratedRegex("<br */?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    // Only the tags that Plotly itself reads: anything else it shows as it stands.
    [GeneratedRegex("</?(?:b|i|em|sub|sup|span|a|u|s)(?: [^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
