using System.Globalization;
using Analytics.Notebooks.Display;

namespace Analytics.Notebooks;

/// <summary>A column of a table to be shown.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="Values">Its values from the top; numbers are shown to the right, all else to the left.</param>
public sealed record TableColumn(string Name, IReadOnlyList<object?> Values)
{
    private const int MaxDecimals = 4;
    private const double TooLargeForDecimals = 1e15;

    /// <summary>Whether every value is a number or missing, and at least one is there.</summary>
    internal bool IsNumeric => Values.All(value => value is null || Scalars.IsNumber(value)) && Values.Any(value => value is not null);

    /// <summary>The texts of the first rows; numbers with a fraction all get as many decimals as the longest of them needs, at most 4.</summary>
    internal IReadOnlyList<string> Texts(int rows)
    {
        var shown = Values.Take(rows).ToArray();
        var fractions = shown.Where(value => value is double or float or decimal or Half)
            .Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture)).Where(double.IsFinite).ToArray();
        var format = fractions.Any(value => Math.Abs(value) >= TooLargeForDecimals) || AllTiny(fractions)
            ? "G5"
            : "F" + fractions.Select(Decimals).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture);
        return [.. shown.Select(value => value switch
        {
            double or float or decimal or Half when IsNumeric => ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture),
            null => "",
            _ => ValueText.Line(value),
        })];
    }

    private static bool AllTiny(double[] values) =>
        values.Any(value => value != 0) && values.All(value => Math.Abs(value) < 0.001);

    private static int Decimals(double value)
    {
        var wanted = Math.Round(value, MaxDecimals);
        for (var count = 0; count < MaxDecimals; count++)
        {
            if (Math.Round(wanted, count) == wanted) return count;
        }

        return MaxDecimals;
    }
}
