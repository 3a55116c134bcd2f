using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Jupyter.Wire;

/// <summary>
/// Messages as lines of JSON, for a client that started the kernel itself and speaks over its standard streams: the objects of the protocol,
/// and the name of the channel. Nobody else can write there, so nothing is signed.
/// </summary>
internal static class LineFormat
{
    private const string Iopub = "iopub";
    private const byte LineEnd = (byte)'\n';

    // As deep as the kernel's other clients may go, and the level that the line itself adds.
    private const int DeepestNesting = 65;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a message.</summary>
    /// <exception cref="BadMessageException">The line is none; the message says why.</exception>
    public static Request Read(string line)
    {
        using var document = Parse(line);
        var root = document.RootElement;
        var header = Part(root, "header") ?? throw new BadMessageException("it has no header");
        return new Request(
            [],
            Encoding.UTF8.GetBytes(header.GetRawText()),
            Text(header, "msg_id"),
            Text(header, "msg_type"),
            Part(root, "content")?.Clone() ?? Request.Nothing)
        {
            Channel = Channel(Text(root, "channel")),
            Metadata = Part(root, "metadata")?.Clone() ?? Request.Nothing,
        };
    }

    /// <summary>
    /// The line of a message. It begins with a line end too: what native code has printed past us then stands on a line of its own.
    /// </summary>
    /// <param name="channel">The channel; null for the one to all clients.</param>
    /// <param name="header">The header.</param>
    /// <param name="parent">The request it belongs to, or null for none.</param>
    /// <param name="content">The content.</param>
    public static ReadOnlyMemory<byte> Write(RequestChannel? channel, JsonObject header, Request? parent, JsonObject content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write([LineEnd]);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("channel", channel?.ToString().ToLowerInvariant() ?? Iopub);
            Write(writer, "header", header);
            writer.WritePropertyName("parent_header");
            writer.WriteRawValue(parent is null ? "{}"u8 : parent.HeaderJson);
            writer.WriteStartObject("metadata");
            writer.WriteEndObject();
            Write(writer, "content", content);
            writer.WriteEndObject();
        }

        buffer.Write([LineEnd]);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonObject part)
    {
        writer.WritePropertyName(name);
        part.WriteTo(writer);
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new BadMessageException("the line is not a JSON object");
    }

    private static JsonElement? Part(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null) return null;
        return part.ValueKind == JsonValueKind.Object ? part : throw new BadMessageException($"its {name} is not a JSON object");
    }

    private static string Text(JsonElement owner, string name)
    {
        try
        {
            if (owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text) return text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair; told below.
        }

        throw new BadMessageException($"it has no {name} that is a text");
    }

    private static RequestChannel Channel(string name) =>
        Enum.GetValues<RequestChannel>().Cast<RequestChannel?>().FirstOrDefault(channel => channel.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadMessageException($"there is no channel “{name}” that requests come on");
}
