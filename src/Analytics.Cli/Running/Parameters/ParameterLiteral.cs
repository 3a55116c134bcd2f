using System.Globalization;
using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Running.Parameters;

/// <summary>Writes values that were given from outside as C#.</summary>
internal static class ParameterLiteral
{
    private static readonly string[] Types = ["string", "bool", "int", "long", "double", "decimal", "DateOnly", "DateTime"];

    /// <summary>The type that a default stands for; empty where it cannot be told.</summary>
    public static string TypeOf(string initial) => initial switch
    {
        "true" or "false" => "bool",
        _ when initial.StartsWith("new[]", StringComparison.Ordinal) => ItemTypeOf(initial) is { Length: > 0 } item ? item + "[]" : "",
        _ when Types.FirstOrDefault(type => IsMadeAs(initial, type)) is { } type => type,
        _ when Types.FirstOrDefault(type => initial.StartsWith($"new {type}[]", StringComparison.Ordinal)) is { } item => item + "[]",
        _ when initial.Contains('"', StringComparison.Ordinal) => "string",
        _ when int.TryParse(initial, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "int",
        _ when double.TryParse(initial, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "double",
        _ => "",
    };

    /// <summary>The value as an expression of the type.</summary>
    /// <exception cref="UsageException">It is not of the type, or the type is none that can be given from outside.</exception>
    public static string Of(Parameter parameter, string type)
    {
        var plain = type.TrimEnd('?');
        var itemType = plain.EndsWith("[]", StringComparison.Ordinal) ? plain[..^2] : null;
        if (!Types.Contains(itemType ?? plain))
        {
            throw new UsageException(
                $"{parameter.Name} cannot be set: parameters are texts, numbers, days, true and false, or arrays of these, declared one a line with a default.");
        }

        if (itemType is null) return Single(parameter.Name, plain, parameter.Items is null ? parameter.Value : throw NotA(parameter.Name, plain, parameter.Value));
        var items = parameter.Items ?? parameter.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"new {itemType}[] {{ {string.Join(", ", items.Select(item => Single(parameter.Name, itemType, item)))} }}";
    }

    private static string Single(string name, string type, string value)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            "string" => Quoted(value),
            "bool" when bool.TryParse(value, out var truth) => truth ? "true" : "false",
            "int" when int.TryParse(value, NumberStyles.AllowLeadingSign, culture, out var number) => number.ToString(culture),
            "long" when long.TryParse(value, NumberStyles.AllowLeadingSign, culture, out var number) => number.ToString(culture) + "L",
            "double" when double.TryParse(value, NumberStyles.Float, culture, out var number) && double.IsFinite(number) => number.ToString("R", culture) + "d",
            "decimal" when decimal.TryParse(value, NumberStyles.Float, culture, out var number) => number.ToString(culture) + "m",
            "DateOnly" when DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) =>
                string.Create(culture, $"new DateOnly({day.Year}, {day.Month}, {day.Day})"),
            "DateTime" when IsTime(value, out var time) =>
                string.Create(culture, $"new DateTime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second})"),
            _ => throw NotA(name, type, value),
        };
    }

    private static bool IsTime(string value, out DateTime time) => DateTime.TryParseExact(
        value, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static UsageException NotA(string name, string type, string value) => new($"{name} must be {Described(type)}, not “{value}”.");

    private static string Described(string type) => type switch
    {
        "string" => "a text",
        "bool" => "true or false",
        "int" or "long" => "a whole number",
        "DateOnly" => "a day such as 2025-03-04",
        "DateTime" => "a day or a time such as 2025-03-04T17:30",
        _ => "a number",
    };

    private static bool IsMadeAs(string initial, string type) =>
        initial.StartsWith($"new {type}(", StringComparison.Ordinal) || initial.StartsWith($"{type}.", StringComparison.Ordinal);

    private static string ItemTypeOf(string initial)
    {
        var open = initial.IndexOf('{', StringComparison.Ordinal);
        var first = open < 0 ? "" : initial[(open + 1)..].Split(',', '}')[0].Trim();
        return first.Length == 0 ? "" : TypeOf(first);
    }

    private static string Quoted(string value)
    {
        var text = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return "\"" + string.Concat(text.Select(character => char.IsControl(character) ? $"\\u{(int)character:x4}" : character.ToString())) + "\"";
    }
}
