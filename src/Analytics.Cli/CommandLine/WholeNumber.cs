using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Analytics.Cli.CommandLine;

/// <summary>Options whose value is a whole number with a lower bound.</summary>
internal static class WholeNumber
{
    public static Option<int?> Optional(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse(result, name, least),
    };

    public static Option<int> WithDefault(string name, string description, int least, int value) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse(result, name, least) ?? value,
        DefaultValueFactory = _ => value,
    };

    private static int? Parse(ArgumentResult result, string name, int least)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least) return number;
        var wanted = least == int.MinValue ? "a whole number" : $"a whole number of at least {least}";
        result.AddError($"{name} must be {wanted}, not “{text}”.");
        return null;
    }
}
