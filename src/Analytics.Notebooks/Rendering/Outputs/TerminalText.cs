using System.Text.RegularExpressions;

namespace Analytics.Notebooks.Rendering;

/// <summary>Makes text that was written for terminals fit for pages.</summary>
internal static partial class TerminalText
{
    /// <summary>The text without colours and other commands to a terminal; of a line that was written over, what was written last.</summary>
    public static string Plain(string text)
    {
        var plain = Commands().Replace(text, "");
        return plain.Contains('\r', StringComparison.Ordinal) ? string.Join('\n', plain.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Last)) : plain;
    }

    private static string Last(string line)
    {
        var end = line.TrimEnd('\r');
        return end[(end.LastIndexOf('\r') + 1)..];
    }

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)?|[@-Z\\^_])", RegexOptions.CultureInvariant)]
    private static partial Regex Commands();
}
