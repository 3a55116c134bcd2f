using System.IO.Compression;

namespace Analytics.Articles.Readers;

/// <summary>Reads a file whole, unpacked where it is packed, up to a limit that no news page reaches.</summary>
internal static class InputBytes
{
    /// <summary>The most one story's file may hold. The largest saved news pages, images embedded, are about a third of this.</summary>
    public const int LargestPage = 32 * 1024 * 1024;

    /// <exception cref="UnreadableInputException">The file is empty, larger than the limit, or not what its ending says.</exception>
    public static byte[] Read(Stream file, bool packed, int limit = LargestPage)
    {
        using var stream = Unpacked(file, packed);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        try
        {
            for (int read; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
            {
                if (buffer.Length + read > limit) throw TooLarge(limit);
                buffer.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException damage)
        {
            throw new UnreadableInputException($"The .gz file cannot be unpacked: {damage.Message}");
        }

        return buffer.Length > 0 ? buffer.ToArray() : throw new UnreadableInputException("The file is empty.");
    }

    public static Stream Unpacked(Stream file, bool packed) => packed ? new GZipStream(file, CompressionMode.Decompress) : file;

    public static UnreadableInputException TooLarge(int limit) => new($"There are more than {limit / (1024 * 1024)} MB, which no story has; split the file if it holds many.");
}
