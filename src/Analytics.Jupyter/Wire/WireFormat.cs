using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Jupyter.Wire;

/// <summary>
/// Messages as the frames that go over a socket: the way to the other end, a mark, the signature, and four JSON objects: header, parent's
/// header, metadata, content. Further frames are binary data, of which this kernel has no use.
/// </summary>
internal sealed class WireFormat(MessageSigner signer)
{
    private const int SignedFrames = 4;

    // A client that nests deeper than any request does is up to something.
    private const int DeepestNesting = 64;
    private const int LongestId = 1024;

    private static readonly byte[] Mark = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SeenSignatures _seen = new();

    /// <summary>Reads a message. Not for several threads at once: it remembers what it has seen.</summary>
    /// <exception cref="BadMessageException">It is malformed, has another signature, or came before.</exception>
    public Request Read(IReadOnlyList<byte[]> frames)
    {
        var mark = 0;
        while (mark < frames.Count && !frames[mark].AsSpan().SequenceEqual(Mark)) mark++;
        if (mark + 1 + SignedFrames >= frames.Count) throw new BadMessageException($"its {frames.Count} frames are not those of a message");
        var signed = frames.Skip(mark + 2).Take(SignedFrames).ToArray();
        var signature = frames[mark + 1];
        if (!signer.IsSignature(signature, signed)) throw new BadMessageException("its signature is not that of its contents and the key");
        if (signer.HasKey && !_seen.Add(Encoding.ASCII.GetString(signature))) throw new BadMessageException("it came before");

        using var header = Object(signed[0], "header");
        var id = Text(header, "msg_id");
        using var metadata = Object(signed[2], "metadata");
        using var content = Object(signed[3], "content");
        return new Request([.. frames.Take(mark)], signed[0], id, Text(header, "msg_type"), content.RootElement.Clone())
        {
            Metadata = metadata.RootElement.Clone(),
        };
    }

    /// <summary>Makes the frames of a message.</summary>
    /// <param name="route">The frames before the mark: identities, or a topic.</param>
    /// <param name="header">The header.</param>
    /// <param name="parent">The header of the request it belongs to, or null for none.</param>
    /// <param name="content">The content.</param>
    public IReadOnlyList<byte[]> Write(IEnumerable<byte[]> route, JsonObject header, byte[]? parent, JsonObject content)
    {
        byte[][] signed = [Bytes(header), parent ?? EmptyObject, EmptyObject, Bytes(content)];
        return [.. route, Mark, signer.Sign(signed), .. signed];
    }

    private static JsonDocument Object(byte[] frame, string part)
    {
        try
        {
            var document = JsonDocument.Parse(frame, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Told below; the exception's own message may quote what came.
        }

        throw new BadMessageException($"its {part} is not a JSON object");
    }

    private static string Text(JsonDocument header, string name)
    {
        if (header.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
        {
            try
            {
                if (value.GetString() is { Length: > 0 and <= LongestId } text) return text;
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair; told below.
            }
        }

        throw new BadMessageException($"its header has no {name} that is a text of at most {LongestId} characters");
    }

    private static byte[] Bytes(JsonObject node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing)) node.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
