using System.Runtime.InteropServices;
using System.Text;
using Analytics.Text.Tokens;
using Analytics.Words.Indexing;

namespace Analytics.Words.Files;

/// <summary>Counts the words of a file of text without holding it: block by block, with as many threads as the machine has processors.</summary>
internal static class FileCounter
{
    private const int BlockSize = 1 << 20;
    private const int Step = 4096;

    public static WordFrequencies Count(string path, TermOptions options, int minCount, int threads)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var blocks = (length + BlockSize - 1) / BlockSize;
        var next = -1L;
        var scanners = Enumerable.Range(0, (int)Math.Max(1, Math.Min(threads, blocks))).Select(_ => new ByteScanner()).ToArray();
        Parallel.ForEach(scanners, new ParallelOptions { MaxDegreeOfParallelism = scanners.Length }, scanner =>
        {
            var buffer = new byte[BlockSize + (64 << 10)];
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                scanner.Add(Read(file, block * BlockSize, length, ref buffer));
            }
        });
        return ToFrequencies(scanners, options, minCount);
    }

    /// <summary>The text of a block: from the first space in it to the first space after it, so that no token is in two blocks.</summary>
    private static ReadOnlySpan<byte> Read(Microsoft.Win32.SafeHandles.SafeFileHandle file, long start, long length, ref byte[] buffer)
    {
        // The byte before the block says whether the block begins inside a token.
        var from = start == 0 ? 0 : start - 1;
        var end = Math.Min(start + BlockSize, length);
        var filled = Fill(file, from, buffer, 0, (int)(end - from));
        var first = 0;
        if (start > 0)
        {
            while (first < filled && !ByteScanner.IsSpace(buffer[first])) first++;
            if (first == filled) return [];
        }
        else if (filled >= 3 && buffer is [0xEF, 0xBB, 0xBF, ..])
        {
            first = 3;
        }

        // Up to the space that ends the last token, wherever that is; a space as the block's last byte is one.
        while (from + filled < length && !ByteScanner.IsSpace(buffer[filled - 1]))
        {
            if (buffer.Length - filled < Step) Array.Resize(ref buffer, buffer.Length * 2);
            var added = Fill(file, from + filled, buffer, filled, Step);
            var rest = buffer.AsSpan(filled, added);
            var space = 0;
            while (space < added && !ByteScanner.IsSpace(rest[space])) space++;
            filled += Math.Min(space + 1, added);
            if (space < added) break;
        }

        return buffer.AsSpan(first, filled - first);
    }

    private static int Fill(Microsoft.Win32.SafeHandles.SafeFileHandle file, long from, byte[] buffer, int at, int count)
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

    private static WordFrequencies ToFrequencies(ByteScanner[] scanners, TermOptions options, int minCount)
    {
        var reader = new TermReader(options);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var tokens = 0L;
        foreach (var scanner in scanners)
        {
            for (var form = 0; form < scanner.Words.Count; form++)
            {
                tokens += scanner.Words.CountOf(form);
                Add(counts, reader.TermOf(Encoding.ASCII.GetString(scanner.Words.Form(form)), TokenKind.Word), scanner.Words.CountOf(form));
            }

            for (var form = 0; form < scanner.Others.Count; form++) tokens += AddTokens(counts, reader, scanner.Others, form);
        }

        return ToFrequencies(counts, tokens, minCount);
    }

    private static long AddTokens(Dictionary<string, long> counts, TermReader reader, ByteFormTable forms, int form)
    {
        var text = Encoding.UTF8.GetString(forms.Form(form));
        var tokens = WordScanner.Scan(text);
        foreach (var token in tokens) Add(counts, reader.TermOf(text.AsSpan(token.Range.Start, token.Range.Length), token.Kind), forms.CountOf(form));
        return tokens.Count * forms.CountOf(form);
    }

    private static void Add(Dictionary<string, long> counts, string? term, long count)
    {
        if (term is not null) CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += count;
    }

    private static WordFrequencies ToFrequencies(Dictionary<string, long> counts, long tokens, int minCount)
    {
        var listed = counts.Where(entry => entry.Value >= minCount).ToArray();
        Array.Sort(listed, (left, right) => left.Value != right.Value ? right.Value.CompareTo(left.Value) : string.CompareOrdinal(left.Key, right.Key));
        return new WordFrequencies(
            listed.Select(entry => new WordFrequency(entry.Key, checked((int)entry.Value), entry.Value * 1e6 / tokens, 1, (double)entry.Value / tokens)), tokens, 1);
    }
}
