using System.Globalization;

namespace Analytics.Scripting.Session;

/// <summary>A package's version as NuGet orders them: numbers, then a stable release after its previews.</summary>
internal sealed record PackageVersion(string Text, IReadOnlyList<int> Numbers, string Preview) : IComparable<PackageVersion>
{
    public bool IsStable => Preview.Length == 0;

    public static PackageVersion? TryParse(string text)
    {
        var version = text.Split('+')[0];
        var dash = version.IndexOf('-', StringComparison.Ordinal);
        var numbers = new List<int>();
        foreach (var part in (dash < 0 ? version : version[..dash]).Split('.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        while (numbers.Count < 4) numbers.Add(0);
        return new PackageVersion(text, numbers, dash < 0 ? "" : version[(dash + 1)..]);
    }

    public int CompareTo(PackageVersion? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < 4; i++)
        {
            if (Numbers[i] != other.Numbers[i]) return Numbers[i].CompareTo(other.Numbers[i]);
        }

        if (IsStable || other.IsStable) return IsStable.CompareTo(other.IsStable);
        return ComparePreviews(Preview.Split('.'), other.Preview.Split('.'));
    }

    private static int ComparePreviews(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var isNumber = int.TryParse(left[i], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                & int.TryParse(right[i], NumberStyles.None, CultureInfo.InvariantCulture, out var second);
            var order = isNumber ? first.CompareTo(second) : string.Compare(left[i], right[i], StringComparison.OrdinalIgnoreCase);
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}

/// <summary>Which versions of a package will do.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Accepts">Whether a version will do.</param>
/// <param name="PrefersLowest">For dependencies the lowest that will do is taken, as NuGet does.</param>
internal sealed record VersionRange(string Text, Func<PackageVersion, bool> Accepts, bool PrefersLowest)
{
    /// <summary>What a <c>#r</c> asks for: nothing for the last stable one, an exact version, or one with stars.</summary>
    public static VersionRange OfRequest(string text)
    {
        if (text.Length == 0) return new VersionRange("any stable version", v => v.IsStable, false);
        if (!text.Contains('*', StringComparison.Ordinal)) return new VersionRange(text, v => v.CompareTo(PackageVersion.TryParse(text)) == 0, false);
        var allowsPreviews = text.Contains('-', StringComparison.Ordinal);
        var prefix = text.Split('*')[0];
        return new VersionRange(text, v => (v.IsStable || allowsPreviews) && v.Text.StartsWith(prefix, StringComparison.Ordinal), false);
    }

    /// <summary>What a dependency asks for: a lowest version, or a range in brackets.</summary>
    public static VersionRange OfDependency(string text)
    {
        if (text.Length == 0) return new VersionRange("any version", _ => true, true);
        if (text[0] is not ('[' or '(')) return new VersionRange(text + " or later", v => v.CompareTo(PackageVersion.TryParse(text)) >= 0, true);
        var bounds = text[1..^1].Split(',');
        var low = PackageVersion.TryParse(bounds[0].Trim());
        var high = bounds.Length == 1 ? low : PackageVersion.TryParse(bounds[1].Trim());
        return new VersionRange(text, v => IsAbove(v, low, text[0] == '[') && IsBelow(v, high, text[^1] == ']'), true);
    }

    private static bool IsAbove(PackageVersion version, PackageVersion? bound, bool inclusive) =>
        bound is null || version.CompareTo(bound) is var order && (order > 0 || (inclusive && order == 0));

    private static bool IsBelow(PackageVersion version, PackageVersion? bound, bool inclusive) =>
        bound is null || version.CompareTo(bound) is var order && (order < 0 || (inclusive && order == 0));
}
