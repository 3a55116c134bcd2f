using System.Text.Json;
using Analytics.Topics.Fitting;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Storage;

/// <summary>Writes what a model knows as JSON. Numbers are written so that reading them gives the same bits.</summary>
internal static class TopicModelWriter
{
    /// <summary>What the file says it is.</summary>
    public const string Format = "analytics topic model";

    /// <summary>The version that this code writes, and the latest that it reads.</summary>
    public const int Version = 1;

    public static void Write(TopicBasis basis, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteString("method", basis.Method.ToString());
        WriteSpace(json, basis.Space);
        json.WriteStartArray("topics");
        for (var topic = 0; topic < basis.Labels.Length; topic++) WriteTopic(json, basis, topic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpace(Utf8JsonWriter json, TermSpace space)
    {
        json.WriteNumber("stories", space.Stories);
        WriteStrings(json, "stopWords", space.StopWords);
        WriteStrings(json, "terms", space.Terms);
        WriteStrings(json, "printed", space.Printed);
        json.WriteStartArray("documentFrequencies");
        foreach (var frequency in space.DocumentFrequencies) json.WriteNumberValue(frequency);
        json.WriteEndArray();
        json.WriteStartArray("phrases");
        foreach (var phrase in space.Phrases)
        {
            json.WriteStartArray();
            json.WriteStringValue(phrase.First);
            json.WriteStringValue(phrase.Second);
            json.WriteNumberValue(phrase.Dice);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTopic(Utf8JsonWriter json, TopicBasis basis, int topic)
    {
        json.WriteStartObject();
        json.WriteString("label", basis.Labels[topic]);
        json.WriteNumber("share", basis.Shares[topic]);
        if (basis.Coherences[topic] is { } coherence) json.WriteNumber("coherence", coherence);
        WriteColumn(json, "weights", basis.Terms, topic);
        // Allocation places stories by the weights themselves.
        if (!ReferenceEquals(basis.Directions, basis.Terms)) WriteColumn(json, "directions", basis.Directions, topic);
        json.WriteEndObject();
    }

    /// <summary>A column as pairs of row and value, without the zeros.</summary>
    private static void WriteColumn(Utf8JsonWriter json, string name, DenseMatrix matrix, int column)
    {
        json.WriteStartArray(name);
        for (var row = 0; row < matrix.RowCount; row++)
        {
            if (matrix[row, column] == 0) continue;
            json.WriteNumberValue(row);
            json.WriteNumberValue(matrix[row, column]);
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
