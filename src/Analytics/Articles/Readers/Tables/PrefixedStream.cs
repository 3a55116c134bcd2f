namespace Analytics.Articles.Readers.Tables;

/// <summary>A stream whose first bytes have been looked at already.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length is known once the stream has been read.");

    public override long Position
    {
        get => throw new NotSupportedException("The stream is read from its beginning to its end.");
        set => throw new NotSupportedException("The stream is read from its beginning to its end.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == prefix.Length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, prefix.Length - _at);
        prefix.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("The stream is read from its beginning to its end.");

    public override void SetLength(long value) => throw new NotSupportedException("The stream is not written to.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The stream is not written to.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
