namespace Analytics.Articles.Readers.Archives;

/// <summary>How much may still be unpacked from an archive.</summary>
internal sealed class UnpackingBudget(long bytes)
{
    private long _left = bytes;

    public bool IsSpent => _left < 0;

    /// <exception cref="UnreadableInputException">More has been unpacked than allowed.</exception>
    public void Spend(long count)
    {
        _left -= count;
        if (IsSpent) throw new UnreadableInputException("The archive unpacks to far more than its size, as no collection of stories does.");
    }
}

/// <summary>A stream that is read at the expense of a budget.</summary>
internal sealed class BudgetedStream(Stream stream, UnpackingBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of a packed file is known once it has been read.");

    public override long Position
    {
        get => throw new NotSupportedException("A packed file is read from its beginning to its end.");
        set => throw new NotSupportedException("A packed file is read from its beginning to its end.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A packed file is read from its beginning to its end.");

    public override void SetLength(long value) => throw new NotSupportedException("A packed file is not written to.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A packed file is not written to.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
