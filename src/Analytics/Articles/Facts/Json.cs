using System.Text.Json;

namespace Analytics.Articles.Facts;

/// <summary>Reads properties that may hold one value, a list of them, or objects that are named or point elsewhere.</summary>
internal static class Json
{
    public static IEnumerable<string> Strings(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value)) yield break;
        foreach (var item in Items(value))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) yield return text;
            else if (item.ValueKind == JsonValueKind.Number) yield return item.GetRawText();
        }
    }

    /// <summary>The names of persons or organisations: strings, objects with a <c>name</c>, or references to objects of the same document.</summary>
    public static IEnumerable<string> Names(JsonElement element, string property, JsonElement root)
    {
        if (!element.TryGetProperty(property, out var value)) yield break;
        foreach (var item in Items(value))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { } text && !IsAddress(text)) yield return text;
            if (item.ValueKind != JsonValueKind.Object) continue;
            var named = item.TryGetProperty("name", out _) ? item : Referenced(item, root);
            foreach (var name in Strings(named, "name")) yield return name;
        }
    }

    public static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static JsonElement[] Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static JsonElement Referenced(JsonElement item, JsonElement root)
    {
        if (!item.TryGetProperty("@id", out var id) || id.ValueKind != JsonValueKind.String) return item;
        var objects = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph) ? graph : root;
        foreach (var other in Items(objects))
        {
            var same = other.ValueKind == JsonValueKind.Object && other.TryGetProperty("@id", out var otherId) && otherId.ValueKind == JsonValueKind.String && otherId.GetString() == id.GetString();
            if (same && other.TryGetProperty("name", out _)) return other;
        }

        return item;
    }
}
