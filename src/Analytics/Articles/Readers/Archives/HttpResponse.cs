using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Analytics.Articles.Readers.Archives;

/// <summary>A web server's answer as an archive keeps it: its body unpacked, and what its head says about it.</summary>
internal sealed record HttpResponse(bool IsPage, string? Charset, byte[] Body)
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    /// <summary>Null where the content is no HTTP response.</summary>
    public static HttpResponse? Parse(byte[] content)
    {
        if (!content.AsSpan().StartsWith("HTTP/"u8)) return null;
        var end = content.AsSpan().IndexOf(HeadEnd);
        if (end < 0) return null;
        var head = Encoding.Latin1.GetString(content, 0, end).Split("\r\n");
        var type = Header(head, "Content-Type") ?? "";
        var isPage = type.Contains("html", StringComparison.OrdinalIgnoreCase) && head[0].Contains(" 200", StringComparison.Ordinal);
        return isPage ? new HttpResponse(true, CharsetOf(type), BodyOf(head, content[(end + HeadEnd.Length)..])) : new HttpResponse(false, null, []);
    }

    private static byte[] BodyOf(string[] head, byte[] body)
    {
        if (Header(head, "Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Joined(body);
        return Header(head, "Content-Encoding")?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => InputBytes.Read(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), packed: false),
            "br" => InputBytes.Read(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), packed: false),
            "deflate" => InputBytes.Read(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), packed: false),
            _ => body,
        };
    }

    // Chunks as they were sent: a length in hexadecimal, a line end, that many bytes. Some archives say "chunked" of what they have joined.
    private static byte[] Joined(byte[] body)
    {
        using var joined = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var line = body.AsSpan(at).IndexOf((byte)'\n');
            if (line < 0) break;
            var size = Encoding.Latin1.GetString(body, at, line).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return at == 0 ? body : joined.ToArray();
            at += line + 1;
            if (length == 0) break;
            var there = Math.Min(length, body.Length - at);
            joined.Write(body, at, there);
            at += there;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return joined.ToArray();
    }

    private static string? Header(string[] head, string name) =>
        head.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();

    private static string? CharsetOf(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }
}
