namespace Analytics.Articles.Readers;

/// <summary>Reads a stream line by line as bytes, passing over the rest of lines that are longer than allowed.</summary>
internal sealed class ByteLines(Stream stream, int limit) : IDisposable
{
    private readonly byte[] _chunk = new byte[65536];
    private readonly MemoryStream _line = new();
    private int _start, _end;
    private bool _ended;

    /// <summary>The number of the current line, counted from 1.</summary>
    public int Number { get; private set; }

    public bool IsTooLong { get; private set; }

    public ReadOnlySpan<byte> Line => _line.GetBuffer().AsSpan(0, (int)_line.Length);

    public bool IsBlank => Line.Trim(" \t\r\uFEFF"u8).Length == 0;

    /// <summary>Moves to the next line; false when there is none.</summary>
    public bool Read()
    {
        if (_ended && _start == _end) return false;
        Number++;
        IsTooLong = false;
        _line.SetLength(0);
        while (true)
        {
            if (_start == _end && !Fill()) return _line.Length > 0 || IsTooLong;
            var rest = _chunk.AsSpan(_start, _end - _start);
            var stop = rest.IndexOf((byte)'\n');
            Keep(stop < 0 ? rest : rest[..stop]);
            _start += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0) return true;
        }
    }

    public void Dispose() => _line.Dispose();

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_chunk, 0, _chunk.Length);
        _ended = _end == 0;
        return !_ended;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        IsTooLong |= _line.Length + bytes.Length > limit;
        if (IsTooLong) _line.SetLength(0);
        else _line.Write(bytes);
    }
}
