using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Testing;

namespace Analytics.Charts.Tests;

/// <summary>Compares what charts are made of with files that people have looked at.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fails where the JSON differs from the snapshot of that name; the new one is written beside the test's other artifacts, never over the old.</summary>
    public static void Match(string name, string json)
    {
        var actual = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Readable).ReplaceLineEndings("\n") + "\n";
        var path = Repository.PathOf($"tests/Analytics.Charts.Tests/Snapshots/{name}.json");
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual == expected) return;
        var received = Repository.PathOf($"artifacts/snapshots/{name}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"The figure {name} is not the one in {path}. Compare it with {received}, and copy that over if it is what you want.\n{Difference(expected, actual)}");
    }

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"First difference, line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
