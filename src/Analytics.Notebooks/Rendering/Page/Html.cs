using System.Net;

namespace Analytics.Notebooks.Rendering;

/// <summary>Writes text into pages.</summary>
internal static class Html
{
    /// <summary>The text so that it is shown letter by letter, in content and in quoted attributes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(Clean(text));

    // Control characters are not allowed in HTML and some browsers stop at them.
    private static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && text.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') < 0 ? text
            : string.Concat(text.Where(character => character is '\t' or '\n' or >= ' '));
}
