using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Cli.Terminals;

/// <summary>Writes one JSON object a line, in UTF-8. Letters of every script are written as they are.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly BufferedStream _stream;
    private readonly Utf8JsonWriter _writer;

    public JsonLines(Stream output)
    {
        _stream = new BufferedStream(output, 65536);
        _writer = new Utf8JsonWriter(_stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes an object.</summary>
    /// <param name="members">Writes its members, in order.</param>
    public void Write(Action<Utf8JsonWriter> members)
    {
        _writer.WriteStartObject();
        members(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        _stream.WriteByte((byte)'\n');
        _writer.Reset();
    }

    public void Dispose()
    {
        _writer.Dispose();
        // Not disposed, because that would close the stream under it, which is not ours.
        _stream.Flush();
    }
}
