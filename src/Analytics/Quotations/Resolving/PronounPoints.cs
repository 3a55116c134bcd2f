using System.Globalization;
using Analytics.Text;

namespace Analytics.Quoting.Resolving;

/// <summary>
/// The points of <see cref="PronounFeatures"/>, in their order, from the list <c>pronoun-points</c>. The list is written by the fit of the
/// quotations bench; see docs/quotations.md.
/// </summary>
internal static class PronounPoints
{
    /// <summary>The features' names as the list has them, and how many values each has.</summary>
    public static readonly IReadOnlyList<(string Name, int Count)> Layout =
    [
        ("sentence-away", 1), ("named-again", 1), ("stated-gender", 1), ("suggested-gender", 1), ("named", 7), ("subject", 3), ("opens", 2), ("spoke", 11),
    ];

    public const int Count = 27;

    private static readonly Lazy<double[]> Shared = new(Read);

    public static double[] English => Shared.Value;

    private static double[] Read()
    {
        var lines = WordLists.Read("Analytics.Quotations.Lexicons.pronoun-points.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(line => line[0], StringComparer.Ordinal);
        return [.. Layout.SelectMany(feature => lines[feature.Name].Skip(1).Select(number => double.Parse(number, CultureInfo.InvariantCulture)))];
    }
}
