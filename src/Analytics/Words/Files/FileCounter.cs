using Analytics.Words.Scanning;
using Microsoft.Win32.SafeHandles;

namespace Analytics.Words.Files;

/// <summary>Counts the words of a file of text without holding it: block by block, with as many threads as the machine has processors.</summary>
internal static class FileCounter
{
    // Small enough to stay in the processor's cache between reading and counting.
    private const int BlockSize = 1 << 18;
    private const int Step = 4096;

    public static WordFrequencies Count(string path, TermOptions options, int minCount, int threads)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var blocks = (length + BlockSize - 1) / BlockSize;
        var next = -1L;
        var counters = Enumerable.Range(0, (int)Math.Max(1, Math.Min(threads, blocks))).Select(_ => new FormCounter()).ToArray();
        Parallel.ForEach(counters, new ParallelOptions { MaxDegreeOfParallelism = counters.Length }, counter =>
        {
            var buffer = new byte[BlockSize + (64 << 10)];
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                counter.Add(Read(file, block * BlockSize, length, ref buffer));
            }
        });

        var terms = new TermCounts(options);
        foreach (var counter in counters.OrderByDescending(counter => counter.Words.Count)) terms.Add(counter);
        return terms.ToFrequencies(minCount);
    }

    /// <summary>The text of a block: from the first space in it to the first space after it, so that no token is in two blocks;
    /// with the scanner's padding behind it.</summary>
    private static Span<byte> Read(SafeFileHandle file, long start, long length, ref byte[] buffer)
    {
        // The byte before the block says whether the block begins inside a token.
        var from = start == 0 ? 0 : start - 1;
        var end = Math.Min(start + BlockSize, length);
        var filled = Fill(file, from, buffer, 0, (int)(end - from));
        var first = 0;
        if (start > 0)
        {
            while (first < filled && !BlockMasks.IsSpace(buffer[first])) first++;
        }
        else if (filled >= 3 && buffer is [0xEF, 0xBB, 0xBF, ..])
        {
            first = 3;
        }

        // Up to the space that ends the last token, wherever that is; a space as the block's last byte is one.
        while (first < filled && from + filled < length && !BlockMasks.IsSpace(buffer[filled - 1]))
        {
            if (buffer.Length - filled < Step) Array.Resize(ref buffer, buffer.Length * 2);
            var added = Fill(file, from + filled, buffer, filled, Step);
            if (added == 0) break;
            var rest = buffer.AsSpan(filled, added);
            var space = 0;
            while (space < added && !BlockMasks.IsSpace(rest[space])) space++;
            filled += Math.Min(space + 1, added);
            if (space < added) break;
        }

        if (buffer.Length - filled < BlockScanner.Padding) Array.Resize(ref buffer, filled + BlockScanner.Padding);
        return buffer.AsSpan(first, filled - first + BlockScanner.Padding);
    }

    private static int Fill(SafeFileHandle file, long from, byte[] buffer, int at, int count)
    {
        var filled = 0;
        while (filled < count)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(at + filled, count - filled), from + filled);
            if (read == 0) break;
            filled += read;
        }

        return filled;
    }
}
