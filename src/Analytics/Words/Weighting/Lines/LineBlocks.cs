namespace Analytics.Words.Weighting.Lines;

/// <summary>Reads a stream in blocks of whole lines, for several threads in turn.</summary>
internal sealed class LineBlocks(Stream stream)
{
    private const int BlockSize = 1 << 20;

    private readonly Lock _turn = new();
    private byte[] _rest = [];
    private int _number;
    private int _lines;

    /// <summary>Reads the next block into a buffer, which grows where a line is longer.</summary>
    /// <returns>The block, or null at the end of the stream.</returns>
    public LineBlock? Next(ref byte[] buffer)
    {
        lock (_turn)
        {
            if (buffer.Length < Math.Max(BlockSize, _rest.Length)) buffer = new byte[Math.Max(BlockSize, _rest.Length)];
            _rest.CopyTo(buffer, 0);
            var (length, end) = Fill(ref buffer, _rest.Length);
            if (length == 0) return null;
            _rest = buffer[end..length];
            var block = new LineBlock(_number++, _lines + 1, end);
            _lines += buffer.AsSpan(0, end).Count((byte)'\n');
            return block;
        }
    }

    /// <summary>Fills the buffer until it holds the end of a line, or the stream is at its end.</summary>
    private (int Length, int End) Fill(ref byte[] buffer, int length)
    {
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(length), buffer.Length - length, throwOnEndOfStream: false);
            var isLast = length + read < buffer.Length;
            length += read;
            if (isLast) return (length, length);
            var end = buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (end > 0) return (length, end);
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }
    }
}

/// <summary>A block of whole lines at the start of a buffer.</summary>
/// <param name="Number">Its place among the blocks, counted from 0.</param>
/// <param name="FirstLine">The number of its first line, counted from 1.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct LineBlock(int Number, int FirstLine, int Length);
