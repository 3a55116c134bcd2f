using System.Text.Json;

namespace Analytics.Charts.Reading;

/// <summary>Reads properties that may be missing or of another kind than expected: anyone can put anything into a figure.</summary>
internal static class JsonReading
{
    /// <summary>The property at the end of the path, or null where there is none.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    public static double? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Number } found ? found.GetDouble() : null;

    /// <summary>True or false where the property says so, otherwise null.</summary>
    public static bool? Flag(this JsonElement element, params ReadOnlySpan<string> path) => element.Find(path)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The items of an array property; none where it is missing or no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>A title's text: figures have it as a string or as an object with a text.</summary>
    public static string Title(this JsonElement element) => PlainText.Of(element.Text("title") ?? element.Text("title", "text") ?? "");
}
