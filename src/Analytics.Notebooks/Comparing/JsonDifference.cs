using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Comparing;

/// <summary>The places at which two JSON values differ, a line each: <c>data[0].y[3]: 12 → 13</c>.</summary>
internal sealed class JsonDifference
{
    private const int MostLines = 12;
    private const int LongestValue = 60;

    private readonly List<LineChange> _lines = [];
    private int _count;

    /// <summary>Empty where the values are equal, whatever the order of their fields; null where one of the texts is not JSON.</summary>
    public static IReadOnlyList<LineChange>? Between(string before, string after)
    {
        if (Parse(before) is not { } old || Parse(after) is not { } now) return null;
        var difference = new JsonDifference();
        difference.Compare("", old.Value, now.Value);
        if (difference._count > MostLines)
        {
            difference._lines.Add(LineChange.Same(FormattableString.Invariant($"… and {difference._count - MostLines} places more")));
        }

        return difference._lines;
    }

    private static (bool IsJson, JsonNode? Value)? Parse(string text)
    {
        try
        {
            return (true, JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 200 }));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Compare(string path, JsonNode? before, JsonNode? after)
    {
        switch (before, after)
        {
            case (JsonObject old, JsonObject now):
                foreach (var name in old.Select(field => field.Key).Union(now.Select(field => field.Key), StringComparer.Ordinal))
                {
                    CompareField(path.Length == 0 ? name : $"{path}.{name}", old, now, name);
                }

                break;
            case (JsonArray old, JsonArray now):
                for (var i = 0; i < Math.Min(old.Count, now.Count); i++) Compare(FormattableString.Invariant($"{path}[{i}]"), old[i], now[i]);
                if (old.Count != now.Count) Add(path, Count(old), Count(now));
                break;
            default:
                if (!JsonNode.DeepEquals(before, after)) Add(path, Shown(before), Shown(after));
                break;
        }
    }

    private void CompareField(string path, JsonObject before, JsonObject after, string name)
    {
        if (!before.ContainsKey(name)) Add(path, "nothing", Shown(after[name]));
        else if (!after.ContainsKey(name)) Add(path, Shown(before[name]), "nothing");
        else Compare(path, before[name], after[name]);
    }

    private void Add(string path, string before, string after)
    {
        if (_count++ < MostLines) _lines.Add(LineChange.Same($"{(path.Length == 0 ? "the value" : path)}: {before} → {after}"));
    }

    private static string Count(JsonArray array) => FormattableString.Invariant($"{array.Count} values");

    private static string Shown(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }
}
