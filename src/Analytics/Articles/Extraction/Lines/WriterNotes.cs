using System.Text.RegularExpressions;

namespace Analytics.Articles.Extraction.Lines;

/// <summary>Recognises the line under a story that says who its writer is and how to reach them.</summary>
internal static partial class WriterNotes
{
    private const int LongestNote = 60;
    private const int LongestText = 600;

    public static bool IsNote(LineTraits line, IReadOnlyList<string> authors)
    {
        if (line.Words > LongestNote || line.Text.Length > LongestText || line.Text.AsSpan().ContainsAny("“\"")) return false;
        if (authors.Any(author => line.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase))) return true;
        return Address().IsMatch(line.Text) || Role().IsMatch(line.Text);
    }

    [GeneratedRegex("""^(?:reach|contact|e-?mail|write to|follow|tips|questions)\b|[\w.\-]+@[\w\-]+\.\w+[.)]?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "Ann Lee covers schools for the Courier."
    [GeneratedRegex("""^(?:\p{Lu}[\p{L}.'’\-]+\s+){2,4}(?:covers|writes about|writes for|reports on|reports for|reports from|is (?:a|an|the) (?:[\p{L}\-]+ ){0,4}(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|producer|freelancer))\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
