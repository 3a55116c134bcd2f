using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Cli.CommandLine;
using Analytics.Notebooks;

namespace Analytics.Cli.Running;

/// <summary>What the <c>parameters</c> cell of a notebook declares: a variable a line, with a default that says what its values are.</summary>
internal sealed partial class ParameterDeclarations
{
    private readonly Dictionary<string, (string Type, string Default)> _declared = new(StringComparer.Ordinal);

    public ParameterDeclarations(NotebookCell cell)
    {
        foreach (Match line in Declaration().Matches(cell.Source))
        {
            _declared[line.Groups["name"].Value] = (line.Groups["type"].Value, line.Groups["default"].Value);
        }
    }

    public IEnumerable<string> Names => _declared.Keys;

    public bool Declares(string name) => _declared.ContainsKey(name);

    /// <summary>The statement that gives a variable the value.</summary>
    /// <exception cref="UsageException">The value is not of the variable's type.</exception>
    public string Assignment(Parameter parameter)
    {
        var (type, initial) = _declared[parameter.Name];
        return $"{parameter.Name} = {Literal(parameter, type == "var" ? TypeOf(initial) : type)};";
    }

    private static string TypeOf(string initial) => initial switch
    {
        "true" or "false" => "bool",
        _ when initial.Contains('"', StringComparison.Ordinal) => "string",
        _ when int.TryParse(initial, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "int",
        _ when double.TryParse(initial, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "double",
        _ => "",
    };

    private static string Literal(Parameter parameter, string type)
    {
        var (name, value) = parameter;
        switch (type)
        {
            case "string" or "string?":
                return Quoted(value);
            case "bool" when bool.TryParse(value, out var truth):
                return truth ? "true" : "false";
            case "int" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number.ToString(CultureInfo.InvariantCulture);
            case "long" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return number.ToString(CultureInfo.InvariantCulture) + "L";
            case "double" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return number.ToString("R", CultureInfo.InvariantCulture) + "d";
            case "decimal" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return number.ToString(CultureInfo.InvariantCulture) + "m";
        }

        throw new UsageException(type is "bool" or "int" or "long" or "double" or "decimal"
            ? $"{name} must be {Described(type)}, not “{value}”."
            : $"{name} cannot be set: parameters are texts, numbers, and true or false, declared one a line with a default.");
    }

    private static string Described(string type) => type switch
    {
        "bool" => "true or false",
        "int" or "long" => "a whole number",
        _ => "a number",
    };

    private static string Quoted(string value)
    {
        var text = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return "\"" + string.Concat(text.Select(character => char.IsControl(character) ? $"\\u{(int)character:x4}" : character.ToString())) + "\"";
    }

    [GeneratedRegex(
        """^[ \t]*(?<type>var|[a-z]+\??)[ \t]+(?<name>\w+)[ \t]*=[ \t]*(?<default>[^\n]*?)[ \t]*;[ \t]*(?://[^\n]*)?$""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
