namespace Analytics.Articles.Readers.Tables;

/// <summary>Reads a table row by row as bytes; a line end within quotation marks does not end a row. Rows that are too long are passed over.</summary>
internal sealed class CsvRows(Stream stream, int limit) : IDisposable
{
    private readonly byte[] _chunk = new byte[65536];
    private readonly MemoryStream _row = new();
    private int _start, _end, _lines;

    /// <summary>The line on which the current row begins, counted from 1.</summary>
    public int Line { get; private set; }

    public bool IsTooLong { get; private set; }

    public ReadOnlySpan<byte> Row => _row.GetBuffer().AsSpan(0, (int)_row.Length);

    public bool IsBlank => !IsTooLong && Row.Trim(" \t\r,;"u8).Length == 0;

    /// <summary>Moves to the next row; false when there is none.</summary>
    public bool Read()
    {
        IsTooLong = false;
        _row.SetLength(0);
        Line = _lines + 1;
        var quoted = false;
        var any = false;
        while (true)
        {
            if (_start == _end && !Fill()) return any;
            any = true;
            var at = _start;
            for (; at < _end && (quoted || _chunk[at] != '\n'); at++)
            {
                if (_chunk[at] == '"') quoted = !quoted;
                else if (_chunk[at] == '\n') _lines++;
            }

            Keep(_chunk.AsSpan(_start, at - _start));
            _start = at;
            if (at == _end) continue;
            _start++;
            _lines++;
            return true;
        }
    }

    public void Dispose() => _row.Dispose();

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_chunk, 0, _chunk.Length);
        return _end > 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        IsTooLong |= _row.Length + bytes.Length > limit;
        if (IsTooLong) _row.SetLength(0);
        else _row.Write(bytes);
    }
}
