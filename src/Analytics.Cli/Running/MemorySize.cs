using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Analytics.Cli.Running;

/// <summary>An option for an amount of memory, written as people do: <c>500MB</c>, <c>2GB</c>, <c>1.5GB</c>.</summary>
internal static class MemorySize
{
    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1L << 30), ("MB", 1L << 20), ("KB", 1L << 10)];

    public static Option<long?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "size",
        CustomParser = Parse,
    };

    private static long? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var (unit, bytes) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                && amount is > 0 and < 1_000_000)
            {
                return (long)(amount * bytes);
            }
        }

        result.AddError($"--memory-limit must be an amount of memory such as 500MB or 2GB, not “{text}”.");
        return null;
    }
}
