using System.Text.Json;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Topics;

/// <summary>Topics, and stories' shares of them, as JSON objects. Names and order are a contract that scripts rely on; see docs/cli.md.</summary>
internal static class TopicJson
{
    public static void WriteTopic(Utf8JsonWriter json, Topic topic, int terms)
    {
        json.WriteNumber("topic", topic.Index);
        json.WriteString("label", topic.Label);
        json.WriteStartArray("terms");
        foreach (var term in topic.Terms.Take(terms))
        {
            json.WriteStartObject();
            json.WriteString("term", term.Term);
            json.WriteMeasure("weight", term.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteStory(Utf8JsonWriter json, DocumentTopics story)
    {
        json.WriteString("id", story.Id);
        json.WriteStartArray("shares");
        foreach (var share in story.Shares) json.WriteMeasureValue(share);
        json.WriteEndArray();
    }
}
