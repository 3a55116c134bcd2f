using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Charts.Drawing;

/// <summary>
/// Writes opaque pictures with at most 256 colours: a third of the bytes that full colour takes for charts, which consist of a few flat
/// colours and the steps between them at the edges. Skia can only write full colour.
/// </summary>
internal static class IndexedPng
{
    private const int MaxColors = 256;
    private const int HeaderLength = 13;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture as a PNG file. Where it has more colours, the rarest become the most similar of the others.</summary>
    /// <param name="pixels">Row by row, four bytes each: red, green, blue, and one that is ignored.</param>
    /// <param name="width">Pixels a row.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width)
    {
        var colors = MemoryMarshal.Cast<byte, uint>(pixels);
        var palette = Palette(colors);
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteHeader(file, width, colors.Length / width);
        WriteChunk(file, "PLTE", [.. palette.SelectMany(color => (byte[])[(byte)color, (byte)(color >> 8), (byte)(color >> 16)])]);
        WriteChunk(file, "IDAT", Compress(Rows(colors, width, palette)));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The most frequent colours; equally frequent ones in the order of their values.</summary>
    private static uint[] Palette(ReadOnlySpan<uint> colors)
    {
        var counts = new Dictionary<uint, int>();
        while (!colors.IsEmpty)
        {
            var length = RunLength(colors);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Opaque(colors[0]), out _) += length;
            colors = colors[length..];
        }

        return [.. counts.OrderByDescending(color => color.Value).ThenBy(color => color.Key).Take(MaxColors).Select(color => color.Key)];
    }

    /// <summary>The rows as palette positions, each after a zero: no filter, which would only spoil the runs of equal positions.</summary>
    private static byte[] Rows(ReadOnlySpan<uint> colors, int width, uint[] palette)
    {
        var positions = palette.Select((color, position) => (color, position)).ToDictionary(entry => entry.color, entry => (byte)entry.position);
        var rows = new byte[colors.Length / width * (width + 1)];
        for (int from = 0, to = 1; from < colors.Length; from += width, to += width + 1)
        {
            var row = rows.AsSpan(to, width);
            for (var left = colors.Slice(from, width); !left.IsEmpty;)
            {
                var color = Opaque(left[0]);
                if (!positions.TryGetValue(color, out var position)) positions[color] = position = Nearest(color, palette);
                var length = RunLength(left);
                row[..length].Fill(position);
                left = left[length..];
                row = row[length..];
            }
        }

        return rows;
    }

    /// <summary>How many pixels at the start have one colour: charts consist of long runs, and a look-up for each pixel would take most of the time.</summary>
    private static int RunLength(ReadOnlySpan<uint> colors)
    {
        var end = colors.IndexOfAnyExcept(colors[0]);
        return end < 0 ? colors.Length : end;
    }

    private static byte Nearest(uint color, uint[] palette)
    {
        var nearest = 0;
        for (var i = 1; i < palette.Length; i++)
        {
            if (Distance(color, palette[i]) < Distance(color, palette[nearest])) nearest = i;
        }

        return (byte)nearest;
    }

    private static int Distance(uint left, uint right)
    {
        var red = (int)(left & 0xFF) - (int)(right & 0xFF);
        var green = (int)(left >> 8 & 0xFF) - (int)(right >> 8 & 0xFF);
        var blue = (int)(left >> 16 & 0xFF) - (int)(right >> 16 & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static uint Opaque(uint color) => (BitConverter.IsLittleEndian ? color : BinaryPrimitives.ReverseEndianness(color)) & 0xFFFFFF;

    private static byte[] Compress(byte[] rows)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize)) zlib.Write(rows);
        return compressed.ToArray();
    }

    private static void WriteHeader(Stream file, int width, int height)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits for each pixel
        header[9] = 3; // positions in a palette
        WriteChunk(file, "IHDR", header);
    }

    private static void WriteChunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(content));
        file.Write(number);
    }

    /// <summary>CRC-32 as the PNG specification defines it (ISO 3309), over a chunk's type and data.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes)
        {
            checksum ^= value;
            for (var bit = 0; bit < 8; bit++) checksum = (checksum & 1) == 0 ? checksum >> 1 : checksum >> 1 ^ 0xEDB88320;
        }

        return ~checksum;
    }
}
