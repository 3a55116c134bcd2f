using System.Text.Json;
using Analytics.Articles.Facts;

namespace Analytics.Articles.Readers;

/// <summary>The named values of a story in a table or in JSON. Names are compared by their letters and digits alone, in any case.</summary>
internal sealed class StoryFields
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The fields of a JSON object: strings and numbers, lists of them, and objects that have a name.</summary>
    public static StoryFields Of(JsonElement story)
    {
        var fields = new StoryFields();
        foreach (var property in story.EnumerateObject())
        {
            foreach (var value in Json.Strings(story, property.Name)) fields.Add(property.Name, value);
            if (fields._values.ContainsKey(Folded(property.Name))) continue;
            foreach (var name in Json.Names(story, property.Name, story)) fields.Add(property.Name, name);
        }

        return fields;
    }

    public void Add(string name, string value)
    {
        var folded = Folded(name);
        if (string.IsNullOrWhiteSpace(value)) return;
        if (_values.TryGetValue(folded, out var values)) values.Add(value);
        else _values[folded] = [value];
        _names.TryAdd(folded, name);
    }

    /// <summary>The name as printed of the first of <paramref name="names"/> that has a value; null where none has.</summary>
    public string? Present(params IEnumerable<string> names) => names.Select(Folded).Where(_values.ContainsKey).Select(name => _names[name]).FirstOrDefault();

    public string? First(params IEnumerable<string> names) => All(names) is [var first, ..] ? first.Trim() : null;

    /// <summary>The values of the first of <paramref name="names"/> that has any.</summary>
    public IReadOnlyList<string> All(params IEnumerable<string> names) => Present(names) is { } name ? _values[Folded(name)] : [];

    public static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
