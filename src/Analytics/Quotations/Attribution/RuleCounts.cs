using System.Globalization;
using Analytics.Text;

namespace Analytics.Quoting.Attributing;

/// <summary>
/// How often each rule was right on marked stories, from the list <c>rule-counts</c>. The list is written by the count of the quotations bench;
/// see docs/quotations.md.
/// </summary>
internal static class RuleCounts
{
    private static readonly Lazy<Dictionary<string, (int Right, int All)>> Shared = new(Read);

    /// <summary>The rules' names, each with how many of all its quotations were right.</summary>
    public static IReadOnlyDictionary<string, (int Right, int All)> English => Shared.Value;

    /// <summary>
    /// The share that is right, with one right and one wrong added, so that a rule that was seen a few times only does not claim to be always
    /// right.
    /// </summary>
    public static double ConfidenceOf(Rule rule)
    {
        var (right, all) = English[RuleNames.Of(rule)];
        return Math.Round((right + 1) / (double)(all + 2), 2);
    }

    private static Dictionary<string, (int Right, int All)> Read() =>
        WordLists.Read("Analytics.Quotations.Lexicons.rule-counts.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(line => line[0], line => (int.Parse(line[1], CultureInfo.InvariantCulture), int.Parse(line[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
}
