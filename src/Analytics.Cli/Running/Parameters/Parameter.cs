using System.Text.Json;
using Analytics.Cli.CommandLine;

namespace Analytics.Cli.Running.Parameters;

/// <summary>A variable that is given from outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, as text.</param>
/// <param name="Items">Its values, where it was given as a list.</param>
internal sealed record Parameter(string Name, string Value, IReadOnlyList<string>? Items = null)
{
    /// <summary>Reads one of the form <c>name=value</c>.</summary>
    /// <exception cref="UsageException">It is not of that form.</exception>
    public static Parameter Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = at < 0 ? "" : text[..at].Trim();
        return IsName(name)
            ? new Parameter(name, text[(at + 1)..])
            : throw new UsageException($"-p must be given as name=value, not “{text}”.");
    }

    /// <summary>Reads a file that holds a JSON object: name to text, number, <c>true</c>, <c>false</c>, or a list of these.</summary>
    /// <exception cref="UsageException">It does not, or it cannot be read.</exception>
    public static IReadOnlyList<Parameter> Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw Wrong(path, "expected an object such as { \"topicCount\": 6 }");
            return [.. json.RootElement.EnumerateObject().Select(property => Read(path, property))];
        }
        catch (JsonException fault)
        {
            throw Wrong(path, FormattableString.Invariant($"line {fault.LineNumber + 1} is not valid JSON: {fault.Message}"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, "it cannot be read: " + failure.Message);
        }
    }

    private static Parameter Read(string path, JsonProperty property)
    {
        if (!IsName(property.Name)) throw Wrong(path, $"“{property.Name}” is no name that a variable can have");
        if (property.Value.ValueKind != JsonValueKind.Array) return new Parameter(property.Name, Text(path, property.Name, property.Value));
        var items = property.Value.EnumerateArray().Select(item => Text(path, property.Name, item)).ToArray();
        return new Parameter(property.Name, string.Join(",", items), items);
    }

    private static string Text(string path, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Wrong(path, $"“{name}” must be a text, a number, true, false, or a list of these, not {value.GetRawText()}"),
    };

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static UsageException Wrong(string path, string problem) => new($"--parameters {path}: {problem}.");
}
