using System.IO.Compression;

namespace Analytics.Cli.Inputs;

/// <summary>Reads single lines of a file, each further on than the last, without holding the lines between.</summary>
internal sealed class NumberedLines : IDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _chunk = new byte[65536];
    private readonly MemoryStream _line = new();
    private int _start, _end;

    private NumberedLines(Stream stream) => _stream = stream;

    /// <summary>The number of the line read last, counted from 1; 0 at the start.</summary>
    public int Number { get; private set; }

    public static NumberedLines Open(string path)
    {
        var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return new NumberedLines(isPacked ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    /// <summary>The bytes of a line without its end and without a byte-order mark, valid until the next call; null where the file ends before.</summary>
    public ReadOnlyMemory<byte>? ReadTo(int number)
    {
        while (Number < number)
        {
            Number++;
            if (!Read(keeps: Number == number)) return null;
        }

        var line = _line.GetBuffer().AsMemory(0, (int)_line.Length);
        return line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _line.Dispose();
    }

    private bool Read(bool keeps)
    {
        _line.SetLength(0);
        var any = false;
        while (_start < _end || Fill())
        {
            any = true;
            var rest = _chunk.AsSpan(_start, _end - _start);
            var stop = rest.IndexOf((byte)'\n');
            if (keeps) _line.Write(stop < 0 ? rest : rest[..stop]);
            _start += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0) return true;
        }

        return any;
    }

    private bool Fill()
    {
        _start = 0;
        _end = _stream.Read(_chunk, 0, _chunk.Length);
        return _end > 0;
    }
}
