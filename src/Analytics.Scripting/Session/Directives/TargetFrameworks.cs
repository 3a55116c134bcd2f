using System.Globalization;

namespace Analytics.Scripting.Session;

/// <summary>Which of the frameworks a package is made for suits this process best.</summary>
internal static class TargetFrameworks
{
    /// <summary>The best of the names, such as <c>net8.0</c> or <c>.NETStandard2.0</c>; null where none will do.</summary>
    public static string? Best(IEnumerable<string> names) =>
        names.Select(n => (Name: n, Rank: RankOf(n))).Where(n => n.Rank > 0).OrderByDescending(n => n.Rank).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name).FirstOrDefault();

    /// <summary>The higher the better; 0 for what cannot be used.</summary>
    private static double RankOf(string name)
    {
        var framework = PackageFolder.Lowercase(name).TrimStart('.');
        if (framework.Length == 0) return 0.5;
        if (framework.StartsWith("netstandard", StringComparison.Ordinal)) return 1 + VersionOf(framework["netstandard".Length..]);
        if (framework.StartsWith("netcoreapp", StringComparison.Ordinal)) return NetRank(VersionOf(framework["netcoreapp".Length..]));
        if (!framework.StartsWith("net", StringComparison.Ordinal) || !framework.Contains('.', StringComparison.Ordinal)) return 0;
        var version = framework[3..];
        // net8.0-windows and the like need a system that may not be there.
        return version.Contains('-', StringComparison.Ordinal) || VersionOf(version) < 5 ? 0 : NetRank(VersionOf(version));
    }

    private static double NetRank(double version) => version <= Environment.Version.Major + 0.9 ? 10 + version : 0;

    private static double VersionOf(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
