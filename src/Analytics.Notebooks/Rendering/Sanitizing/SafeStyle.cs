using System.Text.RegularExpressions;

namespace Analytics.Notebooks.Rendering;

/// <summary>Keeps of a style attribute what sets text and tables, and nothing that loads something or covers the page.</summary>
internal static partial class SafeStyle
{
    private static readonly HashSet<string> Properties = new(
        ("background-color border border-bottom border-color border-left border-right border-style border-top border-width color font-style font-weight "
        + "height max-width min-width padding padding-bottom padding-left padding-right padding-top text-align text-decoration vertical-align white-space "
        + "width").Split(' '), StringComparer.Ordinal);

    /// <summary>The declarations that may stand, or null where none may.</summary>
    public static string? Of(string style)
    {
        var kept = style.Split(';').Select(Declaration).OfType<string>().ToArray();
        return kept.Length == 0 ? null : string.Join(";", kept);
    }

    private static string? Declaration(string declaration)
    {
        var colon = declaration.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var (name, value) = (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim());
        return Properties.Contains(name) && Value().IsMatch(value) ? $"{name}:{value}" : null;
    }

    // Words, numbers with units, colours; of functions only those of colours.
    [GeneratedRegex(@"^(?:(?:rgba?|hsla?)\([\d\s.,%/]+\)|[#\w.%\s-])+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
