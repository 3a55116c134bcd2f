using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Articles.Extraction.Lines;

namespace Analytics.Articles.Facts;

/// <summary>A date found in a text, and where.</summary>
internal readonly record struct DateMatch(NewsDate Date, TextRange Range);

/// <summary>Reads dates in the styles that pages and feeds print them, with the time and zone that follow or precede them.</summary>
internal static partial class DateParser
{
    private static readonly Dictionary<string, int> Months = LoadMonths();

    /// <summary>The date that <paramref name="text"/> holds, or null when it holds none or an impossible one.</summary>
    public static NewsDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200) return null;
        var all = FindAll(text);
        return all.Count > 0 ? all[0].Date : null;
    }

    /// <summary>All dates of a short text, in order.</summary>
    public static IReadOnlyList<DateMatch> FindAll(string text)
    {
        if (!MayHoldDate(text)) return [];
        var found = new List<DateMatch>();
        foreach (var pattern in (Regex[])[Iso(), MonthFirst(), DayFirst(), Numbers()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var range = new TextRange(match.Index, match.Index + match.Length);
                if (found.Exists(other => other.Range.Overlaps(range)) || Day(match) is not { } day) continue;
                found.Add(WithTime(text, day, match, range));
            }
        }

        found.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return found;
    }

    // Every style has a year of four digits or two signs between digits; most lines with a number in them have neither.
    private static bool MayHoldDate(string text)
    {
        int digits = 0, signs = 0;
        for (var i = 0; i < text.Length; i++)
        {
            digits = char.IsAsciiDigit(text[i]) ? digits + 1 : 0;
            if (digits == 4) return true;
            if (text[i] is '/' or '.' && i > 0 && char.IsAsciiDigit(text[i - 1]) && ++signs == 2) return true;
        }

        return false;
    }

    private static DateOnly? Day(Match match)
    {
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        var named = match.Groups["m"].Value;
        int month;
        if (char.IsAsciiDigit(named[0]))
        {
            month = int.Parse(named, CultureInfo.InvariantCulture);
            // 25/12/2025 can only be day first; where both readings are possible the month is taken to be first, as American papers print it.
            if (month > 12) (month, day) = (day, month);
        }
        else if (!Months.TryGetValue(named.TrimEnd('.').ToLowerInvariant(), out month))
        {
            return null;
        }

        if (year < 100) year += 2000;
        var real = year is >= 1700 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return real ? new DateOnly(year, month, day) : null;
    }

    private static DateMatch WithTime(string text, DateOnly day, Match date, TextRange range)
    {
        var start = WeekdayBefore().Match(text[..range.Start]) is { Success: true } weekday ? weekday.Index : range.Start;
        var after = TimeAfter().Match(text[range.End..]);
        if (after.Success && Clock(after) is { } time)
        {
            var whole = new TextRange(start, range.End + after.Length);
            return new DateMatch(new NewsDate(day, time, TimeZones.Offset(after.Groups["zone"].Value, day)), whole);
        }

        var before = TimeBefore().Match(text[..start]);
        if (before.Success && Clock(before) is { } earlier)
        {
            return new DateMatch(new NewsDate(day, earlier, TimeZones.Offset(before.Groups["zone"].Value, day)), new TextRange(before.Index, range.End));
        }

        return new DateMatch(new NewsDate(day), new TextRange(start, range.End));
    }

    private static TimeOnly? Clock(Match match)
    {
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = Part(match, "min");
        var second = Part(match, "s");
        var half = match.Groups["half"].Value;
        if (half.Length == 0 && !match.Groups["min"].Success) return null;
        if (half.Length > 0 && hour is < 1 or > 12) return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
        if (half.Length > 0) hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static int Part(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    private static Dictionary<string, int> LoadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        var month = 0;
        foreach (var line in PhraseList.Lines("months.txt"))
        {
            month++;
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) months.TryAdd(name, month);
        }

        return months;
    }

    private const string Time = """(?<h>\d{1,2})(?:[:.h](?<min>\d{2}))?(?::(?<s>\d{2}))?(?:\.\d+)?\s*(?<half>[ap]\.?\s?m\.?(?![\p{L}]))?""";
    private const string Zone = """(?:\s*\(?(?<zone>Z\b|(?:UTC|GMT)\s*[+\-−]\s*\d{1,2}(?::?\d{2})?|[+\-−]\d{2}:?\d{2}|[A-Z]{2,5}(?![\p{L}])(?<!AM|PM|THE|BY)|Eastern|Central|Mountain|Pacific)\)?)?""";

    [GeneratedRegex("""(?<!\d)(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)""", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex("""(?<![\p{L}\d])(?<m>\p{L}{3,10}\.?)\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:of\s+)?(?<y>\d{4})(?:(?!\d)|(?=\d{1,2}:\d\d))""", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex("""(?<![\p{L}\d])(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-]+(?:of\s+|de\s+)?(?<m>\p{L}{3,10}\.?),?[\s\-]+(?:de\s+)?(?<y>\d{4})(?!\d)""", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex("""(?<![\d/.])(?<m>\d{1,2})(?<sep>[/.])(?<d>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/])""", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("""^(?:T|,?\s*(?:[|•·–—\-]\s*)?(?:at\s+|@\s*|um\s+|à\s+|às\s+|a las\s+|ore\s+|om\s+)?)""" + Time + Zone + """(?:\s+Uhr)?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeAfter();

    [GeneratedRegex("(?<!\\d)" + Time + Zone + """\s*,?\s*(?:on\s+)?(?:[|•·–—\-]\s*)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBefore();

    [GeneratedRegex("""\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayBefore();
}
