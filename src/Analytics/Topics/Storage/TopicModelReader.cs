using System.Text.Json;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Storage;

/// <summary>Reads what <see cref="TopicModelWriter"/> wrote.</summary>
internal static class TopicModelReader
{
    /// <exception cref="InvalidDataException">The bytes are no topic model, a damaged one, or one of a later version.</exception>
    public static TopicBasis Read(byte[] bytes, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            CheckFormat(root, path);
            var space = ReadSpace(root);
            var topics = root.GetProperty("topics").EnumerateArray().ToArray();
            var terms = ReadColumns(topics, "weights", space.Terms.Length);
            return new TopicBasis(
                Enum.Parse<TopicMethod>(root.GetProperty("method").GetString()!),
                space,
                terms,
                topics.All(topic => topic.TryGetProperty("directions", out _)) ? ReadColumns(topics, "directions", space.Terms.Length) : terms,
                [.. topics.Select(topic => topic.GetProperty("label").GetString()!)],
                [.. topics.Select(topic => topic.GetProperty("share").GetDouble())],
                [.. topics.Select(topic => topic.TryGetProperty("coherence", out var coherence) ? coherence.GetDouble() : (double?)null)]);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path} is not a whole topic model: {failure.Message} Save the model again, or find the topics anew.", failure);
        }
    }

    private static void CheckFormat(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.GetString() != TopicModelWriter.Format)
        {
            throw new InvalidDataException($"{path} is not a topic model. Expected a file that Save of a topic model wrote.");
        }

        if (root.GetProperty("version").GetInt32() is var version and > TopicModelWriter.Version)
        {
            throw new InvalidDataException(
                $"{path} is a topic model of version {version}; this program reads versions up to {TopicModelWriter.Version}. Update it, or find the topics anew.");
        }
    }

    private static TermSpace ReadSpace(JsonElement root)
    {
        var phrases = root.GetProperty("phrases").EnumerateArray().Select(phrase => new FixedPhrase(phrase[0].GetString()!, phrase[1].GetString()!, phrase[2].GetDouble()));
        var space = new TermSpace(
            Strings(root, "terms"),
            Strings(root, "printed"),
            [.. root.GetProperty("documentFrequencies").EnumerateArray().Select(value => value.GetInt32())],
            root.GetProperty("stories").GetInt32(),
            [.. phrases],
            [],
            StopWords.Of(Strings(root, "stopWords")));
        return space.Printed.Length == space.Terms.Length && space.DocumentFrequencies.Length == space.Terms.Length
            ? space
            : throw new FormatException($"{space.Terms.Length} terms have {space.Printed.Length} printed forms and {space.DocumentFrequencies.Length} document frequencies.");
    }

    private static DenseMatrix ReadColumns(JsonElement[] topics, string name, int rows)
    {
        var matrix = new DenseMatrix(rows, topics.Length);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var values = topics[topic].GetProperty(name).EnumerateArray().ToArray();
            for (var i = 0; i + 1 < values.Length; i += 2)
            {
                var row = values[i].GetInt32();
                if (row < 0 || row >= rows) throw new FormatException($"There is no term {row}.");
                matrix[row, topic] = values[i + 1].GetDouble();
            }
        }

        return matrix;
    }

    private static string[] Strings(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];
}
