using System.Globalization;
using System.Text;

namespace Analytics.Articles.Readers.Archives;

/// <summary>Steps through the records of a WARC stream.</summary>
internal sealed class WarcRecords(Stream stream) : IDisposable
{
    private const int LongestHeader = 64 * 1024;
    private readonly BufferedStream _stream = new(stream, 65536);
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private long _left;

    public bool IsResponse => _headers.GetValueOrDefault("WARC-Type") is "response" or "resource";

    public string? Address => _headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');

    /// <summary>Moves to the next record, passing over what is left of this one; false at the end.</summary>
    /// <exception cref="UnreadableInputException">What follows is no record.</exception>
    public bool Next()
    {
        Pass();
        _headers.Clear();
        var line = Line();
        while (line is { Length: 0 }) line = Line();
        if (line is null) return false;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal)) throw new UnreadableInputException("A record of a web archive must begin with \"WARC/\"; what follows here is not read.");
        while (Line() is { Length: > 0 } header)
        {
            if (header.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) _headers[header[..colon].Trim()] = header[(colon + 1)..].Trim();
        }

        if (!long.TryParse(_headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out _left)) throw new UnreadableInputException("A record of the web archive has no Content-Length.");
        return true;
    }

    /// <summary>The record's content, with an HTTP head for responses; null where it is larger than any page.</summary>
    public byte[]? Content()
    {
        if (_left > InputBytes.LargestPage) return null;
        var content = new byte[_left];
        var read = _stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        _left = 0;
        return read == content.Length ? content : content[..read];
    }

    public void Dispose() => _stream.Dispose();

    private void Pass()
    {
        var chunk = new byte[65536];
        while (_left > 0)
        {
            var read = _stream.Read(chunk, 0, (int)Math.Min(chunk.Length, _left));
            if (read == 0) break;
            _left -= read;
        }

        _left = 0;
    }

    private string? Line()
    {
        var line = new StringBuilder();
        for (var next = _stream.ReadByte(); next >= 0; next = _stream.ReadByte())
        {
            if (next == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length > LongestHeader) throw new UnreadableInputException("A header line of the web archive is longer than any that programs write.");
            line.Append((char)next);
        }

        return line.Length > 0 ? line.ToString() : null;
    }
}
