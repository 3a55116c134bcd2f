using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Model;

/// <summary>One object of a notebook being read, which knows where it stands so that every fault names its line.</summary>
internal sealed class JsonReading(JsonSource source, JsonObject node, IReadOnlyList<object> path, string label)
{
    public JsonObject Node => node;

    public IEnumerable<KeyValuePair<string, JsonNode?>> Fields => node;

    public bool Has(string name) => node.ContainsKey(name);

    public NotebookFormatException Fault(string name, string problem) => source.Fault([.. path, name], $"{label}: {problem}");

    public string String(string name) => node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String
        ? value.GetValue<string>()
        : throw Fault(name, $"“{name}” is {Describe(node[name])}; expected a text.");

    public string? OptionalString(string name) =>
        node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public int? OptionalInt(string name) => node[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public JsonReading Object(string name) => OptionalObject(name)
        ?? throw Fault(name, $"“{name}” is {Describe(node[name])}; expected an object.");

    public JsonReading? OptionalObject(string name) =>
        node[name] is JsonObject inner ? new JsonReading(source, inner, [.. path, name], label) : null;

    /// <summary>The objects of a list.</summary>
    public IEnumerable<JsonReading> Objects(string name, Func<int, string> labelOf)
    {
        if (node[name] is not JsonArray items) throw Fault(name, $"“{name}” is {Describe(node[name])}; expected a list.");
        for (var i = 0; i < items.Count; i++)
        {
            yield return items[i] is JsonObject item
                ? new JsonReading(source, item, [.. path, name, i], labelOf(i))
                : throw source.Fault([.. path, name, i], $"{labelOf(i)} is {Describe(items[i])}; expected an object.");
        }
    }

    /// <summary>A text, stored whole or as a list of lines.</summary>
    public string Text(string name) => node[name] is JsonArray lines
        ? string.Concat(lines.Select((line, i) => Line(name, line, i)))
        : String(name);

    /// <summary>A list of texts; a missing one is empty.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        node[name] is JsonArray lines ? [.. lines.Select((line, i) => Line(name, line, i))] : [];

    private string Line(string name, JsonNode? line, int index) =>
        line is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : throw source.Fault([.. path, name, index], $"{label}: a line of “{name}” is {Describe(line)}; expected a text.");

    private static string Describe(JsonNode? node) => node switch
    {
        null => "missing",
        JsonObject => "an object",
        JsonArray => "a list",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => "a text",
            JsonValueKind.Number => $"the number {node.ToJsonString()}",
            _ => node.ToJsonString(),
        },
    };
}
