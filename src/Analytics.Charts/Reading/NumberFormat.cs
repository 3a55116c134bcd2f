using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Charts.Reading;

/// <summary>Writes numbers as figures ask for it, in the part of d3's notation that charts of counts, rates and shares use.</summary>
internal static partial class NumberFormat
{
    /// <summary>The number in the format; in plain form where there is none or it is of a kind that is not known here.</summary>
    public static string Format(double value, string? format)
    {
        if (double.IsNaN(value)) return "";
        if (string.IsNullOrEmpty(format) || Pattern().Match(format) is not { Success: true } match) return Plain(value);
        var grouped = match.Groups["comma"].Success;
        var precision = match.Groups["precision"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 6;
        var text = match.Groups["type"].Value switch
        {
            "d" => Fixed(value, 0, grouped),
            "f" => Fixed(value, precision, grouped),
            "%" => Fixed(value * 100, precision, grouped) + "%",
            "e" => value.ToString("e" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            "s" => WithPrefix(value, precision),
            _ => Significant(value, precision, grouped),
        };
        return match.Groups["trim"].Success ? Trim(text) : text;
    }

    /// <summary>The number with thousands separators and as many decimals as it needs, at most six digits.</summary>
    public static string Plain(double value) => Trim(Significant(value, 6, true));

    private static string Significant(double value, int digits, bool grouped)
    {
        if (value == 0) return "0";
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (magnitude is < -6 or > 15) return value.ToString("0.####e+0", CultureInfo.InvariantCulture);
        return Fixed(value, Math.Clamp(digits - 1 - magnitude, 0, 12), grouped);
    }

    private static string WithPrefix(double value, int digits)
    {
        var (scale, prefix) = Math.Abs(value) switch
        {
            >= 1e9 => (1e9, "G"),
            >= 1e6 => (1e6, "M"),
            >= 1e3 => (1e3, "k"),
            _ => (1.0, ""),
        };
        return Significant(value / scale, digits, false) + prefix;
    }

    private static string Fixed(double value, int decimals, bool grouped)
    {
        var text = value.ToString((grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        // The minus sign of print, which is as wide as a plus.
        return text.Replace('-', '\u2212');
    }

    private static string Trim(string text)
    {
        var match = Decimals().Match(text);
        return match.Success ? text[..match.Index] + match.Groups[1].Value.TrimEnd('0').TrimEnd('.') + text[(match.Index + match.Length)..] : text;
    }

    [GeneratedRegex(@"^(?<comma>,)?(?:\.(?<precision>\d+))?(?<trim>~)?(?<type>[dfegrs%]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(\.\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();
}
