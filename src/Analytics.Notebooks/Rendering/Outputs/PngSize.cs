using System.Buffers.Binary;

namespace Analytics.Notebooks.Rendering;

/// <summary>Reads how large a PNG is, so that a page keeps its place while it loads.</summary>
internal static class PngSize
{
    private const int HeaderLength = 24;

    /// <summary>Width and height in pixels, or null where the text is no PNG in base64.</summary>
    public static (int Width, int Height)? Of(string base64)
    {
        // 32 characters of base64 are the 24 bytes up to and with the size.
        Span<byte> header = stackalloc byte[HeaderLength];
        if (base64.Length < 32 || !Convert.TryFromBase64Chars(base64.AsSpan(0, 32), header, out var length) || length != HeaderLength) return null;
        if (header[0] != 0x89 || !header[1..4].SequenceEqual("PNG"u8)) return null;
        return (BinaryPrimitives.ReadInt32BigEndian(header[16..20]), BinaryPrimitives.ReadInt32BigEndian(header[20..24]));
    }
}
