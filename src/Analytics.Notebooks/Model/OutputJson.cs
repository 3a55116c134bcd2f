using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Model;

/// <summary>Reads and writes the outputs of a cell.</summary>
internal static class OutputJson
{
    public static NotebookOutput Read(JsonReading reading)
    {
        var type = reading.String("output_type");
        return type switch
        {
            "stream" => new StreamOutput(
                reading.OptionalString("name") == "stderr" ? OutputStream.Error : OutputStream.Out, reading.Text("text")),
            "display_data" => new DisplayOutput(ReadData(reading), AltText(reading)),
            "execute_result" => new ResultOutput(ReadData(reading), reading.OptionalInt("execution_count"), AltText(reading)),
            "error" => new ErrorOutput(
                reading.OptionalString("ename") ?? "", reading.OptionalString("evalue") ?? "", reading.Lines("traceback")),
            _ => new UnknownOutput(type),
        };
    }

    /// <summary>The JSON of an output, its fields in the order Jupyter writes them.</summary>
    public static JsonObject Write(NotebookOutput output) => output switch
    {
        StreamOutput stream => new JsonObject
        {
            ["name"] = stream.Stream == OutputStream.Error ? "stderr" : "stdout",
            ["output_type"] = "stream",
            ["text"] = TextLines.ToJson(stream.Text),
        },
        DisplayOutput display => new JsonObject
        {
            ["data"] = WriteData(display.Data),
            ["metadata"] = WriteAltText(display.AltText),
            ["output_type"] = "display_data",
        },
        ResultOutput result => new JsonObject
        {
            ["data"] = WriteData(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = WriteAltText(result.AltText),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new ArgumentException($"An output of the unknown kind {output} cannot be written anew.", nameof(output)),
    };

    private static MimeBundle ReadData(JsonReading reading)
    {
        var contents = new OrderedDictionary<string, string>();
        var data = reading.Object("data");
        foreach (var (mimeType, value) in data.Fields)
        {
            contents[mimeType] = MimeBundle.IsJson(mimeType) ? value?.ToJsonString() ?? "null" : data.Text(mimeType);
        }

        return new MimeBundle(contents);
    }

    private static JsonObject WriteData(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle.Data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            data[mimeType] = MimeBundle.IsJson(mimeType) ? MimeBundle.ParseJson(content)
                : mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "image/svg+xml" or "application/javascript"
                    ? TextLines.ToJson(content)
                    : content;
        }

        return data;
    }

    private static string? AltText(JsonReading reading) =>
        reading.OptionalObject("metadata") is not { } metadata ? null
            : metadata.OptionalString("alt") ?? metadata.OptionalObject("image/png")?.OptionalString("alt");

    private static JsonObject WriteAltText(string? altText) => altText is null ? [] : new JsonObject { ["alt"] = altText };
}
