using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Facts;

/// <summary>The offsets of the zone names that papers print after a time.</summary>
internal static partial class TimeZones
{
    private static readonly Dictionary<string, double> Fixed = PhraseList.Lines("time-zones.txt").Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> American = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = -5,
        ["Eastern"] = -5,
        ["CT"] = -6,
        ["Central"] = -6,
        ["MT"] = -7,
        ["Mountain"] = -7,
        ["PT"] = -8,
        ["Pacific"] = -8,
    };

    /// <summary>The offset that the zone stands for on that day; null where there is none or it is unknown.</summary>
    public static TimeSpan? Offset(string zone, DateOnly day)
    {
        if (zone.Length == 0) return null;
        if (Fixed.TryGetValue(zone, out var hours)) return TimeSpan.FromHours(hours);
        if (American.TryGetValue(zone, out var standard)) return TimeSpan.FromHours(standard + (IsAmericanSummer(day) ? 1 : 0));
        var match = Numeric().Match(zone);
        if (!match.Success) return null;
        var offset = new TimeSpan(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 0, 0);
        if (offset > TimeSpan.FromHours(14)) return null;
        return match.Groups[1].Value == "+" ? offset : -offset;
    }

    // "ET" means whichever of EST and EDT is in force: summer time runs from the second Sunday of March to the first of November.
    private static bool IsAmericanSummer(DateOnly day)
    {
        var start = Sunday(new DateOnly(day.Year, 3, 8));
        var end = Sunday(new DateOnly(day.Year, 11, 1));
        return day >= start && day < end;
    }

    private static DateOnly Sunday(DateOnly from) => from.AddDays((7 - (int)from.DayOfWeek) % 7);

    [GeneratedRegex("""([+\-−])\s*(\d{1,2}):?(\d{2})?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
