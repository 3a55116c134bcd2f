using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Analytics.Notebooks.Model;

/// <summary>The bytes of a JSON file: parses them, and finds the line of a value when something about it is wrong.</summary>
internal sealed class JsonSource(ReadOnlyMemory<byte> bytes, string fileName)
{
    // Deeper than any figure or widget state we know of, and shallow enough for every stack.
    private const int MaxDepth = 256;

    private readonly ReadOnlyMemory<byte> _bytes = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    /// <summary>Parses the file, with the line of the first fault in the exception.</summary>
    public JsonObject ParseObject()
    {
        RequireText();
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            return JsonNode.Parse(WithoutLoneSurrogates(_bytes.Span), nodeOptions: null, options) as JsonObject
                ?? throw new NotebookFormatException(fileName, 1, "expected a JSON object, the form every notebook has.");
        }
        catch (JsonException fault)
        {
            var line = fault.LineNumber is { } zeroBased ? (int)zeroBased + 1 : (int?)null;
            throw new NotebookFormatException(fileName, line, "not valid JSON: " + WithoutPosition(fault.Message));
        }
    }

    /// <summary>An exception that names the line where the value at <paramref name="path"/> begins.</summary>
    /// <param name="path">Field names and array indexes from the root; a part that is missing ends the search at its parent.</param>
    /// <param name="problem">What is wrong there.</param>
    public NotebookFormatException Fault(IReadOnlyList<object> path, string problem) =>
        new(fileName, LineOf(path), problem);

    private void RequireText()
    {
        if (_bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new NotebookFormatException(fileName, null, "the file is empty; a notebook is a JSON object with a list of cells.");
        }

        if (Utf8.IsValid(_bytes.Span)) return;
        var good = 0;
        while (Rune.DecodeFromUtf8(_bytes.Span[good..], out _, out var length) == System.Buffers.OperationStatus.Done) good += length;
        throw new NotebookFormatException(fileName, LineAt(good), "not UTF-8 text, which notebooks are written in.");
    }

    private int LineAt(int offset) => _bytes.Span[..offset].Count((byte)'\n') + 1;

    private int LineOf(IReadOnlyList<object> path)
    {
        var reader = new Utf8JsonReader(_bytes.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var start = reader.TokenStartIndex;
        foreach (var part in path)
        {
            if (!Descend(ref reader, part)) break;
            start = reader.TokenStartIndex;
        }

        return LineAt((int)start);
    }

    /// <summary>Moves from the start of an object or array to the start of one of its values.</summary>
    private static bool Descend(ref Utf8JsonReader reader, object part)
    {
        var index = 0;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = part is string name && reader.ValueTextEquals(name);
                reader.Read();
                if (found) return true;
            }
            else if (part is int wanted && index++ == wanted)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        if (end < 0) end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    /// <summary>
    /// Half a surrogate pair, written as an escape, is legal JSON but no text; .NET refuses to read it, so it becomes the
    /// replacement character. The file itself keeps it as long as nothing in the notebook changes.
    /// </summary>
    private static ReadOnlySpan<byte> WithoutLoneSurrogates(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0) return json;
        var copy = json.ToArray();
        for (var at = 0; at < copy.Length - 1; at++)
        {
            if (copy[at] != '\\') continue;
            var unit = EscapedUnit(copy, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(EscapedUnit(copy, at + 6))) at += 11;
            else if (char.IsSurrogate(unit)) "\\ufffd"u8.CopyTo(copy.AsSpan(at));
            else at++;
        }

        return copy;
    }

    private static char EscapedUnit(byte[] json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : '\0';
}
