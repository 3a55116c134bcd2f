using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Facts;

/// <summary>Knows wire agencies by the names and marks that papers print for them.</summary>
internal static class Agencies
{
    private static readonly Dictionary<string, string> Names = PhraseList.Lines("agencies.txt").Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The agency's name, or null where the mark is not one of an agency.</summary>
    public static string? Of(string mark) => Names.GetValueOrDefault(mark.Trim());

    /// <summary>The first agency among the names, or null.</summary>
    public static string? Among(params IEnumerable<string?> names) => names.OfType<string>().Select(Of).FirstOrDefault(agency => agency is not null);
}
